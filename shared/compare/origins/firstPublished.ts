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
 * same, by import, then by id. A month or a year counts as its first day, a time without a zone as UTC.
 */
export function byPublication<T extends Dated>(articles: Iterable<T>): readonly T[] {
  return Array.from(articles, (article) => ({ article, key: keyOf(article) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ article }) => article);
}

/** What sorts as text: a space comes before all that is in dates and ids, a tilde behind. */
function keyOf({ id, published, importedAt }: Dated): string {
  const day = published === null ? '~' : `${published}-01-01`.slice(0, 10);
  return `${day} ${published === null ? '~' : (instantOf(published) ?? '~')} ${importedAt} ${id}`;
}

function instantOf(published: string): string | null {
  if (!published.includes('T')) return null;
  const hasZone = /(?:Z|[+-]\d{2}:\d{2})$/.test(published);
  const instant = new Date(hasZone ? published : `${published}Z`);
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
