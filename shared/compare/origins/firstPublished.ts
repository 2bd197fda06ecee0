import { daysOf } from '../../model/calendar.ts';

/** When an article came out, and when it came in. */
export interface Dated {
  readonly id: string;
  /** ISO 8601, as precise as it is known. */
  readonly published: string | null;
  /** ISO 8601, of one form. */
  readonly importedAt: string;
}

/**
 * Articles in the order of their publication: by day, on a day those with a time of day first; those without a date last. Where that is the
 * same, by import, then by id. A time without a zone is taken as UTC.
 */
export function byPublication<T extends Dated>(articles: Iterable<T>): readonly T[] {
  return [...articles]
    .map((article) => ({ article, keys: keysOf(article) }))
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ article }) => article);
}

function keysOf({ id, published, importedAt }: Dated): readonly string[] {
  const day = published === null ? undefined : daysOf(published)?.from;
  return [day ?? beyond, instantOf(published) ?? beyond, importedAt, id];
}

/** Behind all that begins with a digit. */
const beyond = '~';

function instantOf(published: string | null): string | null {
  if (!published?.includes('T')) return null;
  const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(published);
  const instant = new Date(hasZone ? published : `${published}Z`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}

function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, key] of a.entries()) {
    const other = b[index] ?? '';
    if (key !== other) return key < other ? -1 : 1;
  }
  return 0;
}
