import type { Article } from './article.ts';

/** What may begin an address: the web, mail, and names of things. All others may run something where they become a link. */
const schemes: ReadonlySet<string> = new Set(['http', 'https', 'ftp', 'mailto', 'urn', 'doi']);

/**
 * Whether an address runs nothing wherever it becomes a link. It is read as browsers read it (WHATWG URL, which skips control
 * characters and white space), and what could turn into a colon later (an entity, a percent sign) counts as one.
 */
export function isHarmless(address: string): boolean {
  const bare = address.replace(/[\s\p{Cc}\p{Cf}]/gu, '');
  // No scheme that runs anything has a point in its name, as “a.example:80” has.
  const isHostWithPort = /^(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+):\d{1,5}(?:[/?#]|$)/i.test(bare);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1];
  if (scheme !== undefined && !isHostWithPort) return schemes.has(scheme.toLowerCase());
  return isHostWithPort || !/^[^/?#]*[:&%\\]/.test(bare);
}

/** An article without the addresses that might run something: its own, and those of links, whose words are still there. */
export function withHarmlessAddresses(article: Article): Article {
  const { inlines: all = [], source } = article;
  const inlines = all.filter(({ href }) => href === undefined || isHarmless(href));
  const isSourceHarmless = source.url === null || isHarmless(source.url);
  if (isSourceHarmless && inlines.length === all.length) return article;
  const { inlines: _replaced, ...rest } = article;
  return {
    ...rest,
    source: isSourceHarmless ? source : { ...source, url: null },
    ...(inlines.length > 0 && { inlines }),
  };
}
