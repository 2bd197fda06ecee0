import { fail, type Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { isoDate } from './dates.ts';
import { decodeText } from './decodeText.ts';
import { makeDocuments, refuseSize } from './document.ts';
import { splitFrontMatter } from './frontMatter.ts';
import { blocksOfHtml } from './htmlBlocks.ts';
import { webAddress } from './links.ts';
import { toHtml } from './markdownTokens.ts';
import type { ReaderOptions } from './reader.ts';

/** Markdown as GitHub writes it. HTML in it goes through the same list of what is allowed as web pages do. */
export async function readMarkdown(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  const size = refuseSize(bytes, fileName);
  if (size) return { ok: false, error: size };
  const decoded = decodeText(bytes, fileName, { encoding });
  if (!decoded.ok) return decoded;
  const { text, note } = decoded.value;
  const { fields, body } = splitFrontMatter(text.replace(/\r\n?/g, '\n'));
  const html = renderMarkdown(body);
  if (html === null)
    return fail('unsupported', `“${fileName}” cannot be imported: its Markdown is nested too deeply.`);
  const read = blocksOfHtml(html);
  if (!read.ok) return fail(read.error.code, `“${fileName}” cannot be imported: ${read.error.message}.`);
  const nameOf = (...names: readonly string[]) => names.find((name) => fields.get(name));
  const take = (...names: readonly string[]) => fields.get(nameOf(...names) ?? '');
  const date = take(...dateNames);
  const url = [...addressNames].map((name) => fields.get(name)).find((value) => webAddress(value));
  const outletNames = ['publisher', 'outlet', 'site', 'site_name'];
  const outlet = nameOf(...outletNames) ?? (webAddress(take('source')) ? 'publisher' : 'source');
  const taken = ['title', ...authorNames, ...outletNames, outlet, 'lang', 'language'];
  const readFrom = (...names: readonly string[]) => `the field “${nameOf(...names)}” above the text`;
  const named = [...(isoDate(date) ? dateNames : []), ...(webAddress(url) ? addressNames : []), ...taken];
  const untaken = [...fields.keys()].filter((name) => !named.includes(name));
  const made = makeDocuments(bytes, { fileName, mediaType: 'text/markdown' }, read.value, {
    title: take('title'),
    author: take(...authorNames),
    publisher: take(outlet),
    language: take('lang', 'language'),
    url: webAddress(url),
    publishedAt: isoDate(date),
    guessed: {
      author: readFrom(...authorNames),
      publisher: readFrom(outlet),
      publishedAt: readFrom(...dateNames),
    },
    leftOut: [
      ...(note === null ? [] : [note]),
      ...read.value.leftOut,
      ...(untaken.length > 0 ? [`These fields above the text were left out: ${untaken.join(', ')}.`] : []),
    ],
  });
  return made;
}

const authorNames = ['author', 'authors', 'by'];
const dateNames = ['date', 'published', 'publishdate', 'datepublished'];
const addressNames = ['url', 'source', 'link', 'canonical_url', 'permalink'];

/** Lists and quotes in each other beyond any use, for which the parser would take gigabytes. */
const nestedTooDeep =
  /^(?:[ \t]{200,}(?:[-*+]|\d{1,9}[.)])[ \t]|[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|>[ \t]?){100})/m;

/** Null for Markdown that is nested deeper than the parser can follow. */
function renderMarkdown(body: string): string | null {
  if (nestedTooDeep.test(body)) return null;
  try {
    return toHtml(body);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
