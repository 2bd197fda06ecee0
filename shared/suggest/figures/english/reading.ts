import { compare, times } from '../../../figure/decimal.ts';
import { isSign, isWord, setOf } from '../../../figure/phrases.ts';
import { type Quantity, readQuantity } from '../../../figure/quantities.ts';
import type { Token } from '../../../figure/tokens.ts';
import { timeUnits } from '../../../figure/units.ts';
import { readValues, type Values } from '../../../figure/values.ts';
import { readApart } from './apart.ts';
import { pointed } from './counted.ts';
import { mayBegin } from './numberWords.ts';
import type { Passage } from './passage.ts';

/** A number, or the two of a range, with its unit. Token indexes, half-open. */
export interface Reading {
  readonly start: number;
  readonly end: number;
  /** Where “between” or “from” begins before a range; else `start`. */
  readonly opening: number;
  readonly form: Values['form'];
  /** The last one, which has the unit. */
  readonly quantity: Quantity;
  readonly unit: string | null;
}

/** Reads the number that begins at a token, with its unit or the other end of its range; null where none does. */
export function readNumberAt(passage: Passage, at: number): Reading | null {
  const { tokens } = passage;
  const opened = readOpened(passage, at);
  if (opened) return opened;
  if (!mayBegin(tokens, at)) return null;
  const first = readQuantity(tokens, at);
  const link = tokens[first?.end ?? at];
  // The items of a list are figures of their own; a range is one.
  const values = first && !isWord(link, rangeLinks) ? null : readValues(tokens, at);
  const last = values?.value.quantities.at(-1);
  const isWhole =
    !first || (values?.value.form !== 'list' && last && isRange(passage, at, first.value, last));
  if (values && last && isWhole) return corrected(tokens, reading(at, values.end, values.value.form, last));
  return first && corrected(tokens, reading(at, first.end, 'one', first.value));
}

const rangeLinks = setOf('to - ~ or through till ± +/- plus');

function reading(start: number, end: number, form: Values['form'], quantity: Quantity): Reading {
  return { start, end, opening: start, form, quantity, unit: quantity.unit };
}

/** What the items of a list have from its end: “12, 15 and 20 per cent”. */
export interface ListUnit {
  readonly unit: string | null;
  /** The token behind the list. */
  readonly end: number;
}

/** Reads on from the first item of a list to the unit that its end has; null where no list begins. */
export function readListUnit(tokens: readonly Token[], { start, end, unit, form }: Reading): ListUnit | null {
  if (unit !== null || form !== 'one') return null;
  let [next, isClosed] = [end, false];
  let shared: string | null = null;
  const isFrom = tokens[start - 1]?.text === 'from';
  const isLinked = () => isWord(tokens[next], listLinks) || (isFrom && tokens[next]?.text === 'to');
  for (let items = 0; items < maxItems && isLinked() && !isClosed; items += 1) {
    isClosed = tokens[next]?.text !== ',' || tokens[next + 1]?.text === 'and';
    const item = readQuantity(tokens, isClosed && tokens[next]?.text === ',' ? next + 2 : next + 1);
    if (!item) break;
    next = item.end;
    shared = item.value.unit;
  }
  return { unit: isClosed ? shared : null, end: next };
}

const listLinks = setOf(', and or &');
const maxItems = 24;

/** “Between 95 and 110”, “from 3 to 4 million”; what rises from one value to another has two of them. */
function readOpened(passage: Passage, at: number): Reading | null {
  const { tokens } = passage;
  if (!isWord(tokens[at], openings) || (tokens[at]?.text === 'from' && changes(tokens, at))) return null;
  let start = at + 1;
  while (start < at + 6 && !mayBegin(tokens, start)) start += 1;
  const values = readValues(tokens, at);
  const last = values?.value.quantities.at(-1);
  if (!values || !last || values.value.form !== 'range' || values.end <= start) return null;
  for (let next = start; next < values.end; next += 1)
    if (readApart(passage, next) !== null && tokens[next]?.kind !== 'word') return null;
  return corrected(tokens, { ...reading(start, values.end, 'range', last), opening: at });
}

const openings = setOf('between from anywhere somewhere ranging ranges range');

/** “3,000 to 4,000”, “two or three”; not “rose $2 to $83”, “fell from 15 to 12 per cent”, where each is a value of its own. */
function isRange({ tokens }: Passage, at: number, first: Quantity, last: Quantity): boolean {
  if (compare(first.number.value, last.number.value) > 0) return false;
  if (!changes(tokens, at)) return true;
  const isShared = last.number.multiplier.digits > 1n;
  const isFar = compare(last.number.value, times(first.number.value, { digits: 5n, places: 0 })) > 0;
  return first.unit === null && (isShared || !(isFar || isWord(tokens[at - 1], setOf('from by'))));
}

/** Whether a word shortly before says that something rises or falls. */
function changes(tokens: readonly Token[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 7); back -= 1) {
    const token = tokens[back];
    if (token?.kind === 'sign' && /^[;:.]$/.test(token.text)) return false;
    if (isWord(token, changing)) return true;
  }
  return false;
}

const changing = setOf(`
  rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping increase increases increased
  increasing decrease decreased decreasing grow grows grew grown growing climb climbs climbed jump jumps jumped decline
  declined up down cut cuts cutting raise raises raised raising reduce reduces reduced reducing slip slipped ease eased
  expand expanded widen widened narrow narrowed shrink shrank shrunk lower lowered edged surge surged soar soared slow slowed
  swing swung double doubled slide slid plunge plunged improve improved change changed went moved move gain gained
  tumbled tumble boost boosted lift lifted upgrade upgraded
`);

/** Without what the parser reads into a phrase and a running text does not say. */
function corrected(tokens: readonly Token[], found: Reading): Reading {
  const { start, end, unit, quantity } = found;
  const last = tokens[end - 1];
  // “12,000 tonnes a day earlier”
  if (unit?.includes('/') && isWord(tokens[end], pointed) && isWord(tokens[end - 2], setOf('a an'))) {
    return { ...found, end: end - 2, unit: unit.slice(0, unit.lastIndexOf('/')) };
  }
  // “Two won gold”, “two second-half goals”
  const isSmall = compare(quantity.number.value, { digits: 1000n, places: 0 }) < 0;
  const isOther =
    (last?.text === 'won' && isSmall) ||
    (last?.text === 'second' && !isWord(tokens[end - 2], setOf('one per a / each every')));
  if (unit !== null && isOther && end - 1 > start) return { ...found, end: end - 1, unit: null };
  return withoutTime(tokens, found);
}

/** “Killed 2 in 10 days” is no share of ten. */
function withoutTime(tokens: readonly Token[], found: Reading): Reading {
  if (found.quantity.number.kind !== 'share' || found.unit !== null) return found;
  const link = tokens.findIndex(({ text }, at) => at > found.start && at < found.end && text === 'in');
  const next = tokens[found.end]?.text.replace(/s$/, '') ?? '';
  if (link < 0 || !timeUnits.has(next)) return found;
  const { quantity } = found;
  return {
    ...found,
    end: link,
    quantity: { ...quantity, number: { ...quantity.number, kind: 'cardinal' } },
  };
}

/** Whether a noun is joined to the number by a hyphen that belongs to no unit: “40-page”, “12-member”. */
export function isJoined(tokens: readonly Token[], at: number): boolean {
  return isSign(tokens[at], '-') && tokens[at]?.isGlued === true && tokens[at + 1]?.isGlued === true;
}
