import { findTimes } from './asOf.ts';
import { isoOf } from './calendar.ts';
import { articleDateOf, isUnresolved } from './moments.ts';
import { readTime } from './timeWords.ts';
import { tokensOf } from './tokens.ts';

/** The ISO 8601 date or interval that words of time mean, or why none can be told, in one sentence. */
export type Resolved =
  | { readonly date: string; readonly reason: null }
  | { readonly date: null; readonly reason: string };

/** Longer than any words of time: of more nothing is read. In UTF-16 code units. */
const longest = 1000;

/** What day or days words such as "early January" or "last month" mean in an article of a date (ISO 8601; null: unknown). */
export function resolveDate(words: string, articleDate: string | null): Resolved {
  // Not by the parser of figures, which would bring its tables of all languages into the window.
  const asOf = words.length > longest ? null : findTimes(tokensOf(`as of ${words}`), articleDate).asOf;
  if (asOf?.date != null) return { date: asOf.date, reason: null };
  return { date: null, reason: asOf?.reason ?? 'These words do not say when.' };
}

/**
 * The same for words that say when and nothing else; null where they say something else besides (“before 3 May”, “about 3 May”), or nothing
 * that is known. Case does not matter.
 */
export function resolveWholeDate(words: string, articleDate: string | null): Resolved | null {
  // “May”, “March” and “Monday” are told from other words by their capitals.
  const tokens = tokensOf(words.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()));
  const start = /^(?:from|between)$/.test(tokens[0]?.text ?? '') ? 1 : 0;
  const time = readTime(tokens, start, true);
  if (time?.end !== tokens.length) return null;
  const found = time.value(articleDateOf(articleDate));
  return isUnresolved(found) ? { date: null, reason: found.reason } : { date: isoOf(found), reason: null };
}
