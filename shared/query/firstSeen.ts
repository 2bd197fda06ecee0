import type { Annotation } from '../model/annotation.ts';
import { printPart, printValue } from './print.ts';
import type { Meaning } from './query.ts';

/**
 * The query whose oldest answer is where what an annotation says first stood; null of an actor. A figure: any with one of its numbers at
 * either end and, as far as that is known, of the same entity or property, for retellings name one thing in many ways, and of the same
 * unit; else a claim or a quote: its words. Words alone are found in
 * articles in which nothing is annotated, too. In all versions: what first stood somewhere may have been taken out since.
 */
export function firstSeenQuery(annotation: Annotation): string | null {
  const ways = waysOf(annotation);
  return ways.length === 0 ? null : `${oneOf(ways)} versions:all`;
}

/** The queries of which one must hold. */
function waysOf(annotation: Annotation): readonly string[] {
  if (annotation.tag === 'actor') return [];
  const words = phrasesOf(annotation);
  const phrases = words === '' ? [] : [words];
  if (annotation.tag !== 'figure') return phrases;
  const { lower, upper, measuredEntity, measuredProperty, unit } = annotation.attributes;
  const numbers = [...new Set([lower, upper].flatMap((bound) => (bound ? [numberWord(bound.value)] : [])))];
  if (numbers.length === 0) return phrases;
  const measured = [...valued('entity', measuredEntity), ...valued('property', measuredProperty)];
  const narrowed = [...(measured.length === 0 ? [] : [oneOf(measured)]), ...valued('unit', unit)];
  const ways = narrowed.length === 0 ? numbers : [['figure', oneOf(numbers), ...narrowed].join(' ')];
  return [...new Set([...ways, ...phrases])];
}

/** Words of the article, or the analyst’s own. */
type Words = string | { readonly exact: string };

/**
 * So many words are enough to know a sentence by, or UTF-16 code units where there are no spaces between them, and so many parts: the text
 * of a query has an end.
 */
const most = { words: 30, length: 300, parts: 20 } as const;

/** The words of each segment, side by side: all must be there. */
function phrasesOf({ segments }: Annotation): string {
  return segments
    .map(({ exact }) => exact.trim().split(/\s+/u).slice(0, most.words).join(' '))
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .slice(0, most.parts)
    .map((text) => (text.length <= most.length ? printWords(text, true) : beginningOf(text)))
    .join(' ');
}

/** As many whole words of a text as there is room for; of one that goes on without a space, what it begins with. */
function beginningOf(text: string): string {
  const cut = text.slice(0, most.length);
  const end = cut.lastIndexOf(' ');
  if (end > 0) return printWords(cut.slice(0, end), true);
  return printWords(cut.replace(/[\ud800-\udbff]$/, ''), true, true);
}

function valued(field: 'entity' | 'property' | 'unit', words: Words | undefined): readonly string[] {
  const text = (typeof words === 'object' ? words.exact : (words ?? '')).trim();
  return text === '' ? [] : [`${field}:${printValue(text)}`];
}

function oneOf(parts: readonly string[]): string {
  return parts.length === 1 ? parts.join('') : `(${parts.join(' or ')})`;
}

/** A number as a query has it among its words. Three decimals would be read as thousands. */
function numberWord(decimal: string): string {
  return printWords(/^-?\d{1,3}\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal, false);
}

function printWords(text: string, isPhrase: boolean, isPrefix = false): string {
  const part: Meaning = { kind: 'words', text, isPhrase, isPrefix, within: null };
  return printPart(part);
}
