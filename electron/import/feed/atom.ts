import { isoDate } from '../dates.ts';
import { languageTag } from '../dublinCore.ts';
import { webAddress } from '../links.ts';
import type { Said } from '../said.ts';
import { type Entry, plainOf } from './entry.ts';
import { child, childrenNamed, htmlIn, textIn, type XmlElement } from './xml.ts';

/**
 * The entries of an Atom feed (RFC 4287; 0.3 calls its day “issued”). An entry without an author has that of its feed
 * (4.2.1), addresses are relative to `xml:base`; the day of a change is not that of publication.
 */
export function atomEntries(feed: XmlElement): readonly Entry[] {
  const about: About = {
    title: plainOf(textOf(child(feed, 'title'))),
    authors: namesIn(feed),
    base: baseOf(feed, undefined),
    language: feed.attributes['xml:lang'],
  };
  return childrenNamed(feed, 'entry').map((entry) => toEntry(entry, about));
}

/** What a feed says of all its entries. */
interface About {
  readonly title: string | undefined;
  readonly authors: string;
  readonly base: string | undefined;
  readonly language: string | undefined;
}

function toEntry(entry: XmlElement, about: About): Entry {
  const source = child(entry, 'source');
  const content = child(entry, 'content');
  const base = baseOf(entry, about.base);
  const url = addressOf(entry, base);
  const language = content?.attributes['xml:lang'] ?? entry.attributes['xml:lang'] ?? about.language;
  const published =
    isoDate(textIn(child(entry, 'published'))) ??
    isoDate(textIn(child(entry, 'issued'))) ??
    isoDate(textIn(child(entry, 'dc:date')));
  const outlet = plainOf(textOf(child(source, 'title')));
  return {
    said: {
      title: say(plainOf(textOf(child(entry, 'title'))), 'the title of the entry'),
      url: say(url, 'the link of the entry'),
      author:
        say(namesIn(entry) || textIn(child(entry, 'dc:creator')), 'the author of the entry') ??
        say(namesIn(source), 'the author of the feed that the entry is from') ??
        say(about.authors, 'the author of the feed'),
      publisher:
        say(outlet, 'the title of the feed that the entry is from', true) ??
        say(about.title, 'the title of the feed', true),
      publishedAt: say(published, 'the element “published” of the entry'),
      language: say(languageTag(language), 'the language of the feed'),
    },
    ...written(content),
    summary: writtenIn(child(entry, 'summary') ?? child(entry, 'media:description')),
    base: content ? (baseOf(content, base) ?? url ?? undefined) : (base ?? url ?? undefined),
  };
}

/** Content that is elsewhere (`src`) or is no text, such as a picture, is none. */
function written(content: XmlElement | undefined): Pick<Entry, 'content' | 'isHtml'> {
  const type = content?.attributes.type ?? content?.attributes.mode ?? 'text';
  if (
    !content ||
    content.attributes.src !== undefined ||
    /^(?:image|audio|video|application\/(?!xhtml))/i.test(type)
  )
    return {};
  if (isMarkup(content, type)) return { content: htmlIn(content), isHtml: true };
  const text = textIn(content);
  return { content: text, isHtml: /html/i.test(type) ? true : type === 'text' ? false : undefined };
}

function writtenIn(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  return isMarkup(element, element.attributes.type ?? '') ? htmlIn(element) : textIn(element);
}

/** XHTML stands in the feed as elements. */
function isMarkup({ children }: XmlElement, type: string): boolean {
  return /xhtml|xml/i.test(type) && children.some((one) => typeof one !== 'string');
}

/** A text construct (RFC 4287, 3.1); HTML in it is made plain by whoever asks. */
function textOf(element: XmlElement | undefined): string | undefined {
  return element && isMarkup(element, element.attributes.type ?? '') ? htmlIn(element) : textIn(element);
}

function addressOf(entry: XmlElement, base: string | undefined): string | null {
  const links = childrenNamed(entry, 'link');
  const alternate =
    links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate') ??
    links.find(({ attributes }) => attributes.rel === 'self');
  const href = alternate?.attributes.href;
  const absolute = href !== undefined && URL.canParse(href, base) ? new URL(href, base).href : undefined;
  return webAddress(absolute) ?? webAddress(textIn(child(entry, 'id')));
}

function baseOf({ attributes }: XmlElement, outer: string | undefined): string | undefined {
  const own = attributes['xml:base'];
  if (own === undefined || own.length > 1024) return outer;
  return URL.canParse(own, outer) ? new URL(own, outer).href : outer;
}

function namesIn(element: XmlElement | undefined): string {
  return childrenNamed(element, 'author')
    .flatMap((author) => textIn(child(author, 'name')) ?? textIn(child(author, 'email')) ?? [])
    .join(', ');
}

function say(value: string | null | undefined, from: string, isGuess = false): Said | undefined {
  return value ? { value, from, ...(isGuess && { isGuess }) } : undefined;
}
