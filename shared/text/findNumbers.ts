import type { Range } from '../model/segment.ts';
import { findAll, wholeClusters } from './find.ts';
import type { FoldedText } from './fold.ts';
import { makeWordBoundaries } from './segmentation.ts';

/**
 * What `findAll` finds, and with it the places where the numbers of the query (at least four digits, or a decimal fraction) are
 * written with other separators: `1500` finds `1,500`, `1.500`, `1 500` and `1'500`, and each of them the others. Such a
 * number counts as a whole only: `1500` is not found in `1,500,000`, nor `15` in `1.5`. A sign in front of three digits is
 * read as one between thousands. Text and query are folded alike, at the level `digits`.
 */
export function findWithNumbers(
  text: string,
  folded: FoldedText,
  query: FoldedText,
  wholeWords: boolean,
): Range[] {
  const literal = findAll(text, folded, query, wholeWords);
  const pattern = patternOf(query.text);
  if (!pattern) return literal;
  const isEdge = wholeWords ? makeWordBoundaries(text) : () => true;
  const others = [...folded.text.matchAll(pattern)].flatMap((match) => {
    const hit = wholeClusters(text, folded, match.index, match.index + match[0].length);
    return hit && isEdge(hit.start) && isEdge(hit.end) && hasSingleSpaces(text, folded, match) ? hit : [];
  });
  return merged(literal, others);
}

/** A number as it is typed: its digits before the decimal sign, without separators, and those behind it. */
interface Typed {
  readonly whole: string;
  readonly fraction: string;
}

/** Longer rows of digits are no numbers that anybody groups; UTF-16 code units. */
const longest = 30;

const typedNumber =
  /(?<![\d.,'،])(?:\d{1,3}(?:([,.'، ])\d{3}(?:\1\d{3})*)|\d+)(?:[.,]\d+)?(?![\d]|[.,'،]\d)/g;

/** What finds a folded query in a folded text with its numbers written in other ways; null where it has no such number. */
function patternOf(query: string): RegExp | null {
  let source = '';
  let end = 0;
  let count = 0;
  for (const { 0: number, index } of query.matchAll(typedNumber)) {
    const typed = readNumber(number);
    if (!typed || number.length > longest) continue;
    source += escaped(query.slice(end, index)) + numberSource(typed, count);
    end = index + number.length;
    count += 1;
  }
  return count === 0 ? null : new RegExp(source + escaped(query.slice(end)), 'dg');
}

/** Null where it cannot be written in another way. */
function readNumber(number: string): Typed | null {
  const grouped = /^([1-9]\d{0,2})([,.'، ])(\d{3}(?:\2\d{3})*)(?:(?!\2)[.,](\d+))?$/.exec(number);
  if (grouped) {
    const [, first = '', sign = '', others = '', fraction = ''] = grouped;
    return { whole: first + others.replaceAll(sign, ''), fraction };
  }
  const plain = /^(\d+)(?:[.,](\d+))?$/.exec(number);
  const [, whole = '', fraction = ''] = plain ?? [];
  return whole.length > 3 || fraction !== '' ? { whole, fraction } : null;
}

/** The whole number and nothing more of it, in any notation; the names of groups are this number’s own. */
function numberSource({ whole, fraction }: Typed, number: number): string {
  const decimal = fraction === '' ? '' : `[.,]${fraction}`;
  const [sign, space] = [`sign${number}`, `space${number}`];
  // In front of three digits a space may belong to the number.
  const isWhole = (source: string, first: string, next: string): string =>
    `(?<!\\d|\\d[.,'،]${first.length === 3 ? '|\\d ' : ''})${source}(?!\\d|[.,'،]\\d${next})`;
  const notations = groupings(whole).flatMap(([first = '', ...others], at) => {
    const signed = others.map((group, index) =>
      index === 0 ? `(?<${sign}_${at}>[.,'،])${group}` : `\\k<${sign}_${at}>${group}`,
    );
    const spaced = others.map((group, index) => `(?<${space}_${at}_${index}> )${group}`);
    const otherSign = fraction === '' ? '' : `(?!\\k<${sign}_${at}>)`;
    return [
      isWhole(`${first}${signed.join('')}${otherSign}${decimal}`, '', ''),
      isWhole(`${first}${spaced.join('')}${decimal}`, first, fraction === '' ? '| \\d{3}(?!\\d)' : ''),
    ];
  });
  return `(?:${[isWhole(`${whole}${decimal}`, whole, ''), ...notations].join('|')})`;
}

/** Digits as they are grouped between thousands, and where it differs between lakhs and crores; none below a thousand. */
function groupings(whole: string): readonly (readonly string[])[] {
  if (whole.length < 4 || whole.startsWith('0')) return [];
  const byThree = whole.replace(/\d(?=(?:\d{3})+$)/g, '$& ').split(' ');
  const byTwo = whole.replace(/\d(?=(?:\d{2})*\d{3}$)/g, '$& ').split(' ');
  return whole.length > 5 ? [byThree, byTwo] : [byThree];
}

/** Whether each space between thousands is a single one on one line: folded, a new paragraph is a space as well. */
function hasSingleSpaces(text: string, folded: FoldedText, { indices }: RegExpMatchArray): boolean {
  return Object.entries(indices?.groups ?? {}).every(([name, place]) => {
    // A group that took no part in the match has no place, whatever its type says.
    if (!name.startsWith('space') || (place as typeof place | undefined) === undefined) return true;
    const [start, end] = [folded.startOf(place[0]), folded.endOf(place[1])];
    return start !== null && end !== null && /^[^\n\r\u2028\u2029]$/.test(text.slice(start, end));
  });
}

/** Both in text order; of hits that overlap the first one stays, and of two that start together the longer one. */
function merged(literal: readonly Range[], others: readonly Range[]): Range[] {
  const hits: Range[] = [];
  for (const hit of [...literal, ...others].sort((a, b) => a.start - b.start || b.end - a.end))
    if (hit.start >= (hits.at(-1)?.end ?? 0)) hits.push(hit);
  return hits;
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
