import { takenBy } from './agree.ts';
import { bandOf, type Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { flag } from './lexicon.ts';
import { isCapitalised, type Reading } from './reading.ts';
import { isNoBody } from './things.ts';

/** What governs or makes laws, where it has a capital within a sentence. */
const chambers: ReadonlySet<string> = new Set(
  `Cabinet Parliament Congress Senate Knesset Duma Bundestag Bundesrat Rada Sejm Majlis Riksdag Storting Folketing Eduskunta Saeima Seimas
  Riigikogu Skupština Oireachtas Dáil Seanad Diet Stortinget Folketinget`.split(/\s+/),
);

/** “McNeil”, “DeShawn”, “O’Hara”: capitals within the names of people. */
const people = /^(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|O['’]|D['’]|Fitz)\p{Lu}/u;

/** Finds organisations of one word that the model has missed: by a chamber’s name, by letters, by how the word is written. */
export function addSingleWords(
  { document, forms, lines, firsts, runs }: Reading,
  drafts: readonly Draft[],
): Draft[] {
  const taken = takenBy(forms.length, drafts);
  const byStart = new Map(drafts.map((draft) => [draft.first, draft]));
  const added: Draft[] = [];
  for (const { first, last } of runs) {
    const form = forms[first] as Form;
    if (last - first !== 1 || lines[first] !== 0) continue;
    const there = taken[first] === 1 ? byStart.get(first) : undefined;
    if (taken[first] === 1 && !(there?.type === null && there.score < 0.6)) continue;
    const found = isChamber(form, firsts[first] === 1)
      ? organisation(first, 0.7, 'What governs or makes laws')
      : forms[first - 1]?.lower === 'the' && areLetters(form)
        ? organisation(first, 0.62, 'Letters behind an article, as organisations are called')
        : isCoined(form)
          ? organisation(first, 0.6, 'Capitals within a word, as companies and sites write themselves')
          : null;
    if (!found) continue;
    if (there) Object.assign(there, found);
    else added.push(found);
  }
  added.push(...sourcesIn({ document, forms }, drafts));
  return added.length === 0 ? [...drafts] : [...drafts, ...added].sort((a, b) => a.first - b.first);
}

function isChamber({ text }: Form, isFirst: boolean): boolean {
  return !isFirst && chambers.has(text);
}

/** “The KRA”, which the text does not explain. */
function areLetters({ text, band, flags }: Form): boolean {
  return (
    /^\p{Lu}{3,6}$/u.test(text) &&
    !isNoBody(text) &&
    band !== 1 &&
    band !== 2 &&
    (flags & (flag.territory | flag.date)) === 0
  );
}

/** “TankerWatch”, “Flightradar24”: no word of any language. */
function isCoined({ text, letters: written, band, flags }: Form): boolean {
  if (band === 1 || band === 2 || flags !== 0 || text.length < 6 || people.test(text)) return false;
  return written === letters.mixed && /^\p{Lu}\p{Ll}{2,}(?:\p{Lu}\p{Ll}+|\p{Nd}{1,3})$/u.test(text);
}

/** “SAN MATEO, Calif. (Business Daily) --”: whose report it is. */
function sourcesIn(
  { document: { paragraphs }, forms }: Pick<Reading, 'document' | 'forms'>,
  drafts: readonly Draft[],
): readonly Draft[] {
  for (const { first, last } of paragraphs.slice(0, 4)) {
    for (let at = first + 1; at < Math.min(last, first + 12); at += 1) {
      if (forms[at]?.text !== '(') continue;
      let end = at + 1;
      while (end < last && end - at < 5 && isCapitalised(forms[end] as Form)) end += 1;
      if (end === at + 1 || forms[end]?.text !== ')' || !/^[–—-]$/.test(forms[end + 1]?.text ?? '')) continue;
      const source = { ...organisation(at + 1, 0.85, 'Whose report it is, behind the place'), last: end };
      const there = drafts.find((draft) => draft.first < end && draft.last > at);
      if (!there) return [source];
      if (there.first === at + 1 && there.last === end && there.type !== 'ORG') Object.assign(there, source);
      return [];
    }
  }
  return [];
}

function organisation(first: number, score: number, reason: string): Draft {
  return {
    first,
    last: first + 1,
    type: 'ORG',
    score,
    rule: bandOf(score, 'ORG').rule,
    reason,
    entry: null,
    longer: null,
  };
}
