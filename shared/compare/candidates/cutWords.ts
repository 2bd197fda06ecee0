import { foldClaim, type Lexicon } from './lexicon.ts';

/** A word of a claim that says something; offsets in UTF-16 code units of the text, half-open. */
export interface Cut {
  readonly kind: 'word' | 'narrowing' | 'negator' | 'pronoun' | 'number' | 'time';
  /** The stem of a word, the digits of a number, what a time means. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** It has a capital letter where other words have none. */
  readonly isName: boolean;
}

/** Cuts a text into its words without the small ones. */
export function cutWords(text: string, lexicon: Lexicon): readonly Cut[] {
  return lexicon.isCompact ? cutCompact(text, lexicon) : cutSpaced(text, lexicon);
}

function cutSpaced(text: string, lexicon: Lexicon): readonly Cut[] {
  const idle = idleRanges(text, lexicon);
  const cuts: Cut[] = [];
  let before: string | null = null;
  for (const { index: start, 0: word } of text.matchAll(wordIn(lexicon.language))) {
    const end = start + word.length;
    const last = before;
    const isAtStart = last === null;
    before = word;
    if (idle.some((range) => start < range.end && end > range.start)) continue;
    if (/^\p{Nd}/u.test(word)) {
      cuts.push({ kind: 'number', key: digitsOf(word), start, end, isName: false });
      continue;
    }
    const folded = foldClaim(word, lexicon.language);
    // “Gate A”, but not “A gate”.
    const isLetter = word.length === 1 && /\p{Lu}/u.test(word) && !isAtStart;
    const kind = isLetter
      ? 'word'
      : kindOf(folded, isNoMonth.test(word) ? { ...lexicon, times: noTimes } : lexicon);
    if (kind === null) continue;
    const key = keyOf(kind, folded, lexicon);
    const isName = kind === 'word' && last !== null && /^\p{Lu}/u.test(word) && isNameBehind(last, lexicon);
    cuts.push({ kind, key: isLetter ? `letter ${folded}` : key, start, end, isName });
  }
  return cuts;
}

/** In small letters they are no months. */
const isNoMonth = /^(?:may|march)$/;
const noTimes: Lexicon['times'] = new Map();

/** Every noun of German has a capital: only behind another noun, or behind a bare preposition, it is likely to be a name. */
function isNameBehind(last: string, { language, small }: Lexicon): boolean {
  if (language !== 'de' || /^(?:in|aus|nach|bei|von|bis)$/.test(last)) return true;
  return /^\p{Lu}/u.test(last) && !small.has(foldClaim(last, language));
}

/** Runs of letters and digits; an apostrophe parts them in French, and joins them in Ukrainian and Hebrew. English “n’t” stands for itself. */
function wordIn(language: string): RegExp {
  if (language === 'en')
    return /\p{Nd}+(?:[.,]\p{Nd}+)*|n['’]t(?!\p{L})|(?:(?!n['’]t(?!\p{L}))[\p{L}\p{M}])+/giu;
  if (language === 'uk' || language === 'he')
    return /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}]+(?:['’ʼ״׳"][\p{L}\p{M}]+)*/gu;
  return /\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}\u200c]+/gu;
}

function kindOf(
  folded: string,
  { negators, small, pronouns, numbers, times, narrowing, language }: Lexicon,
): Cut['kind'] | null {
  if (negators.has(folded) || (language === 'en' && /^n['’]t$/.test(folded))) return 'negator';
  if (pronouns.has(folded)) return 'pronoun';
  if (times.has(folded)) return 'time';
  if (numbers.has(folded)) return 'number';
  if (narrowing.has(folded)) return 'narrowing';
  return small.has(folded) ? null : 'word';
}

function keyOf(kind: Cut['kind'], folded: string, lexicon: Lexicon): string {
  if (kind === 'number') return lexicon.numbers.get(folded) ?? folded;
  if (kind === 'time') return lexicon.times.get(folded) ?? folded;
  return lexicon.stem(folded);
}

/** “12,000” and “12.000” are 12000, “2.5” stays. */
function digitsOf(word: string): string {
  return word
    .normalize('NFKC')
    .replace(/[.,](?=\p{Nd}{3}(?!\p{Nd}))/gu, '')
    .replace(',', '.');
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where phrases stand whose negator turns nothing round; folding may move them by a letter, which does not matter here. */
function idleRanges(text: string, { idle, language }: Lexicon): readonly Stretch[] {
  if (!idle) return [];
  return Array.from(foldClaim(text, language).matchAll(idle), ({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** Each ideograph by itself, runs of katakana, letters and digits; hiragana only where it turns something round. */
function cutCompact(text: string, lexicon: Lexicon): readonly Cut[] {
  const folded = foldClaim(text, lexicon.language);
  // Nearly always the same length; where it is not, mentions are found a little beside.
  const cuts: Cut[] = [];
  const add = (kind: Cut['kind'], key: string, start: number, end: number): void => {
    cuts.push({ kind, key, start, end, isName: false });
  };
  for (let at = 0; at < folded.length; ) {
    const known = matchAt(lexicon.cut, folded, at);
    const run = known === null ? (matchAt(runs, folded, at) ?? folded[at] ?? '') : known;
    const end = at + run.length;
    const isIdle = known !== null && lexicon.idle?.test(known) === true;
    if (lexicon.idle) lexicon.idle.lastIndex = 0;
    if (isIdle)
      for (let place = at; place < end; place += 1) add('word', folded[place] ?? '', place, place + 1);
    else if (known !== null) {
      const kind = kindOf(known, lexicon);
      if (kind !== null) add(kind, keyOf(kind, known, lexicon), at, end);
    } else if (/^\p{Nd}/u.test(run)) add('number', digitsOf(run), at, end);
    else if (timeRun.test(run)) add('time', run, at, end);
    else if (lexicon.numbers.has(run)) add('number', run, at, end);
    else if (/^[\p{L}\p{M}ー]+$/u.test(run) && !/^\p{Script=Hiragana}+$/u.test(run))
      add(lexicon.narrowing.has(run) ? 'narrowing' : 'word', lexicon.stem(run), at, end);
    at = end;
  }
  return cuts;
}

/** “九月”, “12日”, “2019年”; runs of katakana, of Latin letters and of digits; a single ideograph. */
const runs =
  /[〇零一二三四五六七八九十\p{Nd}]+[年月日時时]|\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{Script=Katakana}ー]+|[\p{Script=Latin}\p{M}]+|\p{Script=Han}/uy;
const timeRun = /^[〇零一二三四五六七八九十\p{Nd}]+[年月日時时]$/u;

function matchAt(pattern: RegExp | null, text: string, at: number): string | null {
  if (!pattern) return null;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
