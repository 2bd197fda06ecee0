import { distinctNames, hasBylinePrefix, nameInAddress, namesInValue } from '../byline.ts';
import type { Particulars } from '../document.ts';
import { webAddress } from '../links.ts';
import { readLenientJson } from './lenientJson.ts';
import { type LinkedData, linkedDataOf } from './linkedData.ts';
import { authorNames, publishedNames, publisherNames, titleNames } from './metaNames.ts';
import { describedPublisher, visibleAuthors } from './pageAuthors.ts';
import { dayInAddress, dayInValue, type Given, markedDay, visibleDay } from './pageDay.ts';
import { scopeOf, surveyOf } from './pageSurvey.ts';
import { findPageTitle } from './pageTitle.ts';
import { decoded, oneLine } from './pageWords.ts';
import {
  attribute,
  findElement,
  type HtmlDocument,
  type HtmlElement,
  isElement,
  textOf,
  walk,
} from './tree.ts';

/** What a page says of itself, and what its address was where it was saved. */
export type PageParticulars = Omit<Particulars, 'leftOut'>;

/** A page's head as far as it speaks of the article: names in lower case; the first of several counts. */
interface Head {
  readonly meta: ReadonlyMap<string, string>;
  readonly authors: readonly string[];
  readonly canonical: string | undefined;
  readonly title: string | undefined;
  readonly comment: string;
  readonly language: string | undefined;
  readonly scripts: readonly string[];
}

/**
 * Title, author, publisher, date, address and language of a page, from its own words about itself: JSON-LD, microdata, the
 * vocabularies for `meta` (Open Graph, Dublin Core, Google Scholar and others), `link rel=canonical`, the comment that browsers put into
 * pages they save, and what is printed beside its headline. `address` is where it came from, when something else says so.
 */
export function particularsOf(document: HtmlDocument, address?: string): PageParticulars {
  const head = readHead(document);
  const { meta } = head;
  const saved = webAddress(address) ?? savedFrom(head.comment);
  const survey = surveyOf(document, hasBylinePrefix);
  const titles = titleNames.flatMap((name) => meta.get(name) ?? []);
  const shownTitles = [
    ...titles,
    head.title ?? '',
    ...survey.headings.slice(0, enough).map(({ text }) => text),
  ];
  const addresses = [urlOf(head, undefined, saved)?.value, saved].flatMap((url) => url ?? []);
  const data = linkedDataOf(head.scripts, { addresses, titles: shownTitles });
  const publisher = publisherOf(head, data);
  const sites = [
    publisher?.value,
    meta.get('og:site_name'),
    data.publisher,
    data.site,
    meta.get('application-name'),
  ];
  const found = findPageTitle(
    {
      given: [data.headline ?? '', ...titles].map(decoded),
      shown: head.title,
      sites: sites.filter((site) => site !== undefined),
    },
    survey,
  );
  const scope = scopeOf(found.headline, survey);
  const tongue = languageOf(head, data);
  const language = tongue?.value;
  const place = urlOf(head, data, saved);
  const url = place?.value ?? null;
  const outlet: Given | undefined =
    (publisher?.isDeclared ? publisher : undefined) ??
    describedPublisher(survey, scope) ??
    publisher ??
    (found.site === undefined ? undefined : guess(found.site, 'the end of the page’s title'));
  const outlets = [...sites, outlet?.value].filter((site) => site !== undefined);
  const author = authorOf(head, data, visibleAuthors(survey, scope, outlets), outlets);
  const day =
    declaredDay(data) ??
    declaredOnly(markedDay(survey, scope, language)) ??
    metaDay(head, language) ??
    markedDay(survey, scope, language) ??
    pageDay(data) ??
    visibleDay(survey, scope, language) ??
    addressedDay(url ?? saved) ??
    createdDay(data);
  const isHeadline = found.headline !== undefined && found.title === oneLine(found.headline.text);
  const shown =
    found.title === undefined
      ? undefined
      : said(found.title, isHeadline ? 'the headline of the page' : 'the title of the page');
  const given = { title: shown, publisher: outlet, author, publishedAt: day, url: place, language: tongue };
  return {
    title: found.title,
    language,
    url,
    publisher: outlet?.value,
    author: author?.value,
    publishedAt: day?.value,
    declared: fromOf(given, true),
    guessed: fromOf(given, false),
  };
}

function fromOf(given: Readonly<Record<string, Given | undefined>>, isDeclared: boolean) {
  const entries = Object.entries(given).filter(([, one]) => one?.isDeclared === isDeclared);
  return Object.fromEntries(entries.map(([name, one]) => [name, one?.from]));
}

function guess(value: string, from: string): Given {
  return { value, from, isDeclared: false };
}

function said(value: string, from: string): Given {
  return { value, from, isDeclared: true };
}

function declared(value: string): Given {
  return said(value, 'what the page says of its article (JSON-LD)');
}

function declaredOnly(given: Given | undefined): Given | undefined {
  return given?.isDeclared ? given : undefined;
}

function metaTag(name: string): string {
  return `the meta tag “${name}” of the page`;
}

function publisherOf({ meta }: Head, data: LinkedData): Given | undefined {
  if (data.publisher !== undefined && webAddress(data.publisher) === null) return declared(data.publisher);
  const name = publisherNames.find(
    (tag) => meta.get(tag) !== undefined && webAddress(meta.get(tag)) === null,
  );
  if (name !== undefined) return guess(decoded(meta.get(name) ?? ''), metaTag(name));
  return data.site === undefined ? undefined : guess(data.site, 'what the page says of its site (JSON-LD)');
}

function declaredDay({ publishedAt }: LinkedData): Given | undefined {
  const date = readDate(publishedAt, undefined);
  return date === null ? undefined : declared(date);
}

function pageDay({ pagePublishedAt }: LinkedData): Given | undefined {
  const date = readDate(pagePublishedAt, undefined);
  return date === null
    ? undefined
    : guess(date, 'what the page says of itself, not of its article (JSON-LD)');
}

function createdDay({ createdAt }: LinkedData): Given | undefined {
  const date = readDate(createdAt, undefined);
  return date === null ? undefined : guess(date, 'the day on which the page was made');
}

function metaDay({ meta }: Head, language: string | undefined): Given | undefined {
  const alike = new Map([...meta.keys()].map((name) => [plainName(name), name]));
  for (const known of publishedNames) {
    const name = meta.has(known) ? known : alike.get(plainName(known));
    const date = name === undefined ? null : readDate(meta.get(name), language);
    if (name !== undefined && date !== null) return guess(date, metaTag(name));
  }
  return undefined;
}

/** `article:publication_date` and `article.publicationDate` are one name. */
function plainName(name: string): string {
  return name.replace(/[:._-]/g, '');
}

function addressedDay(url: string | null): Given | undefined {
  const date = dayInAddress(url);
  return date === null ? undefined : guess(date, 'the address of the page');
}

function readDate(value: string | undefined, language: string | undefined): string | null {
  if (value === undefined || value.length > longestValue) return null;
  return dayInValue(value, language);
}

/** What a page describes in full counts first, then its meta tags; but what it prints is more than the name of its outlet there. */
function authorOf(
  { authors }: Head,
  data: LinkedData,
  visible: Given | undefined,
  outlets: readonly string[],
): Given | undefined {
  const described = namesIn(data.authors, outlets);
  const named = namesIn(authors, outlets);
  if (described.people !== '') return declared(described.people);
  if (visible?.isDeclared) return visible;
  if (named.people !== '') return guess(named.people, 'the meta tags of the page');
  if (visible) return visible;
  if (described.others !== '') return declared(described.others);
  if (named.others !== '') return guess(named.others, 'the meta tags of the page');
  const [address] = [...data.authors, ...authors].flatMap((value) => nameInAddress(value) ?? []);
  return address === undefined ? undefined : guess(address, 'the address of the author’s page');
}

/** The people among what is given as authors, and all of it. */
function namesIn(values: readonly string[], outlets: readonly string[]) {
  const names = distinctNames(
    values.slice(0, enough).flatMap((value) => namesInValue(decoded(value), { outlets })),
  );
  const isOutlet = (name: string) => outlets.some((outlet) => outlet.toLowerCase() === name.toLowerCase());
  return { people: names.filter((name) => !isOutlet(name)).join(', '), others: names.join(', ') };
}

/** How many of a kind are looked at, and how much (UTF-16 code units) of comments and of what tags say. */
const enough = 20;
const longestComment = 2000;
const longestValue = 2000;

function readHead(document: HtmlDocument): Head {
  const meta = new Map<string, string>();
  const authors: string[] = [];
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
    else if (tagName === 'script' && /^application\/ld\+json\b/i.test(attribute(node, 'type')?.trim() ?? ''))
      scripts.push(textOf(node));
  }
  readParsely(meta, authors);
  // What Slack and others show beside a link.
  if (/^(?:written )?by$|^authors?$|^von$|^par$|^autor/i.test(meta.get('twitter:label1') ?? ''))
    authors.push(meta.get('twitter:data1') ?? '');
  const head = findElement(document, 'head');
  const title = head && findElement(head, 'title');
  const html = findElement(document, 'html');
  return {
    meta,
    authors,
    canonical,
    title: title && oneLine(textOf(title)),
    comment,
    language: html && (attribute(html, 'lang') ?? attribute(html, 'xml:lang')),
    scripts,
  };
}

/** Properties of an item in the body are read with the text; swiftype keeps what it is told in tags of its own class. */
function readMeta(element: HtmlElement, meta: Map<string, string>, authors: string[]): void {
  const content = attribute(element, 'content')?.slice(0, longestValue).trim();
  if (!content || isPlaceholder.test(content)) return;
  const isSwiftype = attribute(element, 'class') === 'swiftype';
  for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
    const name = attribute(element, key)?.trim().toLowerCase();
    if (!name || (key === 'itemprop' && element.parentNode && !isHead(element.parentNode))) continue;
    if (authorNames.has(name) && authors.length < enough)
      authors.push(isInverted.test(name) ? content.replace(inverted, '$2 $1') : content);
    if (!meta.has(name)) meta.set(name, content);
    if (isSwiftype && !meta.has(`swiftype:${name}`)) meta.set(`swiftype:${name}`, content);
  }
}

/** Parse.ly’s older way: all it is told of a page as JSON in one tag. */
function readParsely(meta: Map<string, string>, authors: string[]): void {
  for (const value of [readLenientJson(meta.get('parsely-page') ?? '')].flat(2)) {
    if (typeof value !== 'object' || value === null) continue;
    const record = new Map<string, unknown>(Object.entries(value));
    for (const [key, name] of [
      ['title', 'parsely-title'],
      ['pub_date', 'parsely-pub-date'],
    ] as const) {
      const text = record.get(key);
      if (typeof text === 'string' && !meta.has(name)) meta.set(name, text);
    }
    for (const name of [record.get('authors') ?? record.get('author')].flat())
      if (typeof name === 'string' && authors.length < enough) authors.push(name);
  }
}

/** What a template left where nothing was filled in: “{{author}}”, “{% date %}”, “%%title%%”. */
const isPlaceholder = /^(?:\{\{.*\}\}|\{%.*%\}|<%.*%>|\$\{.*\}|%%.*%%|\[\[.*\]\])$/;

/** In these, libraries give one name a tag, often with the family name first: “Lund, Ana”. */
const isInverted = /^(?:citation_author|dc[.:]creator|dcterms\.creator)$/;
const inverted = /^([\p{Lu}][\p{L}’'-]+), ([\p{Lu}][\p{L}.’'-]*(?: [\p{Lu}][\p{L}.’'-]*)?)$/u;

function isHead(node: object): boolean {
  return 'tagName' in node && node.tagName === 'head';
}

function languageOf({ language, meta }: Head, data: LinkedData): Given | undefined {
  const candidates = [
    [language, 'the attribute “lang” of the page'],
    [data.language, 'what the page says of its article (JSON-LD)'],
    [meta.get('content-language'), metaTag('content-language')],
    [meta.get('og:locale'), metaTag('og:locale')],
  ] as const;
  for (const [candidate, from] of candidates) {
    const value = canonicalLanguage(candidate);
    if (value) return said(value, from);
  }
  return undefined;
}

/** A BCP 47 tag in its usual spelling; `en_US` counts, a list of languages does not. */
function canonicalLanguage(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

function urlOf(
  { canonical, meta }: Head,
  data: LinkedData | undefined,
  saved: string | null,
): Given | undefined {
  const candidates = [
    [canonical, 'the link “canonical” of the page'],
    [meta.get('og:url'), metaTag('og:url')],
    [data?.url, 'what the page says of its article (JSON-LD)'],
  ] as const;
  for (const [candidate, from] of candidates) {
    const absolute = webAddress(candidate) ?? (saved && candidate ? relativeTo(candidate, saved) : null);
    if (absolute) return said(absolute, from);
  }
  return saved === null ? undefined : said(saved, 'the address that the page was saved from');
}

function relativeTo(address: string, base: string): string | null {
  return URL.canParse(address, base) ? webAddress(new URL(address, base).href) : null;
}

/** “saved from url=(0031)https://…” of browsers, and “url: https://…” of SingleFile. */
function savedFrom(comment: string): string | null {
  const found = /saved from url=\(\d+\)(\S+)/.exec(comment) ?? /^[ \t]*url:[ \t]*(\S+)/m.exec(comment);
  return webAddress(found?.[1]);
}
