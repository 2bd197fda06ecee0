import { fail, type Result } from '../../../shared/result.ts';
import type { ImportedDocument } from '../../store/actions/incoming.ts';
import { decodeText } from '../decodeText.ts';
import type { ReaderOptions } from '../reader.ts';
import { atomEntries } from './atom.ts';
import { articlesOf } from './entry.ts';
import { rssEntries } from './rss.ts';
import { parseXml } from './xml.ts';

/**
 * A feed as it was saved: RSS 0.9 to 2.0, also as RDF, and Atom (RFC 4287, and 0.3 before it). Each entry is an article. A list
 * of feeds (OPML) and XML of another kind are refused with a sentence.
 */
export async function readFeed(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  const decoded = decodeText(bytes, fileName, { encoding, declared: declaredEncoding(bytes) });
  if (!decoded.ok) return decoded;
  const parsed = parseXml(decoded.value.text);
  if (!parsed.ok)
    return fail(parsed.error.code, `“${fileName}” cannot be imported: ${parsed.error.message}.`);
  const root = parsed.value;
  const origin = { fileName, whole: 'the feed' };
  switch (root.name) {
    case 'rss':
    case 'rdf:rdf':
      return articlesOf(bytes, { ...origin, mediaType: 'application/rss+xml' }, rssEntries(root));
    case 'feed':
      return articlesOf(bytes, { ...origin, mediaType: 'application/atom+xml' }, atomEntries(root));
    case 'opml':
      return fail(
        'unsupported',
        `“${fileName}” is a list of feeds (OPML), which contains no articles: import the feeds themselves.`,
      );
    default:
      return fail(
        'unsupported',
        `“${fileName}” is XML that is not a feed (RSS or Atom): save it as plain text, then import it.`,
      );
  }
}

/** What the first line of XML says; UTF-16 there can only mean UTF-8, for bytes without a byte order mark were read. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1');
  const declared = /<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/.exec(head)?.[1];
  return declared && /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
