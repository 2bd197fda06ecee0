import { parseQuery } from './parse.ts';
import type { Part, Query, QueryError } from './query.ts';

/**
 * The parts of a query that must all hold, in the order of the text: each is a chip in the box. What is in brackets is one part,
 * and so are alternatives.
 */
export function topParts(query: Query | null): readonly Part[] {
  if (query === null) return [];
  return query.kind === 'and' && !isBracketed(query) ? query.parts : [query];
}

/** Whether the place of a part that joins others has brackets around them. */
export function isBracketed(part: Part): boolean {
  if (part.kind !== 'and' && part.kind !== 'or' && part.kind !== 'beside') return false;
  return (part.parts[0]?.start ?? part.start) > part.start;
}

/** The parts in front of what is wrong with a text, as far as they can be read, and where they end (UTF-16). */
export function partsBefore(
  text: string,
  { start }: Pick<QueryError, 'start'>,
): { readonly parts: readonly Part[]; readonly end: number } {
  let end = start;
  for (let tries = 0; tries < maxTries && end > 0; tries += 1) {
    const parsed = parseQuery(text.slice(0, end));
    const isWhole = /\s/.test(text.slice(end - 1, end + 1));
    if (parsed.ok && isWhole) {
      const parts = topParts(parsed.query);
      return { parts, end: parts.at(-1)?.end ?? 0 };
    }
    end = text.slice(0, end).search(/\s+\S*$/);
  }
  return { parts: [], end: 0 };
}

/** Where the mistake is deep in brackets, what is in front of them is hardly worth the time. */
const maxTries = 8;
