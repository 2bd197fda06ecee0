/** What links add to an address only to count who follows them. */
const counters = /^(?:utm_|fbclid$|gclid$)/i;

/**
 * An address as two versions of one page share it: without scheme, “www.”, fragment, closing slash and what only counts
 * readers (utm_…); the rest of its query in alphabetical order. Null for anything but a web address.
 */
export function urlKey(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname, searchParams } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  const kept = [...searchParams].filter(([name]) => !counters.test(name)).map((pair) => pair.join('='));
  const query = kept.length === 0 ? '' : `?${kept.sort().join('&')}`;
  return `${host.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}${query}`;
}
