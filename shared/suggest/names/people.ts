import { takenBy } from './agree.ts';
import type { Draft } from './drafts.ts';
import { type Form, letters } from './forms.ts';
import { isHead } from './heads.ts';
import { flag } from './lexicon.ts';
import { isCapitalised, type Reading } from './reading.ts';
import { isCourtesy, isTitle } from './titles.ts';

/** Finds people whom the model has missed or cut short: a first name of the lists and the word with a capital behind it. */
export function addByFirstName(reading: Reading, drafts: readonly Draft[]): Draft[] {
  const { forms, lines, runs, firsts } = reading;
  const byStart = new Map(drafts.map((draft) => [draft.first, draft]));
  const holders: (Draft | undefined)[] = new Array(forms.length).fill(undefined);
  for (const draft of drafts) holders.fill(draft, draft.first, draft.last);
  const gone = new Set<Draft>();
  const added: Draft[] = [];
  for (const run of runs) {
    for (let at = run.first; at + 1 < run.last; at += 1) {
      const next = forms[at + 1] as Form;
      if (lines[at] !== 0 || !isFirstName(forms[at] as Form, next)) continue;
      let last = at + 1;
      while (
        last < run.last &&
        last - at < 4 &&
        isSurname(reading, forms[last] as Form) &&
        firsts[last] === 0
      )
        last += 1;
      const after = forms[last];
      const before = at > run.first ? (forms[at - 1] as Form) : null;
      if (last === at + 1 || (last < run.last && after && isCapitalised(after) && !isTitle(after.lower)))
        continue;
      if (before && isCapitalised(before) && !isTitle(before.lower)) continue;
      const there = byStart.get(at);
      const within = new Set(holders.slice(at, last).filter((one) => one !== undefined));
      if (![...within].every((one) => one.first >= at && one.last <= last)) continue;
      if (there?.last === last && there.score >= 0.5) continue;
      if ([...within].some(({ type, score }) => type !== 'PER' && score >= 0.6)) continue;
      for (const one of within) gone.add(one);
      added.push({
        first: at,
        last,
        type: 'PER',
        score: Math.max(0.75, ...[...within].map(({ type, score }) => (type === 'PER' ? score : 0))),
        rule: 'actor.name-likely',
        reason: 'A first name, and a name behind it',
        entry: null,
        longer: null,
      });
      at = last - 1;
    }
  }
  if (added.length === 0) return [...drafts];
  return [...drafts.filter((draft) => !gone.has(draft)), ...added].sort((a, b) => a.first - b.first);
}

const elsewhere = flag.date | flag.territory | flag.nationality | flag.organisation | flag.town | flag.title;

/** “Mark” is a name where a name follows that is nothing else. */
function isFirstName({ letters: written, flags, band, lower, text }: Form, next: Form): boolean {
  return (
    written === letters.initial &&
    text.length > 2 &&
    (flags & flag.first) !== 0 &&
    (flags & elsewhere) === 0 &&
    (band !== 1 || (next.band !== 1 && next.band !== 2)) &&
    !isTitle(lower)
  );
}

function isSurname(reading: Reading, { letters: written, flags, band, lower, text, index }: Form): boolean {
  const isName = (flags & (flag.surname | flag.first)) !== 0;
  // A frequent word that the text never has in small letters, and has with a capital more than once, is a name too.
  const isWrittenSo = reading.small[index] === 0 && (reading.capital[index] as number) > 1;
  return (
    (written === letters.initial || written === letters.mixed) &&
    text.length > 1 &&
    (flags & (isName ? elsewhere & ~flag.town : elsewhere)) === 0 &&
    (isName || band === 0 || band === 3 || isWrittenSo) &&
    !isTitle(lower) &&
    !isCourtesy(lower)
  );
}

/** What people are by office, learning or honour, written behind their names. */
const behindNames: ReadonlySet<string> = new Set(
  'QC KC SC SAN MP MPs MEP MSP MLA MLC MNA TD OBE CBE MBE KBE DBE PhD Ph.D Ph.D. DPhil MD M.D. Esq Esq. FRS CPA'.split(
    ' ',
  ),
);

/** Takes what people are off the ends of their names: “Simon Achterberg QC”. */
export function withoutLetters({ forms }: Reading, draft: Draft): Draft {
  let { last } = draft;
  if (draft.type === 'PER')
    while (last - draft.first > 2 && behindNames.has(forms[last - 1]?.text ?? '')) last -= 1;
  return last === draft.last ? draft : { ...draft, last };
}

const speech =
  /^(?:said|says|told|added|adds|explained|insisted|argued|recalled|admitted|warned|replied|tweeted|asked|joked|continued)$/;

/** Words beside “said”, which the model holds for a place or a body but hardly: a person. */
export function addSpeakers({ forms, runs, lines }: Reading, drafts: readonly Draft[]): Draft[] {
  const byStart = new Map(drafts.map((draft) => [draft.first, draft]));
  const taken = takenBy(forms.length, drafts);
  const added: Draft[] = [];
  for (const { first, last } of runs) {
    const form = forms[first] as Form;
    if (lines[first] !== 0 || !(last - first === 1 ? isSpeakerName(form) : isFullName(forms, first, last)))
      continue;
    const beside = speech.test(forms[last]?.lower ?? '') || isSaidBy(forms, first, last);
    if (!beside) continue;
    const there = byStart.get(first);
    const person = {
      type: 'PER',
      score: 0.62,
      rule: 'actor.name-unsure',
      reason: 'A name beside a verb of speech',
    } as const;
    if (there?.last === last && there.score < 0.6) Object.assign(there, person);
    else if (!there && !taken.subarray(first, last).includes(1))
      added.push({ first, last, ...person, entry: null, longer: null });
  }
  return added.length === 0 ? [...drafts] : [...drafts, ...added].sort((a, b) => a.first - b.first);
}

/** “…,” says Tarvo. */
function isSaidBy(forms: readonly Form[], first: number, last: number): boolean {
  return speech.test(forms[first - 1]?.lower ?? '') && /^[.,;:]$/.test(forms[last]?.text ?? '');
}

/** Two or three words of which the last is hardly one of the language, and none is what bodies are called. */
function isFullName(forms: readonly Form[], first: number, last: number): boolean {
  const end = forms[last - 1] as Form;
  if (last - first > 3 || !isSpeakerName(end) || isHead(end.lower)) return false;
  for (let at = first; at < last; at += 1) {
    const { letters: written, flags, lower } = forms[at] as Form;
    if (written !== letters.initial && written !== letters.mixed) return false;
    if ((flags & (flag.organisation | flag.date | flag.nationality)) !== 0 || isTitle(lower)) return false;
  }
  return true;
}

function isSpeakerName({ letters: written, flags, band, lower, text }: Form): boolean {
  return (
    (written === letters.initial || written === letters.mixed) &&
    text.length > 2 &&
    (flags & elsewhere) === 0 &&
    ((flags & (flag.surname | flag.first)) !== 0 ? band !== 1 : band === 0 || band === 3) &&
    !isTitle(lower)
  );
}
