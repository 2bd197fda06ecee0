import { compare, decimalOf } from '../../../figure/decimal.ts';
import { isSign, isWord, setOf } from '../../../figure/phrases.ts';
import type { Token } from '../../../figure/tokens.ts';
import { timeUnits } from '../../../figure/units.ts';
import type { Counted } from './counted.ts';
import { type FigureKind, figureKinds } from './kinds.ts';
import { isNumberedWord } from './numbered.ts';
import { isInDigits } from './numberWords.ts';
import type { Passage } from './passage.ts';
import { isJoined, type Reading } from './reading.ts';
import { isStop } from './words.ts';

/** What is known of a number when it is judged. Token indexes. */
export interface Case {
  readonly passage: Passage;
  readonly found: Reading;
  readonly counted: Counted | null;
  /** Words before it bound it. */
  readonly isBound: boolean;
  /** Casualties follow it (“killed or injured”). */
  readonly hasFate: boolean;
  /** Another figure stands in the passage before it. */
  readonly hasOthers: boolean;
}

/** How a number is a figure, by the words beside it; null where it is none: an ordinal, an idiom, a part of a name. */
export function judge(one: Case): FigureKind | null {
  const { passage, found } = one;
  const { tokens } = passage;
  const { number, isMoney } = found.quantity;
  const isDigits = isInDigits(tokens, found.start, found.end);
  if (number.kind === 'ordinal' || isJoinedBefore(passage, found.start)) return null;
  if (!isDigits && isName(passage, found.start)) return null;
  if (isAge(tokens, found)) return figureKinds.age;
  if (found.unit === 'penny' && resolutions.has(number.value.digits)) return null;
  if (isMoney && found.unit !== null) return figureKinds.money;
  if (found.unit !== null && percents.has(found.unit)) return figureKinds.percent;
  if (number.kind === 'share') return judgeShare(one);
  const isOne = tokens[found.start]?.text === 'one' && found.form === 'one' && isValue(found, 1n);
  if (isOne) return judgeOne(one);
  if (found.unit !== null) return ofUnit(found);
  if (isJoined(tokens, found.end)) return judgeCompound(tokens, found, isDigits);
  return judgeCount(one, isDigits);
}

/** Of a film: “1080p”. */
const resolutions: ReadonlySet<bigint> = new Set([240n, 360n, 480n, 720n, 1080n, 1440n, 2160n]);

const percents: ReadonlySet<string> = new Set(['%', '‰', 'percentage point', 'basis point']);

function ofUnit({ unit, form, quantity }: Reading): FigureKind {
  if (form === 'range') return figureKinds.range;
  if (quantity.number.vagueness === 'about') return figureKinds.uncertain;
  return timeUnits.has(unit ?? '') ? figureKinds.duration : figureKinds.measure;
}

/** “Top-ten”, “Formula-one”: joined to a word before it; a dash joins nothing. */
function isJoinedBefore({ text, tokens }: Passage, start: number): boolean {
  const [token, dash] = [tokens[start], tokens[start - 1]];
  const isHyphen = isSign(dash, '-') && /^[-‐‑]$/.test(text.charAt(dash?.start ?? 0));
  return isHyphen && token?.isGlued === true && dash?.isGlued === true && tokens[start - 2]?.kind === 'word';
}

/** “Formula One”, “Group of Seven”, “Two Rivers”: capitalised where no sentence begins. */
function isName({ tokens, isHeadline }: Passage, start: number): boolean {
  if (isHeadline || !/^\p{Lu}/u.test(tokens[start]?.raw ?? '')) return false;
  const before = tokens[start - 1];
  return before !== undefined && !(before.kind === 'sign' && /^["“:.•*(?!'-]$/.test(before.text));
}

/** “Aged 42”, “42-year-old”, “Marchuk, 52, who”, “voters under 30”. */
function isAge(tokens: readonly Token[], { start, end, unit, opening, quantity }: Reading): boolean {
  if (compare(quantity.number.value, oldest) > 0) return false;
  const before = tokens[opening - 1];
  if (unit === 'year' || unit === 'month') {
    const next = isSign(tokens[end], '-') ? end + 1 : end;
    const isOld =
      isWord(tokens[next], olds) || (tokens[end]?.text === 'of' && tokens[end + 1]?.text === 'age');
    if (isOld && (unit === 'year' || next > end)) return true;
  }
  if (unit !== null) return isWord(before, ages) && unit === 'year';
  if (isWord(before, ages) || (before?.text === 'of' && isWord(tokens[opening - 2], ages))) return true;
  const isNow = before?.text === 'now' && isSign(tokens[start - 2], ',') && isSign(tokens[end], ',');
  const isAtAge =
    isWord(before, setOf('just only')) && tokens[start - 2]?.text === 'at' && isSign(tokens[end], ',');
  const isWhen =
    before?.text === 'was' &&
    isWord(tokens[start - 2], persons) &&
    isWord(tokens[start - 3], setOf('when until since as'));
  if (isNow || isAtAge || isWhen) return true;
  const number = tokens[start];
  if (end !== start + 1 || !/^[1-9]\d?$|^1[01]\d$/.test(number?.raw ?? '')) return false;
  const next = tokens[end];
  const isPair =
    isWord(next, setOf('and or')) &&
    /^\d\d?$/.test(tokens[end + 1]?.raw ?? '') &&
    isSign(tokens[end + 2], ',');
  if (isPair && isSign(before, ',') && isNamed(tokens[start - 2])) return true;
  const isClosed = next === undefined || (next.kind === 'sign' && /^[,.;)]$/.test(next.text));
  // “The suspect is Anton Reve, 24.”
  const isLast = next === undefined || isSign(next, '.');
  if (isSign(before, ',') && isLast && isCapital(tokens[start - 2]) && isCapital(tokens[start - 3]))
    return true;
  if (isSign(before, ','))
    return isClosed && isNamed(tokens[start - 2]) && number?.isGlued === false && isSign(next, ',');
  if (isWord(before, setOf('them')) && isWord(tokens[start - 3], setOf('oldest youngest'))) return true;
  const isLimit = isWord(before, setOf('under over below above'));
  return isLimit && number?.raw.length === 2 && !isCount(next) && isWord(tokens[start - 2], groups);
}

/** The word before “, 42,” is a name or says who: “the pilot, 29, had”. */
const isNamed = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  token.text.length > 1 &&
  !isWord(token, setOf('all total now then far also and or however'));

const isCapital = (token: Token | undefined): boolean => /^\p{Lu}\p{Ll}/u.test(token?.raw ?? '');

const persons = setOf('he she i who they');
/** No person is older; a temple is. */
const oldest = decimalOf(120);
const olds = setOf('old olds');
const ages = setOf('aged age ages');
const groups = setOf(
  'people those voters adults children men women anyone everyone players patients workers drivers all',
);
const isCount = (next: Token | undefined): boolean => next?.kind === 'word' && next.text.endsWith('s');

/** “Half of voters”, “two-thirds”, “one in five”; not “half-time”, “the second half”, “in a quarter”. */
function judgeShare({ passage: { tokens }, found, isBound }: Case): FigureKind | null {
  const [before, first, next] = [tokens[found.start - 1], tokens[found.start], tokens[found.end]];
  if (isJoined(tokens, found.end)) return null;
  if (found.form === 'range') return figureKinds.range;
  const isOf = next?.text === 'of' || isBound;
  if (first?.text === 'half' || tokens[found.end - 1]?.text === 'half') {
    if (isWord(before, halves) || (isSign(next, '-') && next?.isGlued)) return null;
    if (isOf || isWord(next, articles) || before?.text === 'by') return figureKinds.share;
    return isWord(next, setOf('time way brother sister term moon board hour')) ? null : figureKinds.uncertain;
  }
  if (tokens[found.end - 1]?.text === 'quarter')
    return isOf || isWord(next, comparing) || before?.text === 'by'
      ? figureKinds.share
      : figureKinds.uncertain;
  return figureKinds.share;
}

const halves = setOf('first second other opening latter better third fourth each in');
const articles = setOf('the a an his her its their our all that this these those as');
const comparing = setOf('fewer less more lower higher');

/** “One” counts in “one soldier” beside other numbers and in “at least one person”; it is an idiom in “one day”. */
function judgeOne({
  passage: { tokens },
  found,
  counted,
  isBound,
  hasOthers,
  hasFate,
}: Case): FigureKind | null {
  const [before, next] = [tokens[found.start - 1], tokens[found.end]];
  if (found.unit !== null) {
    const isIdiom =
      /^(?:day|night|time|minute|second|year)$/.test(found.unit) && !isBound && !isWord(before, lengths);
    return isIdiom ? null : found.unit === 'time' ? figureKinds.uncertain : ofUnit(found);
  }
  if (isWord(before, setOf('no the this that any each every which another by')) || isWord(next, pronouns))
    return null;
  if (next?.text === 'of') return isListed(tokens, found.start) && hasOthers ? figureKinds.bareWord : null;
  if (hasFate) return figureKinds.casualties;
  if (counted) {
    if (isWord(tokens[counted.phrase], setOf('said says told tells asked added wrote')))
      return figureKinds.uncertain;
    const isCounting = isBound || hasOthers || isWord(before, killing) || isKilled(tokens, counted.phrase);
    return isCounting ? figureKinds.single : figureKinds.uncertain;
  }
  return null;
}

const lengths = setOf('for in within than another last past');
const pronouns = setOf(
  "another who can must more 's would could should day thing reason way side hand point",
);
const killing = setOf(
  'killed killing injured wounded injuring wounding left arrested including lost captured rescued with',
);

/** “…, one of them in hospital” counts those before it. */
const isListed = (tokens: readonly Token[], at: number): boolean =>
  isSign(tokens[at - 1], ',') && isWord(tokens[at + 2], setOf('them whom'));

function isKilled(tokens: readonly Token[], at: number): boolean {
  const next = isWord(tokens[at], setOf('was were is has had have been')) ? at + 1 : at;
  return isWord(tokens[next], setOf('killed died dead injured wounded missing hurt arrested been survived'));
}

/** “40-page”, “12-member”, “two-bedroom”; not “two-way”, “one-party”. */
function judgeCompound(tokens: readonly Token[], { end }: Reading, isDigits: boolean): FigureKind | null {
  const noun = tokens[end + 1];
  if (isWord(noun, setOf('plus odd ish'))) return figureKinds.bounded;
  if (noun?.kind !== 'word' || isStop(noun) || noun.text === 'year') return null;
  const isOne = tokens[end - 1]?.text === 'one';
  return isDigits || !(isOne || isWord(noun, uncounted)) ? figureKinds.compound : null;
}

/** “Two-way”, “two-sided”: of these words none is counted. */
const uncounted = setOf('way sided dimensional time something pronged handed star faced fold tone');

/** A count: with its noun, with casualties, with a bound, or alone. */
function judgeCount(one: Case, isDigits: boolean): FigureKind | null {
  const { passage, found, counted, isBound, hasFate } = one;
  const { tokens } = passage;
  // “Day three”, “Phase Two”, “series two”
  if (!isDigits && !counted && isNumberedWord(tokens[found.start - 1])) return null;
  const { vagueness } = found.quantity.number;
  const next = tokens[found.end];
  if (next?.isGlued && next.kind === 'word') return null;
  if (found.form === 'range')
    return counted || isBound || hasFate || !isDigits ? figureKinds.range : figureKinds.bareNumber;
  if (vagueness === 'atLeast' && !isDigits) {
    if (isFew(tokens, found)) return figureKinds.uncertain;
    const isBare = next?.text !== 'of' && !counted && isWord(tokens[found.start - 1], setOf('the their'));
    return isBare ? figureKinds.uncertain : figureKinds.vaguePlural;
  }
  if (vagueness === 'about' && isFew(tokens, found)) return figureKinds.uncertain;
  if (hasFate) return figureKinds.casualties;
  if (isValue(found, 0n)) return counted ? figureKinds.numberWord : null;
  if (counted) return isDigits ? figureKinds.countedNoun : figureKinds.numberWord;
  if (isBound) return figureKinds.bounded;
  if (isWord(tokens[found.start - 1], setOf('last top'))) return figureKinds.uncertain;
  if (isDigits) return figureKinds.bareNumber;
  if (isWord(tokens[found.start - 1], setOf('the these those all other which'))) return figureKinds.uncertain;
  return isIdiom(tokens, found) ? null : figureKinds.bareWord;
}

/** “A mother of four” is a kind of mother, and “outnumbered six to one” a ratio. */
function isIdiom(tokens: readonly Token[], { start, end }: Reading): boolean {
  const isOfParent = tokens[start - 1]?.text === 'of' && isWord(tokens[start - 2], parents);
  const isRatio = tokens[end]?.text === 'to' && tokens[end + 1]?.text === 'one';
  return isOfParent || (isRatio && tokens[start - 1]?.text !== 'by');
}

const parents = setOf('mother father parent grandmother grandfather mum mom dad widow widower');

const isFew = (tokens: readonly Token[], { start, end }: Reading): boolean =>
  tokens
    .slice(start, end)
    .every(({ text }) => /^(?:a|several|few|couple|pair|trio|handful|quite|of)$/.test(text));

function isValue({ quantity, form }: Reading, value: bigint): boolean {
  const { digits, places } = quantity.number.value;
  return form === 'one' && digits === value && places === 0;
}
