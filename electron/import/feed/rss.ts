import { isoDate } from '../dates.ts';
import { languageTag } from '../dublinCore.ts';
import { webAddress } from '../links.ts';
import type { Said } from '../said.ts';
import { type Entry, plainOf } from './entry.ts';
import { child, childrenNamed, textIn, type XmlElement } from './xml.ts';

/**
 * The entries of RSS 0.9x, 1.0 (RDF) and 2.0, whose elements of other vocabularies (Dublin Core, content, media) are read,
 * too. The day on which a feed was made or last changed is not that of its entries.
 */
export function rssEntries(root: XmlElement): readonly Entry[] {
  const channel = child(root, 'channel');
  const items = [...childrenNamed(channel, 'item'), ...childrenNamed(root, 'item')];
  const about = aboutOf(channel);
  return items.map((item) => toEntry(item, about));
}

/** What a feed says of all its entries, looked up once: a channel has as many children as entries. */
interface About {
  readonly title: string | undefined;
  readonly publisher: string | undefined;
  readonly language: string | undefined;
  readonly address: string | null;
}

function aboutOf(channel: XmlElement | undefined): About {
  return {
    title: plainOf(textIn(child(channel, 'title'))),
    publisher: textIn(child(channel, 'dc:publisher')),
    language: textIn(child(channel, 'language')) ?? textIn(child(channel, 'dc:language')),
    address: webAddress(textIn(child(channel, 'link'))),
  };
}

function toEntry(item: XmlElement, about: About): Entry {
  const url = addressOf(item);
  const encoded = textIn(child(item, 'content:encoded')) ?? textIn(child(item, 'xhtml:body'));
  const description = textIn(child(item, 'description'));
  const summary =
    description ??
    textIn(child(item, 'dcterms:abstract')) ??
    textIn(child(item, 'media:description')) ??
    textIn(child(item, 'itunes:summary'));
  return {
    said: {
      title: say(plainOf(textIn(child(item, 'title')) ?? textIn(child(item, 'media:title'))), 'title'),
      url: say(url, 'link'),
      author: authorOf(item),
      publisher: publisherOf(item, about),
      publishedAt: dayOf(item),
      language: languageOf(item, about),
    },
    content: encoded,
    isHtml: encoded === undefined ? undefined : true,
    summary,
    base: url ?? about.address ?? undefined,
  };
}

function addressOf(item: XmlElement): string | null {
  const guid = child(item, 'guid');
  const isAddress = guid?.attributes.isPermaLink?.toLowerCase() !== 'false';
  const links = childrenNamed(item, 'link').map((link) => textIn(link) ?? link.attributes.href);
  return (
    links.map(webAddress).find((one) => one !== null) ??
    webAddress(isAddress ? textIn(guid) : undefined) ??
    webAddress(item.attributes['rdf:about'])
  );
}

/** “ana@ledger.example (Ana Lund)” is a mailbox with a name (RSS 2.0). */
function authorOf(item: XmlElement): Said | undefined {
  const creators = [...childrenNamed(item, 'dc:creator'), ...childrenNamed(item, 'dcterms:creator')]
    .flatMap((one) => textIn(one) ?? [])
    .join(', ');
  if (creators !== '') return { value: creators, from: 'the element “dc:creator” of the feed' };
  const written = textIn(child(item, 'author')) ?? textIn(child(item, 'itunes:author'));
  const [, mailbox, name] = /^(\S+@\S+)\s*\(([^()]{1,200})\)$/.exec(written ?? '') ?? [];
  return say(name ?? mailbox ?? written, 'author');
}

/** The outlet of an entry that comes from another; else the feed has a title, which often says more than its outlet. */
function publisherOf(item: XmlElement, about: About): Said | undefined {
  const source = textIn(child(item, 'source'));
  if (source !== undefined) return say(source, 'source');
  const publisher = textIn(child(item, 'dc:publisher')) ?? about.publisher;
  if (publisher !== undefined) return say(publisher, 'dc:publisher');
  const { title } = about;
  return title === undefined ? undefined : { value: title, from: 'the title of the feed', isGuess: true };
}

function dayOf(item: XmlElement): Said | undefined {
  for (const name of ['pubdate', 'dc:date', 'dcterms:issued', 'dcterms:created', 'dc:date.issued']) {
    const iso = isoDate(textIn(child(item, name)));
    if (iso !== null) return { value: iso, from: `the element “${spelt[name] ?? name}” of the feed` };
  }
  return undefined;
}

const spelt: Readonly<Record<string, string>> = { pubdate: 'pubDate' };

function languageOf(item: XmlElement, about: About): Said | undefined {
  const written = item.attributes['xml:lang'] ?? textIn(child(item, 'dc:language')) ?? about.language;
  return say(written === undefined ? null : languageTag(written), 'language');
}

function say(value: string | null | undefined, name: string): Said | undefined {
  return value ? { value, from: `the element “${name}” of the feed` } : undefined;
}
