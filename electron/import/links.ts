/** Longer ones (UTF-16 code units) carry data rather than lead anywhere. */
const maxAddressLength = 4096;

/** A base becomes part of every address that is relative to it, so that a long one would make a small page a large document. */
const maxBaseLength = 1024;

/** What became of an address in a document: kept, dropped as dangerous, or leading nowhere. */
export type Address =
  | { readonly status: 'safe'; readonly href: string }
  | { readonly status: 'unsafe' }
  | { readonly status: 'nowhere' };

/**
 * Judges where a link leads: the web and mail are kept as text, with what is relative brought to `base`; scripts,
 * data and all other schemes are not. Read as browsers read addresses (WHATWG URL), so that white space and case hide
 * nothing.
 */
export function safeAddress(written: string, base?: string): Address {
  const whole = parseUrl(written);
  const url = whole ?? parseUrl(written, base);
  if (!url) return { status: 'nowhere' };
  if (!['http:', 'https:', 'mailto:'].includes(url.protocol)) return { status: 'unsafe' };
  const href = whole ? written.trim() : url.href;
  return href.length > maxAddressLength ? { status: 'nowhere' } : { status: 'safe', href };
}

/** What the relative addresses of a document are relative to; undefined where they lead nowhere. */
export function baseAddress(written: string | undefined): string | undefined {
  return written !== undefined && written.length <= maxBaseLength ? parseUrl(written)?.href : undefined;
}

/** The address of a document itself, where it is one on the web; null for anything else. */
export function webAddress(written: string | null | undefined): string | null {
  const url = written && written.length <= maxAddressLength ? parseUrl(written) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}

function parseUrl(written: string, base?: string): URL | undefined {
  // Asked first: an error costs more than an address.
  return URL.canParse(written, base) ? new URL(written, base) : undefined;
}
