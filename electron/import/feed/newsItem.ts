import type { Particular } from '../../../shared/model/particulars.ts';
import { isoDate } from '../dates.ts';
import { languageNamed, withoutBy } from '../delivery/labels.ts';
import { languageTag } from '../dublinCore.ts';
import { webAddress } from '../links.ts';
import type { Said } from '../said.ts';
import { type Entry, plainOf } from './entry.ts';

/** An object of JSON. */
export type Item = Readonly<Record<string, unknown>>;

/**
 * Names of the fields of an article at news services and in what programs that fetch pages write, the surest first; a dot goes
 * into an object. From the references of NewsAPI, GNews, Mediastack, NewsCatcher, newsdata.io, Event Registry, the Guardian,
 * the New York Times, Bing, webz.io, Aylien, Perigon, Currents, of trafilatura, newspaper and news-please.
 */
const fields = {
  title: 'title headline.main headline webTitle article_title name',
  text: 'fields.body body fields.bodyText full_content fullText full_text fulltext maintext text content.content content articleBody article story raw_text',
  summary:
    'description fields.standfirst fields.trailText summary.content summary lead_paragraph abstract excerpt snippet short_description',
  url: 'url link web_url webUrl links.permalink permalink canonicalUrl canonical_url source_url shareUrl href source uri',
  author:
    'author authors byline.original byline fields.byline creator authorsByline journalist author.name reporters',
  publishedAt:
    'publishedAt published_at webPublicationDate pub_date pubDate datePublished date_publish date_published publish_date published_date publishDate publishedDate published_datetime_utc dateTimePub dateTime published seendate publication_date date',
  publisher:
    'source.name source.title source.domain source_name sourceName sitename site_name publisher.name publisher provider.name provider fields.publication publication outlet newspaper media thread.site_full thread.site source-hostname hostname source_domain domain clean_url domain_url origin.title source',
  language: 'language lang language_code langcode',
} as const;

/** Where the list of articles is in an answer. */
const lists =
  'articles.results articles response.results response.docs response.articles results docs data news posts stories items value feed entries'.split(
    ' ',
  );

/** The articles in an answer of a news service; null where there is no list most of which is articles. */
export function itemsIn(answer: Item): readonly Item[] | null {
  for (const path of lists) {
    const found = at(answer, path);
    if (!Array.isArray(found)) continue;
    const items = listOf(found).flatMap((one): readonly Item[] => {
      const item = itemOf(one);
      return item ? [item] : [];
    });
    const isList = items.length > 0 && items.filter(isArticle).length >= items.length / 2;
    if (isList || (found.length === 0 && isAnswer(answer))) return items;
  }
  return null;
}

/** An answer that has found nothing says how much there is. */
function isAnswer(answer: Item): boolean {
  return ['totalResults', 'totalArticles', 'total_hits', 'pagination'].some((name) =>
    Object.hasOwn(answer, name),
  );
}

/** With a title, and an address or a day, and some text. */
export function isArticle(item: Item): boolean {
  const has = (names: string) => firstOf(item, names) !== null;
  return (
    has(fields.title) &&
    (has(fields.url) || has(fields.publishedAt)) &&
    (has(fields.text) || has(fields.summary))
  );
}

/** What an object that is an article says. */
export function newsEntry(item: Item): Entry {
  const url = firstOf(item, fields.url, (value) => webAddress(value));
  const text = firstOf(item, fields.text);
  const summary = firstOf(item, fields.summary);
  const said: Partial<Record<Particular, Said>> = {};
  const say = (name: Particular, found: Found | null) => {
    if (found) said[name] = { value: found.value, from: `the field “${found.path}” of the file` };
  };
  say(
    'title',
    firstOf(item, fields.title, (value) => plainOf(value) ?? null),
  );
  say('url', url);
  say(
    'author',
    firstOf(item, fields.author, (value) => (webAddress(value) ? null : withoutBy(value))),
  );
  say('publishedAt', firstOf(item, fields.publishedAt, dayOf));
  say(
    'publisher',
    firstOf(item, fields.publisher, (value) => (webAddress(value) ? null : value)),
  );
  say(
    'language',
    firstOf(item, fields.language, (value) => languageNamed(value) ?? languageTag(value)),
  );
  return { said, content: text?.value, summary: summary?.value, base: url?.value };
}

/** “20240312T071500Z” and seconds since 1970 are days, too. */
function dayOf(value: string): string | null {
  const packed = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)Z?$/.exec(value);
  return isoDate(packed ? `${packed.slice(1, 4).join('-')}T${packed.slice(4, 7).join(':')}Z` : value);
}

interface Found {
  readonly path: string;
  readonly value: string;
}

/** The first of some fields that has a value, as it is read. */
function firstOf(
  item: Item,
  names: string,
  read: (value: string) => string | null = (value) => value,
): Found | null {
  for (const path of names.split(' ')) {
    const value = wordsIn(at(item, path));
    const found = value === undefined ? null : read(value);
    if (found) return { path, value: found };
  }
  return null;
}

function at(item: Item, path: string): unknown {
  let value: unknown = item;
  for (const name of path.split('.')) {
    const inner: Item | undefined = itemOf(Array.isArray(value) ? value[0] : value);
    value = inner && Object.hasOwn(inner, name) ? inner[name] : undefined;
  }
  return value;
}

/** A string, a number, or a list of names, which objects may have. */
function wordsIn(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (!Array.isArray(value)) return stringOf(value);
  const names = value
    .slice(0, 1000)
    .flatMap((one) => stringOf(one) ?? stringOf(itemOf(one)?.name) ?? stringOf(itemOf(one)?.title) ?? []);
  if (names.length === 0) return undefined;
  // Paragraphs stand apart, names beside each other.
  return names.join(names.some((name) => name.length > 80) ? '\n\n' : ', ');
}

/** A string with words in it. */
export function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' && !/^(?:null|none|n\/a)$/i.test(value.trim())
    ? value
    : undefined;
}

/** An object; undefined for a list and for all else. */
export function itemOf(value: unknown): Item | undefined {
  // True because it is an object and no list; its values are looked at one by one.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : undefined;
}

/** A list; an empty one for all else. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
