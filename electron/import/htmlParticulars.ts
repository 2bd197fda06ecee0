import { isoDate } from './dates.ts';
import type { Particulars } from './document.ts';
import {
  attribute,
  findElement,
  type HtmlDocument,
  type HtmlElement,
  isElement,
  textOf,
  walk,
} from './htmlTree.ts';
import { type LinkedData, linkedDataOf } from './linkedData.ts';
import { webAddress } from './links.ts';

/** What a page says of itself, and what its address was where it was saved. */
export type PageParticulars = Omit<Particulars, 'leftOut'>;

/** A page's head as far as it speaks of the article: names in lower case; the first of several counts. */
interface Head {
  readonly meta: ReadonlyMap<string, string>;
  readonly authors: readonly string[];
  readonly canonical: string | undefined;
  readonly title: string | undefined;
  readonly headlines: readonly string[];
  readonly times: readonly string[];
  readonly comment: string;
  readonly language: string | undefined;
  readonly data: LinkedData;
}

/**
 * Title, author, publisher, date, address and language of a page, from its own words about itself: JSON-LD, the
 * vocabularies for `meta` (Open Graph, Dublin Core, Google Scholar and others), `link rel=canonical`, `time`, and the
 * comment that browsers put into pages they save. `address` is where it came from, when something else says so.
 */
export function particularsOf(document: HtmlDocument, address?: string): PageParticulars {
  const head = readHead(document);
  const { meta, data } = head;
  const publisherTag = publisherNames.find((name) => meta.get(name));
  const published = [
    { value: data.publishedAt, from: undefined },
    ...publishedNames.map((name) => ({ value: meta.get(name), from: metaTag(name) })),
    ...head.times.map((value) => ({ value, from: 'a time that the page gives' })),
    { value: data.createdAt, from: 'the day on which the page was made' },
  ].find(({ value }) => isoDate(value) !== null);
  const saved = webAddress(address) ?? savedFrom(head.comment);
  return {
    title: titleOf(head),
    language: languageOf(head),
    url: urlOf(head, saved),
    publisher: data.publisher ?? meta.get(publisherTag ?? ''),
    author: authorOf(head),
    publishedAt: isoDate(published?.value),
    // What a page describes of an article in full (JSON-LD) is declared; its meta tags are often those of the whole site.
    guessed: {
      publisher: data.publisher === undefined ? publisherTag && metaTag(publisherTag) : undefined,
      author: data.authors.length > 0 ? undefined : 'the meta tags of the page',
      publishedAt: published?.from,
    },
  };
}

function metaTag(name: string): string {
  return `the meta tag “${name}” of the page`;
}

const publisherNames = [
  'og:site_name',
  'dc.publisher',
  'dcterms.publisher',
  'publisher',
  'application-name',
] as const;

const publishedNames = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'publishdate',
  'publish-date',
  'pubdate',
  'date',
] as const;

const authorNames = new Set([
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
  'parsely-author',
  'sailthru.author',
]);

/** How many headings and dates are looked at, and how much (UTF-16 code units) of comments and of titles. */
const enough = 20;
const longestComment = 2000;
const longestTitle = 1000;

function readHead(document: HtmlDocument): Head {
  const meta = new Map<string, string>();
  const authors: string[] = [];
  const headlines: string[] = [];
  const times: string[] = [];
  const scripts: string[] = [];
  let canonical: string | undefined;
  let comment = '';
  for (const node of walk(document)) {
    if ('data' in node && comment.length < longestComment)
      comment += `${node.data.slice(0, longestComment)}\n`;
    if (!isElement(node)) continue;
    const { tagName } = node;
    if (tagName === 'meta') readMeta(node, meta, authors);
    else if (tagName === 'link' && /\bcanonical\b/i.test(attribute(node, 'rel') ?? ''))
      canonical ??= attribute(node, 'href');
    else if (tagName === 'h1' && headlines.length < enough) headlines.push(oneLine(textOf(node)));
    else if (tagName === 'time' && times.length < enough) times.push(attribute(node, 'datetime') ?? '');
    else if (tagName === 'script' && attribute(node, 'type')?.toLowerCase() === 'application/ld+json')
      scripts.push(textOf(node));
  }
  const head = findElement(document, 'head');
  const title = head && findElement(head, 'title');
  const html = findElement(document, 'html');
  return {
    meta,
    authors,
    canonical,
    title: title && oneLine(textOf(title)),
    headlines: headlines.filter((headline) => headline !== ''),
    times,
    comment,
    language: html && (attribute(html, 'lang') ?? attribute(html, 'xml:lang')),
    data: linkedDataOf(scripts),
  };
}

function readMeta(element: HtmlElement, meta: Map<string, string>, authors: string[]): void {
  const content = attribute(element, 'content')?.trim();
  if (!content) return;
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = attribute(element, key)?.trim().toLowerCase();
    if (!name) continue;
    if (authorNames.has(name)) authors.push(content);
    if (!meta.has(name)) meta.set(name, content);
  }
}

/** The page's own headline where it says the same as its title, which often has the site's name at its end. */
function titleOf({ meta, data, title, headlines }: Head): string | undefined {
  const given = [
    data.headline,
    meta.get('og:title'),
    meta.get('twitter:title'),
    meta.get('dc.title'),
    title,
  ].filter((candidate) => candidate !== undefined && candidate !== '');
  const shown = headlines.find((headline) => given.some((candidate) => isSame(candidate ?? '', headline)));
  return shown ?? given[0] ?? headlines[0];
}

function isSame(title: string, headline: string): boolean {
  const plain = (text: string) =>
    oneLine(text.slice(0, longestTitle))
      .toLowerCase()
      .replace(/[\p{P}\p{S}]/gu, '');
  return headline.length > 3 && plain(title).includes(plain(headline));
}

function authorOf({ data, authors, meta }: Head): string | undefined {
  const named = [...new Set(authors)].filter((author) => !webAddress(author));
  const names = data.authors.length > 0 ? data.authors : named;
  const joined = names.map((name) => oneLine(name).replace(/^by\s+/i, '')).join(', ');
  return joined || meta.get('twitter:creator:name');
}

function languageOf({ language, data, meta }: Head): string | undefined {
  const candidates = [language, data.language, meta.get('content-language'), meta.get('og:locale')];
  return candidates.flatMap((candidate) => canonicalLanguage(candidate) ?? []).find(Boolean);
}

/** A BCP 47 tag in its usual spelling; `en_US` counts, a list of languages does not. */
function canonicalLanguage(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function urlOf({ canonical, meta, data }: Head, saved: string | null): string | null {
  for (const candidate of [canonical, meta.get('og:url'), data.url]) {
    const absolute = webAddress(candidate) ?? (saved && candidate ? relativeTo(candidate, saved) : null);
    if (absolute) return absolute;
  }
  return saved;
}

function relativeTo(address: string, base: string): string | null {
  return URL.canParse(address, base) ? webAddress(new URL(address, base).href) : null;
}

/** “saved from url=(0031)https://…” of browsers, and “url: https://…” of SingleFile. */
function savedFrom(comment: string): string | null {
  const found = /saved from url=\(\d+\)(\S+)/.exec(comment) ?? /^[ \t]*url:[ \t]*(\S+)/m.exec(comment);
  return webAddress(found?.[1]);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
