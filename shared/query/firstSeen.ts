import type { Annotation } from '../model/annotation.ts';
import { printPart, printValue } from './print.ts';
import type { Meaning } from './query.ts';

/**
 * The query whose oldest answer is where what an annotation says first stood; null of an actor. A figure: any with one of its numbers at
 * either end and, where they are known, of the same entity and unit; else a claim or a quote: its words. Words alone are found in
 * articles in which nothing is annotated, too.
 */
export function firstSeenQuery(annotation: Annotation): string | null {
  if (annotation.tag === 'actor') return null;
  const words = phrasesOf(annotation);
  if (annotation.tag !== 'figure') return words || null;
  const { lower, upper, measuredEntity, unit } = annotation.attributes;
  const numbers = [...new Set([lower, upper].flatMap((bound) => (bound ? [numberWord(bound.value)] : [])))];
  const narrowed = [...valued('entity', measuredEntity && textOf(measuredEntity)), ...valued('unit', unit)];
  if (numbers.length === 0) return words || null;
  const ways = narrowed.length === 0 ? numbers : [['figure', oneOf(numbers), ...narrowed].join(' ')];
  return [...new Set([...ways, ...(words ? [words] : [])])].join(' or ');
}

/** So many words are enough to know a sentence by. */
const mostWords = 30;

/** The words of each segment, side by side: all must be there. */
function phrasesOf({ segments }: Annotation): string {
  return segments
    .map(({ exact }) => exact.trim().split(/\s+/u).slice(0, mostWords).join(' '))
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => printWords(text, true))
    .join(' ');
}

function valued(field: 'entity' | 'unit', text = ''): readonly string[] {
  return text.trim() === '' ? [] : [`${field}:${printValue(text.trim())}`];
}

function oneOf(parts: readonly string[]): string {
  return parts.length === 1 ? parts.join('') : `(${parts.join(' or ')})`;
}

/** A number as a query has it among its words. Three decimals would be read as thousands. */
function numberWord(decimal: string): string {
  return printWords(/^-?\d{1,3}\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal, false);
}

function printWords(text: string, isPhrase: boolean): string {
  const part: Meaning = { kind: 'words', text, isPhrase, isPrefix: false, within: null };
  return printPart(part);
}

function textOf(words: string | { readonly exact: string }): string {
  return typeof words === 'string' ? words : words.exact;
}
