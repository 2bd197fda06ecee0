import { fail, type Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { distinctNames } from './byline.ts';
import { isoDate } from './dates.ts';
import { dayOf } from './dayIn.ts';
import { decodeText } from './decodeText.ts';
import { makeDocuments } from './documents.ts';
import { blocksOfHtml } from './html/blocks.ts';
import { webAddress } from './links.ts';
import { splitFrontMatter } from './markdown/frontMatter.ts';
import { toHtml } from './markdown/tokens.ts';
import type { ReaderOptions } from './reader.ts';

/** Markdown as GitHub writes it. HTML in it goes through the same list of what is allowed as web pages do. */
export async function readMarkdown(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  const decoded = decodeText(bytes, fileName, { encoding });
  if (!decoded.ok) return decoded;
  const { text, note } = decoded.value;
  const { fields, names, body } = splitFrontMatter(text.replace(/\r\n?/g, '\n'));
  const html = renderMarkdown(body);
  if (html === null)
    return fail('unsupported', `“${fileName}” cannot be imported: its Markdown is nested too deeply.`);
  const read = blocksOfHtml(html);
  if (!read.ok) return fail(read.error.code, `“${fileName}” cannot be imported: ${read.error.message}.`);
  const { taken, ...particulars } = particularsIn(fields);
  const untaken = names.filter((name) => !taken.has(name.toLowerCase()));
  return makeDocuments(bytes, { fileName, mediaType: 'text/markdown' }, read.value, {
    ...particulars,
    leftOut: [
      ...(note === null ? [] : [note]),
      ...read.value.leftOut,
      ...(untaken.length > 0 ? [`These fields above the text were left out: ${untaken.join(', ')}.`] : []),
    ],
  });
}

/** What the fields say of the text, and the names of those that say it or the same once more. */
function particularsIn(fields: ReadonlyMap<string, string>) {
  const language = take(fields, languageNames)?.value;
  const author = take(fields, authorNames);
  const outlet =
    take(fields, outletNames) ??
    (webAddress(fields.get('source')) === null ? take(fields, ['source']) : undefined);
  const url = take(fields, addressNames, (value) => webAddress(value));
  const date = take(fields, dateNames, (value) => isoDate(value) ?? dayOf(value, language ?? null));
  const found = [
    ['title', ...titleNames],
    ...(outlet ? [outletNames, [outlet.name]] : []),
    ...(url ? [addressNames] : []),
    ...(date ? [dateNames] : []),
    ...[authorNames, languageNames],
  ];
  return {
    title: take(fields, titleNames)?.value,
    author: author && namesIn(author.value),
    publisher: outlet?.value,
    language,
    url: url?.value,
    publishedAt: date?.value,
    guessed: { author: author?.from, publisher: outlet?.from, publishedAt: date?.from },
    taken: new Set(found.flat().map((name) => name.split('.')[0] ?? '')),
  };
}

/** The first field of these names that has a value as `read` wants it. */
function take(
  fields: ReadonlyMap<string, string>,
  names: readonly string[],
  read: (value: string) => string | null = (value) => value,
) {
  for (const name of names) {
    const value = read(fields.get(name) ?? '');
    if (value) return { name, value, from: `the field “${name}” above the text` };
  }
  return undefined;
}

/** Names without the addresses that stand beside them: “Ana Lund <ana@ledger.example>”. */
function namesIn(value: string): string {
  const names = value.split(/,\s+/).map((name) => name.replace(/\s*<[^<>]*>$/, '').trim());
  return distinctNames(names.filter((name) => name !== '' && webAddress(name) === null)).join(', ');
}

/** In these, site generators keep what is no field of their own. */
const within = (name: string) => [name, `params.${name}`, `extra.${name}`, `metadata.${name}`];
const titleNames = ['title', 'headline'].flatMap(within);
const authorNames = ['author', 'authors', 'by', 'byline', 'creator', 'autor', 'auteur'].flatMap(within);
const outletNames = [
  ...[
    'publisher',
    'outlet',
    'site',
    'site_name',
    'sitename',
    'website',
    'publication',
    'newspaper',
    'journal',
  ],
  'container-title',
].flatMap(within);
const languageNames = ['lang', 'language', 'locale'];
const dateNames = [
  ...['date', 'published', 'publishdate', 'datepublished', 'publish_date', 'publish-date', 'publishedat'],
  ...['published_at', 'published_date', 'publicationdate', 'publication_date', 'date_published', 'pubdate'],
  ...['date-published', 'issued', 'datum', 'fecha'],
].flatMap(within);
const addressNames = [
  ...['url', 'source', 'link', 'canonical_url', 'canonical', 'permalink', 'source_url', 'original_url'],
  ...['original', 'citation.url'],
].flatMap(within);

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
