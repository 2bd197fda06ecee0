import { oneLine, plainTitle, wordsOf } from './pageWords.ts';
import {
  attribute,
  childrenOf,
  type HtmlDocument,
  type HtmlElement,
  type HtmlNode,
  isElement,
  textOf,
  withoutWords,
} from './tree.ts';

/** An element of a page that may say something of its article, with how much prose (UTF-16 code units) and how many nodes are before it. */
export interface Mark {
  readonly place: number;
  readonly element: HtmlElement;
  readonly text: string;
  readonly prose: number;
}

/** What the body of a page has that may be the article's headline, day and authors, in document order. */
export interface Survey {
  readonly headings: readonly Mark[];
  readonly times: readonly Mark[];
  readonly days: readonly Mark[];
  readonly authors: readonly Mark[];
  readonly publishers: readonly Mark[];
  /** What stands somewhere by itself, as `plainTitle` has it. */
  readonly lines: ReadonlySet<string>;
  /** How many articles, or teasers that are marked as such, the page has. */
  readonly cards: number;
}

/** Of one kind, and below one element: more is not looked at. */
const enough = 300;
const maxNodes = 200;
const mostLines = 3000;
/** Longer texts (UTF-16 code units) are no bylines, and longer headings no headlines. */
const longestMark = 400;

/** Looks through a page once; `isByline` says of a short text whether it begins as a byline does. */
export function surveyOf(document: HtmlDocument, isByline: (text: string) => boolean): Survey {
  const lines = new Set<string>();
  const found = {
    headings: [] as Mark[],
    times: [] as Mark[],
    days: [] as Mark[],
    authors: [] as Mark[],
    publishers: [] as Mark[],
  };
  let cards = 0;
  let prose = 0;
  let place = 0;
  const add = (kind: Mark[], element: HtmlElement) => {
    if (kind.length >= enough) return;
    const text = wordsBelow(element);
    if (text !== null) kind.push({ element, text, prose, place });
  };
  const waiting: HtmlNode[] = [document];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    place += 1;
    if ('value' in node) {
      const parent = node.parentNode;
      const isShort = node.value.length < longestMark;
      if (isShort && lines.size < mostLines && node.value.trim().length > 9)
        lines.add(plainTitle(node.value));
      if (parent && isElement(parent) && isShort && isByline(`${node.value} A`)) add(found.authors, parent);
      if (parent && isElement(parent) && isShort && publishedLine.test(node.value))
        add(found.days, dayBeside(parent, node.value));
      if (parent && isElement(parent) && !notProse.has(parent.tagName)) prose += proseIn(node.value);
      continue;
    }
    if (isElement(node)) {
      if (node.tagName === 'template' && attribute(node, 'shadowrootmode') !== undefined && 'content' in node)
        waiting.push(node.content as HtmlNode);
      if (unseen.has(node.tagName)) continue;
      if (isCard(node)) cards += 1;
      const words = wordsOf(node);
      if (isHeading(node, words)) add(found.headings, node);
      if (isTime(node, words)) add(found.times, node);
      else if (words.some((word) => dayWords.has(word))) add(found.days, node);
      if (isAuthor(node, words)) add(found.authors, node);
      if (propertiesOf(node).includes('publisher')) add(found.publishers, node);
    }
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) waiting.push(child);
    }
  }
  return { ...found, lines, cards };
}

/** Words with which a line begins that says when something was published; “date” only with a colon. */
const publishedLine =
  /^\W{0,3}(?:(?:(?:first |date |originally )?(?:published|posted)|publiée?|publicad[oa]|pubblicat[oa]|veröffentlicht|erschienen|gepubliceerd|geplaatst|publicera[dt]|publisert|publiceret|offentliggjort|julkaistu|zveřejněno|opublikowan[oa]|data publikacji|опубликован[оа]?|дата публикации|опубліковано|yayın(?:lanma|landı)?|diterbitkan|نُ?شر|تاريخ النشر|تاریخ انتشار|פורסם|입력|등록|승인)(?![\p{L}])|(?:date|datum|fecha|data|дата|tarih|التاريخ|日期|日付|发布时间|發布時間|发表时间|公開日|配信|掲載日|作成日)\s?[:：])/iu;

/** Where the day stands that such words introduce: with them, or in the next element. */
function dayBeside(element: HtmlElement, words: string): HtmlElement {
  if (/\d/.test(words)) return element;
  const parent = parentOf(element);
  if (!parent || /^(?:p|div|li|time|section)$/.test(element.tagName)) return element;
  if (element.tagName === 'span' || element.tagName === 'strong' || element.tagName === 'b') return parent;
  const after = parent.childNodes.slice(parent.childNodes.indexOf(element) + 1);
  return after.find((node): node is HtmlElement => isElement(node)) ?? element;
}

/** The text of a small element with a line for each part that stands on its own; null for a large one. */
function wordsBelow(root: HtmlElement): string | null {
  let text = '';
  let count = 0;
  const waiting: (HtmlNode | string)[] = [root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    count += 1;
    if (count > maxNodes || text.length > longestMark) return null;
    if (typeof node === 'string') text += node;
    else if ('value' in node) text += node.value.replace(/\s+/g, ' ');
    else if (!isElement(node) || !unseen.has(node.tagName)) {
      const isPart =
        isElement(node) &&
        (parts.has(node.tagName) ||
          /\b(?:title|job|role|bio|desc|position)/i.test(attribute(node, 'class') ?? ''));
      if (isPart) text += '\n';
      if (isPart) waiting.push('\n');
      for (const child of [...childrenOf(node)].reverse()) waiting.push(child);
    }
  }
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
}

/** Sentences count, labels of buttons and menus do not. */
function proseIn(text: string): number {
  return text.length < 60 ? 0 : text.trim().length;
}

const unseen = new Set<string>([...withoutWords, 'select', 'button', 'textarea']);
const notProse = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'title', 'option', 'label']);
const parts = new Set([
  'div',
  'p',
  'li',
  'ul',
  'br',
  'time',
  'section',
  'dd',
  'dt',
  'h1',
  'h2',
  'h3',
  'h4',
  'td',
  'tr',
  'address',
  'figcaption',
]);

function isHeading(element: HtmlElement, words: readonly string[]): boolean {
  if (/^h[1-4]$/.test(element.tagName)) return true;
  if (propertiesOf(element).some((name) => name === 'headline')) return true;
  return (
    words.includes('headline') ||
    hasPair(words, ['entry', 'post', 'article', 'story'], 'title') ||
    hasPair(words, ['p'], 'name')
  );
}

function hasPair(words: readonly string[], firsts: readonly string[], second: string): boolean {
  return words.some((word, index) => firsts.includes(word) && words[index + 1] === second);
}

function isTime(element: HtmlElement, words: readonly string[]): boolean {
  if (element.tagName === 'time') return true;
  if (propertiesOf(element).some((name) => /^date(?:published|created|modified)$/.test(name))) return true;
  if (hasPair(words, ['dt'], 'published')) return true;
  return words.includes('published') && attribute(element, 'title') !== undefined;
}

const dayWords = new Set(
  'date datetime time timestamp published publishdate pubdate publish publication posted postdate dateline byline meta info datum dates fecha data dt дата articledate storydate entrydate tarih tarihi tarihleri fechas datas tanggal ngay dato datums paivays'.split(
    ' ',
  ),
);

function isAuthor(element: HtmlElement, words: readonly string[]): boolean {
  if (/\bauthor\b/i.test(attribute(element, 'rel') ?? '')) return true;
  if (propertiesOf(element).some((name) => name === 'author' || name === 'creator')) return true;
  return words.some((word) => authorWords.has(word));
}

/** What bylines are called in class and id. */
export const authorWords: ReadonlySet<string> = new Set(
  'byline bylines author authors authorname authornames byauthor writer writers autor autoren autorin autores auteur auteurs autore autori redacteur journalist journalists reporter reporters signature contributor contributors firma yazar vcard'.split(
    ' ',
  ),
);

/** Microdata (`itemprop`) and RDFa (`property`), in lower case, without the vocabulary. */
export function propertiesOf(element: HtmlElement): readonly string[] {
  return [attribute(element, 'itemprop'), attribute(element, 'property')]
    .flatMap((value) => value?.slice(0, longestMark).toLowerCase().split(/\s+/) ?? [])
    .map((name) => name.replace(/^.*[:/]/, ''));
}

/** Whether the item that a property belongs to, with `itemtype` or `typeof`, is an article. */
export function isOfArticle(element: HtmlElement): boolean {
  for (let node = parentOf(element); node; node = parentOf(node)) {
    const type = attribute(node, 'itemtype') ?? attribute(node, 'typeof');
    if (type !== undefined) return /(?:Article|Posting|Report)\b/.test(type) && !/JobPosting/.test(type);
  }
  return false;
}

/** Whether an element is an article of its own: the one of the page, a teaser, or a comment. */
function isCard(element: HtmlElement): boolean {
  if (element.tagName === 'article') return true;
  const type = attribute(element, 'itemtype') ?? attribute(element, 'typeof');
  if (type !== undefined && /(?:Article|Posting)\b/.test(type)) return true;
  return /(?:^|\s)(?:hentry|h-entry)(?:\s|$)/.test(attribute(element, 'class') ?? '');
}

/** The element around another. */
export function parentOf(element: HtmlElement): HtmlElement | undefined {
  const parent = element.parentNode;
  return parent && isElement(parent) ? parent : undefined;
}

/** The part of a page that its article is in, as far as the place of its headline says. */
export interface Scope {
  /** Whether an element is the article's and not that of a teaser, a comment, a picture or the site. */
  readonly has: (mark: Mark) => boolean;
  /** How much prose stands before the headline. */
  readonly prose: number;
  /** How many nodes stand before the headline. */
  readonly place: number;
}

/** So many elements may lie between a headline and what is around it and a line above it. */
const steps = 3;

/** The part of a page around its headline; without one, all but teasers. */
export function scopeOf(headline: Mark | undefined, { cards }: Survey): Scope {
  /** The elements around the headline, each with how many are between. */
  const above = new Map<HtmlElement, number>();
  const asides = new Map<HtmlElement, boolean>();
  const isAsideOnce = (element: HtmlElement) => {
    const known = asides.get(element) ?? isAside(element);
    asides.set(element, known);
    return known;
  };
  let card: number | undefined;
  for (let node = headline?.element; node; node = parentOf(node)) {
    if (isCard(node)) card ??= above.size;
    above.set(node, above.size);
  }
  return {
    prose: headline?.prose ?? 0,
    place: headline?.place ?? 0,
    has: ({ element, place }) => {
      let isEnd = false;
      let node: HtmlElement | undefined = element;
      for (; node && !above.has(node); node = parentOf(node)) {
        if (isAsideOnce(node)) return false;
        isEnd ||= node.tagName === 'footer' || node.tagName === 'header';
        if (isCard(node) && (card !== undefined || cards > 1)) return false;
      }
      const between = node && above.get(node);
      const isInside = between !== undefined && card !== undefined && between <= card;
      if (isEnd && !isInside) return false;
      // The head of a site often has the day on which it was looked at.
      const isNear = node !== undefined && node.tagName !== 'body' && (between ?? 0) <= steps;
      return !headline || place >= headline.place || isInside || isNear;
    },
  };
}

function isAside(element: HtmlElement): boolean {
  if (asideTags.has(element.tagName)) return true;
  const type = `${attribute(element, 'itemtype') ?? ''} ${attribute(element, 'typeof') ?? ''}`;
  if (/\b(?:Comment|UserComments)\b/.test(type) || propertiesOf(element).includes('comment')) return true;
  return wordsOf(element).some((word) => asideWords.has(word));
}

const asideTags = new Set(['aside', 'nav', 'figure', 'figcaption', 'blockquote', 'form', 'table']);
const asideWords = new Set(
  `comment comments commentlist commentbody disqus respond reply replies related teaser teasers recommended recommendations recirc
  sidebar widget promo popular trending newsletter breadcrumb breadcrumbs menu navbar nav copyright event events calendar outbrain
  taboola advert advertisement ads sponsored cookie consent carousel slideshow caption photographer photo photocredit credit credits
  tweet embed crosshead mostread more readmore`.split(/\s+/),
);

/** The text below an element in one line, or its beginning. */
export function wholeText(element: HtmlElement): string {
  return oneLine(textOf(element, longestMark * 4));
}
