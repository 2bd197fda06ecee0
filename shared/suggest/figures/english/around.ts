import { readBounding, readBoundingAfter } from '../../../figure/bounds.ts';
import { isWord, setOf } from '../../../figure/phrases.ts';
import { readTime } from '../../../figure/timeWords.ts';
import type { Token } from '../../../figure/tokens.ts';
import { timeUnits } from '../../../figure/units.ts';
import { readFate, readOf } from './counted.ts';
import type { Reading } from './reading.ts';

/** More tokens than this stand between the first word that bounds a number and the number. */
const maxBefore = 9;

/**
 * The token at which the words begin that bound a number or shade it (“at least another”, “more than”), or where it
 * begins itself; not before `floor`, where the figure before it ends.
 */
export function boundStart(tokens: readonly Token[], found: Reading, floor: number): number {
  if (found.opening < found.start) return found.opening;
  const reaches = new Set([found.start]);
  let start = found.start;
  for (let at = found.start - 1; at >= Math.max(floor, found.start - maxBefore); at -= 1) {
    const bounding = readBounding(tokens, at);
    if (!bounding || !reaches.has(bounding.end) || isPreposition(tokens, at, bounding.end, found)) continue;
    reaches.add(at);
    const { limit, modifiers } = bounding.value;
    if (limit !== null || modifiers.length > 0) start = at;
  }
  return start;
}

/** “Over five years” is mostly in the course of them, “reports about 12 men” are on them, “near 12 villages” beside them. */
function isPreposition(tokens: readonly Token[], at: number, end: number, found: Reading): boolean {
  const [word, before] = [tokens[at]?.text, tokens[at - 1]];
  // “Losses *estimated at* over 3,000”: the verb is no part of it where words bound the number already.
  if (word === 'estimated') return end < found.start;
  if (end !== at + 1) return false;
  if (word === 'over' && found.unit !== null && timeUnits.has(found.unit)) {
    const isAmount = isWord(tokens[found.end], setOf('of ago old later in')) || isWord(before, amounts);
    return end !== found.start || !isAmount;
  }
  if (word === 'about') return isWord(before, topics);
  if (word === 'near' || word === 'below' || word === 'above' || word === 'beyond')
    return found.unit === null && !isWord(before, amounts) && found.quantity.number.kind !== 'share';
  return word === 'even' || word === 'at';
}

const amounts = setOf(
  'for in took takes last lasted lasting after well just a an to at was is were are with rose fell',
);
const topics = setOf(
  'talk talks talked report reports know knew think thought said worried worry story stories information questions concern concerns anything something learn learned film book books article articles details wrote told',
);

/** Behind all that belongs to a figure: what bounds it from behind, what it is of, and when it held. Token indexes. */
export function phraseEnd(
  tokens: readonly Token[],
  coreEnd: number,
  counted: number,
  takesOf: boolean,
): number {
  let end = Math.max(coreEnd, counted);
  const late = readBoundingAfter(tokens, end);
  if (late) end = late.end;
  if (end === coreEnd) end = readFate(tokens, end);
  if (takesOf) end = readOf(tokens, end);
  end = readFate(tokens, end);
  return readWhen(tokens, end);
}

/** “By early January”, “as of 3 May”, “since 2022”. */
function readWhen(tokens: readonly Token[], at: number): number {
  const link = tokens[at]?.text;
  const isAsOf = link === 'as' && isWord(tokens[at + 1], setOf('of at'));
  if (!isAsOf && link !== 'by' && link !== 'since') return at;
  return readTime(tokens, isAsOf ? at + 2 : at + 1, true)?.end ?? at;
}
