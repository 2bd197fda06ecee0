import {
  type AsOf,
  type Bound,
  emptyCard,
  type FigureCard,
  type Modifier,
  type PhraseRange,
} from '../../card.ts';
import { compare, decimalOf, decimalText, isWhole, times } from '../../decimal.ts';
import { compactPropertyOf } from '../../property/compact.ts';
import type { Bounding } from '../grammar.ts';
import { type CompactAmount, readCompactAmount } from './amounts.ts';
import { withoutCompactDates } from './dates.ts';
import { compactPlain, skipSpace } from './numbers.ts';
import type { CompactGrammar } from './table.ts';

/** A figure at `[start, end)` of a text with the words that bound it, and without them from `core` to `coreEnd`. */
export interface CompactFigure {
  readonly first: CompactAmount;
  readonly last: CompactAmount;
  readonly isRange: boolean;
  readonly bounding: Exclude<Bounding, 'about'> | null;
  readonly isAbout: boolean;
  readonly start: number;
  readonly core: number;
  readonly coreEnd: number;
  readonly end: number;
  /** Whether a word says something of the number that is not read (“30多人”, “수백”). */
  readonly isUnread: boolean;
}

/**
 * Reads the words of one figure in a language without spaces as a card, empty where any of them may say something of the number
 * that is not understood. Ranges are in UTF-16 code units of the phrase.
 */
export function readCompact(phrase: string, grammar: CompactGrammar, articleDate: string | null): FigureCard {
  const { text, asOf } = withoutCompactDates(compactPlain(phrase), grammar, articleDate);
  const nothing = { ...emptyCard, asOf };
  if (isDecomposed(text)) return nothing;
  for (let at = 0; at < text.length; at += 1) {
    const figure = readCompactFigure(text, at, grammar);
    if (!figure) {
      if (/\d/.test(text.charAt(at))) return nothing;
      continue;
    }
    return isUnderstood(text, figure, grammar) ? cardOf(text, figure, grammar, asOf) : nothing;
  }
  return nothing;
}

/** Korean syllables in parts, as some file systems keep them, look like the same words and are others: nothing is read. */
export const isDecomposed = (text: string): boolean => /[\u1100-\u11ff]/.test(text);

/** Reads a figure whose number starts here; null where none does, or where it is one that is not read. */
export function readCompactFigure(text: string, at: number, grammar: CompactGrammar): CompactFigure | null {
  const first = readCompactAmount(text, at, grammar);
  if (!first) return null;
  const before = readBefore(text, at, grammar);
  if (grammar.ordinalBefore.endingAt(text, trimmed(text, before.start))) return null;
  const second = readSecond(text, first, grammar);
  if (second === 'unread') return null;
  const last = withSpeed(second ?? first, text.slice(0, before.start));
  const coreEnd = second ? skipClosing(text, last.end, grammar) : last.end;
  const after = readAfter(text, coreEnd, grammar);
  const boundings = [...before.boundings, ...after.boundings];
  const limits = boundings.filter((bounding) => bounding !== 'about');
  if (limits.length > 1 || (second && limits.length > 0)) return null;
  const figure: CompactFigure = {
    first: second ? likeLast(first, last) : first,
    last,
    isRange: second !== null,
    bounding: limits[0] ?? null,
    isAbout: boundings.includes('about'),
    start: before.start,
    core: at,
    coreEnd,
    end: after.end,
    isUnread:
      first.isDoubtful ||
      last.isDoubtful ||
      after.isDoubtful ||
      (before.start === at && isDoubtBefore(text, trimmed(text, at), grammar)),
  };
  const isOrdered = compare(figure.first.number.value, last.number.value) <= 0;
  // “9日” alone is a day of the month.
  return isOrdered && !(last.isDay && boundings.length === 0 && !second) ? figure : null;
}

/** “成百人”, but “造成34人死亡”: the longer word counts. */
function isDoubtBefore(text: string, end: number, grammar: CompactGrammar): boolean {
  const doubt = grammar.doubtBefore.endingAt(text, end)?.[0].length ?? 0;
  return doubt > (grammar.fillers.endingAt(text, end)?.[0].length ?? 0);
}

/** “시속 30km”, “时速30公里”: the hour comes first. */
function withSpeed(amount: CompactAmount, before: string): CompactAmount {
  return amount.unit === 'km' && /(?:시속|時速|时速|每小时|每小時)\s*$/u.test(before)
    ? { ...amount, unit: 'km/h' }
    : amount;
}

interface Around {
  readonly boundings: readonly Bounding[];
  readonly start: number;
}

/** The bounding words that end where a number starts. */
function readBefore(text: string, at: number, grammar: CompactGrammar): Around {
  const boundings: Bounding[] = [];
  let start = at;
  for (let count = 0; count < 3; count += 1) {
    const end = trimmed(text, start);
    const filler = grammar.fillers.endingAt(text, end);
    const place = filler && count < 2 ? trimmed(text, end - filler[0].length) : null;
    const direct = grammar.before.endingAt(text, end);
    const found = direct ?? (place === null ? null : grammar.before.endingAt(text, place));
    const opening = found ? null : grammar.openings.endingAt(text, end);
    if (found) {
      boundings.push(found[1]);
      start = (direct ? end : (place ?? end)) - found[0].length;
    } else if (opening) start = end - opening[0].length;
    else break;
  }
  return { boundings, start };
}

function trimmed(text: string, end: number): number {
  let place = end;
  while (place > 0 && text.charCodeAt(place - 1) === 32) place -= 1;
  return place;
}

/** The other end of a range; “unread” where a number follows that does not make one. */
function readSecond(
  text: string,
  first: CompactAmount,
  grammar: CompactGrammar,
): CompactAmount | 'unread' | null {
  const link = grammar.to.at(text, skipSpace(text, first.end))?.[0];
  if (!link) return null;
  const start = skipSpace(text, skipSpace(text, first.end) + link.length);
  const about = grammar.before.at(text, start);
  const next = about?.[1] === 'about' ? skipSpace(text, start + about[0].length) : start;
  // “-” here joins two numbers.
  const second = text.charAt(next) === '-' ? null : readCompactAmount(text, next, grammar);
  if (!second) return null;
  // “US$300~500”
  const isShared = second.unit === null && /^\D/.test(text.charAt(first.start)) && isCurrency(first.unit);
  if (isShared) return { ...second, unit: first.unit };
  const isSame = first.unit === null || second.unit === null || first.unit === second.unit;
  return isSame && !(first.unit !== null && second.unit === null) ? second : 'unread';
}

const isCurrency = (unit: string | null): boolean => /^[A-Z]{3}$/.test(unit ?? '');

function likeLast(first: CompactAmount, last: CompactAmount): CompactAmount {
  const { multiplier, value } = last.number;
  const one = decimalOf(1);
  const shared = times(first.number.value, multiplier);
  const isShared =
    compare(first.number.multiplier, one) === 0 &&
    compare(multiplier, one) > 0 &&
    compare(shared, value) <= 0 &&
    compare(first.number.value, decimalOf(10_000)) < 0;
  return { ...first, unit: last.unit, number: isShared ? { ...first.number, value: shared } : first.number };
}

function skipClosing(text: string, at: number, grammar: CompactGrammar): number {
  const closing = grammar.closings.at(text, skipSpace(text, at))?.[0];
  return closing ? skipSpace(text, at) + closing.length : at;
}

/** The bounding words behind a number and its counter, with a particle before them. */
function readAfter(
  text: string,
  at: number,
  grammar: CompactGrammar,
): { readonly boundings: readonly Bounding[]; readonly end: number; readonly isDoubtful: boolean } {
  const boundings: Bounding[] = [];
  let end = at;
  for (let count = 0; count < 2; count += 1) {
    const start = skipSpace(text, end);
    const particle = grammar.particles.at(text, start);
    const behind = particle ? skipSpace(text, start + particle[0].length) : start;
    const direct = grammar.after.at(text, start);
    const found = direct ?? grammar.after.at(text, behind);
    if (!found) {
      if (grammar.doubtAfter.at(text, start)) return { boundings, end, isDoubtful: true };
      break;
    }
    boundings.push(found[1]);
    end = (direct ? start : behind) + found[0].length;
  }
  return { boundings, end, isDoubtful: false };
}

/** Whether nothing else in the phrase may say something of the number. */
function isUnderstood(text: string, figure: CompactFigure, grammar: CompactGrammar): boolean {
  const [before, after] = [text.slice(0, figure.start), text.slice(figure.end)];
  if (figure.isUnread || /\d/.test(after) || /\d/.test(before)) return false;
  if (isNumberAlso(after, grammar)) return false;
  return !grammar.doubt.some((word) => before.includes(word) || after.includes(word));
}

/** “二、三人”, “三人中有一人”: another number in words. */
function isNumberAlso(after: string, grammar: CompactGrammar): boolean {
  if (grammar.table.native.length > 0) return false;
  return [...after].some((sign, at) => {
    const isDigit = grammar.digits.has(sign) || grammar.small.has(sign);
    return (
      isDigit &&
      (at === 1 || grammar.counters.at(after, at + 1) !== null || grammar.small.has(after.charAt(at + 1)))
    );
  });
}

function cardOf(text: string, figure: CompactFigure, grammar: CompactGrammar, asOf: AsOf | null): FigureCard {
  const { first, last, bounding } = figure;
  const unit = last.unit;
  const isCount =
    unit === null &&
    !first.number.isShare &&
    [first, last].every(({ number }) => isWhole(number.value) && compare(number.value, decimalOf(0)) >= 0);
  const modifiers: readonly (readonly [Modifier, boolean])[] = [
    ['IsApproximate', figure.isAbout],
    ['IsCount', isCount],
    ['IsRange', figure.isRange || bounding !== null],
  ];
  return {
    ...compactEnds(figure),
    unit,
    modifiers: modifiers.filter(([, holds]) => holds).map(([modifier]) => modifier),
    measuredEntity: entityOf(text, figure, grammar),
    measuredProperty: isCount ? compactPropertyOf(text, figure.start, figure.end, grammar.language) : null,
    asOf,
  };
}

function compactEnds({ first, last, bounding }: CompactFigure): Pick<FigureCard, 'lower' | 'upper'> {
  const bound = ({ number }: CompactAmount, inclusive: boolean): Bound => ({
    value: decimalText(number.value),
    inclusive,
  });
  if (bounding === 'atLeast' || bounding === 'moreThan')
    return { lower: bound(first, bounding === 'atLeast'), upper: null };
  if (bounding === 'atMost' || bounding === 'lessThan')
    return { lower: null, upper: bound(last, bounding === 'atMost') };
  return { lower: bound(first, true), upper: bound(last, true) };
}

/** Particles that no noun ends with: “負傷者は12人”, “부상자는 12명”. */
const topic = /(?<=.{2})[는은를はがをも]$/u;

/** What is counted: the noun that the counter is joined to, else the one before the figure, else the people themselves. */
function entityOf(text: string, figure: CompactFigure, grammar: CompactGrammar): PhraseRange | null {
  const behind = skipSpace(text, figure.end);
  const joint = grammar.of.at(text, behind)?.[0];
  const start = joint ? skipSpace(text, behind + joint.length) : behind;
  const noun = /^[\p{L}\p{N}·・ー]+/u.exec(text.slice(start))?.[0] ?? '';
  const isParticle = grammar.particles.at(noun, 0)?.[0] === noun;
  if (noun !== '' && !isParticle && (joint || figure.last.counter?.isPeople !== true))
    return { start, end: start + noun.length };
  const before = /[\p{L}][\p{L}\p{N}·・ー]*$/u.exec(text.slice(0, trimmed(text, figure.start)));
  if (before && before[0].length > 1) {
    // “인구의 5분의 1”
    const end = before.index + before[0].length;
    const joint = grammar.of.endingAt(text, end)?.[0] ?? topic.exec(before[0])?.[0] ?? '';
    return { start: before.index, end: end - joint.length };
  }
  const { counter } = figure.last;
  return counter?.isPeople ? { start: counter.start, end: counter.end } : null;
}
