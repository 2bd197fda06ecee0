import { namesInValue } from '../byline.ts';
import { webAddress } from '../links.ts';
import { readLenientJson } from './lenientJson.ts';
import { decoded, isSamePage, isSameTitle } from './pageWords.ts';

/** What a page says of its article in JSON-LD (schema.org), as far as it is text. */
export interface LinkedData {
  readonly headline?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly createdAt?: string | undefined;
  /** Of the page, where it describes no article: some programs write the day there on which the site was made. */
  readonly pagePublishedAt?: string | undefined;
  readonly publisher?: string | undefined;
  /** What the page calls the site it belongs to. */
  readonly site?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  /** As they are written; addresses of authors' pages too. */
  readonly authors: readonly string[];
}

/** What else is known of a page, by which the description of its article is told from those of others. */
export interface PageHints {
  readonly addresses: readonly string[];
  readonly titles: readonly string[];
}

/** Longer scripts (UTF-16 code units) describe catalogues, not articles. */
const maxScriptLength = 500_000;
const maxItems = 500;
const maxAuthors = 20;

/**
 * The description of the article among the JSON-LD scripts of a page; what cannot be read says nothing. Of several articles it is the
 * one with the address or the headline of the page: what is listed, mentioned or part of something is another.
 */
export function linkedDataOf(scripts: readonly string[], page: PageHints): LinkedData {
  const roots = scripts
    .filter((script) => script.length <= maxScriptLength)
    .flatMap((script) => recordsIn(readLenientJson(script)));
  const items = mainItems(roots);
  const index = new Map<string, Item>();
  for (const item of items) {
    const id = textIn(item['@id']);
    if (id !== undefined && Object.keys(item).length > 1 && !index.has(id)) index.set(id, item);
  }
  const articles = articlesOfPage(
    items.filter(
      (item) => isOfType(item, /(?:Article|Posting|Report|Review)$/) && !isOfType(item, /JobPosting$/),
    ),
    page,
  );
  const described = articles.map((article) => describe(article, index));
  const first = <K extends keyof LinkedData>(key: K) =>
    described.map((one) => one[key]).find((value) => value !== undefined && value.length > 0);
  const pages = items.filter((item) => isOfType(item, /WebPage$/)).map((item) => describe(item, index));
  const site = items.find((item) => isOfType(item, /(?:WebSite|NewsMediaOrganization)$/));
  return {
    headline: first('headline'),
    publishedAt: first('publishedAt'),
    pagePublishedAt: articles.length === 0 ? pages[0]?.publishedAt : undefined,
    createdAt: first('createdAt'),
    publisher: first('publisher'),
    site: site && nameOf(site, index),
    url: first('url'),
    language: first('language') ?? pages[0]?.language,
    authors: described.find(({ authors }) => authors.length > 0)?.authors ?? [],
  };
}

type Item = Readonly<Record<string, unknown>>;
type Index = ReadonlyMap<string, Item>;

/** The roots and what is the subject of one, but not what it lists, mentions or is part of. */
function mainItems(roots: readonly Item[]): readonly Item[] {
  const items = [...roots];
  for (let at = 0; at < items.length && items.length < maxItems; at += 1) {
    const item = items[at];
    if (!item) break;
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage'])
      items.push(...recordsIn(item[key]).slice(0, maxItems));
  }
  return items.slice(0, maxItems);
}

/** Those that describe the page's own article; all say the same, so that one may fill in what another leaves out. */
function articlesOfPage(articles: readonly Item[], page: PageHints): readonly Item[] {
  const addressed = articles.filter((item) =>
    addressesOf(item).some((url) => page.addresses.some((address) => isSamePage(url, address))),
  );
  const titled = articles.filter((item) => {
    const headline = headlineOf(item);
    return headline !== undefined && page.titles.some((title) => isSameTitle(title, headline));
  });
  if (titled.length > 0) return [...new Set([...titled, ...addressed])];
  if (addressed.length > 0) return addressed;
  const [only, ...others] = articles;
  if (only === undefined || others.length > 0) return [];
  // What has another address and another headline than the page is an article that the page only shows.
  const isOther =
    headlineOf(only) !== undefined &&
    page.titles.length > 0 &&
    page.addresses.length > 0 &&
    addressesOf(only).some((url) => !/^https?:\/\/[^/]+\/?$/.test(url));
  return isOther ? [] : [only];
}

function addressesOf(item: Item): readonly string[] {
  const main = item.mainEntityOfPage;
  return [item.url, main, recordIn(main)?.['@id'], recordIn(main)?.url, item['@id']]
    .map(textIn)
    .filter((url) => url !== undefined)
    .filter((url) => webAddress(url) !== null);
}

function headlineOf(item: Item): string | undefined {
  return textIn(item.headline) ?? textIn(item.name);
}

function describe(item: Item, index: Index): LinkedData {
  const main = item.mainEntityOfPage;
  return {
    headline: headlineOf(item),
    publishedAt: dateIn(item.datePublished),
    createdAt: dateIn(item.dateCreated),
    publisher: nameOf(item.publisher, index),
    url: textIn(item.url) ?? textIn(main) ?? textIn(recordIn(main)?.['@id']),
    language: textIn(item.inLanguage),
    authors:
      [item.author, item.creator]
        .map((people) =>
          listed(people)
            .slice(0, maxAuthors)
            .flatMap((person) => namesOf(person, index))
            .filter((name) => webAddress(name) !== null || namesInValue(name).length > 0),
        )
        .find((names) => names.length > 0) ?? [],
  };
}

function isOfType(item: Item, type: RegExp): boolean {
  return listed(item['@type']).some((name) => typeof name === 'string' && type.test(name));
}

/** The name of a person or an organization, which may be described elsewhere on the page. */
function nameOf(value: unknown, index: Index): string | undefined {
  return namesOf(listed(value)[0], index)[0];
}

function namesOf(value: unknown, index: Index): readonly string[] {
  const record = recordIn(value);
  if (!record) return [textIn(value)].filter((name) => name !== undefined);
  const id = textIn(record['@id']);
  const whole = record.name === undefined && id !== undefined ? (index.get(id) ?? record) : record;
  const names = listed(whole.name).flatMap((name) => textIn(name) ?? []);
  if (names.length > 0) return names;
  const parts = [whole.givenName, whole.familyName].flatMap((name) => textIn(name) ?? []);
  return parts.length > 0 ? [parts.join(' ')] : [textIn(whole.url) ?? []].flat();
}

function recordsIn(value: unknown): readonly Item[] {
  return listed(value)
    .flatMap(listed)
    .map(recordIn)
    .filter((item) => item !== undefined);
}

function listed(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function recordIn(value: unknown): Item | undefined {
  // True because it is an object and no list; its values are looked at one by one.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Item) : undefined;
}

/** A date, or the first of several; some are numbers since 1970. */
function dateIn(value: unknown): string | undefined {
  const [first] = listed(value);
  return typeof first === 'number' ? String(first) : textIn(first);
}

/** A text, which may be the value of an object with a type, without what stands in it as an HTML entity. */
function textIn(written: unknown): string | undefined {
  const value = recordIn(written)?.['@value'] ?? written;
  return typeof value === 'string' && value.trim() !== '' ? decoded(value.slice(0, 2000)).trim() : undefined;
}
