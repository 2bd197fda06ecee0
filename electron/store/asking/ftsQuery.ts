import { amountOf } from '../../../shared/query/amounts.ts';
import type { Words } from '../../../shared/query/needs.ts';
import { hasOpenEnd } from '../../../shared/query/openEnd.ts';
import { searchable } from '../db/searchable.ts';
import { amountWord } from '../tables/markRow.ts';

/**
 * Words of a query as FTS5 asks for them (https://sqlite.org/fts5.html#full_text_query_syntax); null where there is no letter and
 * no digit in them, which finds nothing. `amounts`: of annotations, whose figures are found by their values, too.
 */
export function ftsQuery(part: Words, amounts: 'texts' | 'amounts'): string | null {
  const text = readable(part.text);
  if (!hasWord(text)) return null;
  if (part.within !== null) return near(text, part.within);
  const phrase = `${quoted(text)}${hasOpenEnd(part) ? ' *' : ''}`;
  const amount = part.isPrefix ? null : amountOf(text);
  if (amount === null) return phrase;
  const forms = new Set([phrase, ...formsOf(amount).map(quoted)]);
  if (amounts === 'amounts') forms.add(quoted(amountWord(amount)));
  return [...forms].join(' OR ');
}

/**
 * How the digits of a number may be written in a text, as words: `1500` as “1500” and as “1 500”, which is what “1,500”, “1.500” and
 * “1’500” are to the index.
 */
export function formsOf(amount: string): readonly string[] {
  if (amount.startsWith('-')) return [];
  const [whole = '', fraction] = amount.split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ' ');
  const rest = fraction === undefined ? '' : ` ${fraction}`;
  return [`${whole}${rest}`, `${groups}${rest}`];
}

/** What SQLite can read: up to the first NUL, and no half of a surrogate pair. */
function readable(text: string): string {
  return text.replaceAll('\0', ' ').toWellFormed();
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}\p{Co}]/u.test(text);
}

/** Each word is looked for, in any order, with at most so many words between the first and the last. */
function near(text: string, within: number): string {
  const words = text.split(/\s+/u).filter(hasWord).map(quoted);
  return words.length === 1 ? (words[0] ?? '""') : `NEAR(${words.join(' ')}, ${within})`;
}

/** A string of FTS5: one or more words in a row. */
function quoted(words: string): string {
  return `"${searchable(words).replaceAll('"', '""')}"`;
}
