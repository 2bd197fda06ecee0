import { parseFigure } from './parse.ts';

/** The ISO 8601 date or interval that words of time mean, or why none can be told, in one sentence. */
export type Resolved =
  | { readonly date: string; readonly reason: null }
  | { readonly date: null; readonly reason: string };

/** What day or days words such as "early January" or "last month" mean in an article of a date (ISO 8601; null: unknown). */
export function resolveDate(words: string, articleDate: string | null): Resolved {
  const { asOf } = parseFigure(`as of ${words}`, { articleDate });
  if (asOf?.date != null) return { date: asOf.date, reason: null };
  return { date: null, reason: asOf?.reason ?? 'These words do not say when.' };
}
