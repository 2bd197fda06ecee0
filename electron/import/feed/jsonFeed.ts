import { isoDate } from '../dates.ts';
import { languageTag } from '../dublinCore.ts';
import { webAddress } from '../links.ts';
import type { Said } from '../said.ts';
import type { Entry } from './entry.ts';
import { type Item, itemOf, listOf, stringOf } from './newsItem.ts';

/** Whether an object is a JSON Feed (jsonfeed.org, versions 1 and 1.1). */
export function isJsonFeed(value: Item): boolean {
  return /^https?:\/\/(?:www\.)?jsonfeed\.org\/version\//.test(stringOf(value.version) ?? '');
}

/** Its entries; what an entry does not say of its author and language is said by the feed. */
export function jsonFeedEntries(feed: Item): readonly Entry[] {
  const authors = namesIn(feed);
  return listOf(feed.items)
    .map(itemOf)
    .filter((item) => item !== undefined)
    .map((item) => {
      const html = stringOf(item.content_html);
      const url = webAddress(stringOf(item.url)) ?? webAddress(stringOf(item.external_url));
      return {
        said: {
          title: say(stringOf(item.title), 'title'),
          url: say(url ?? webAddress(stringOf(item.id)), 'url'),
          author: say(namesIn(item) || authors, 'authors'),
          publisher: say(stringOf(feed.title), 'title', true),
          publishedAt: say(isoDate(stringOf(item.date_published)), 'date_published'),
          language: say(languageTag(stringOf(item.language) ?? stringOf(feed.language)), 'language'),
        },
        content: html ?? stringOf(item.content_text),
        isHtml: html !== undefined,
        summary: stringOf(item.summary),
        base: url ?? webAddress(stringOf(feed.home_page_url)) ?? undefined,
      };
    });
}

function namesIn(item: Item): string {
  const authors = listOf(item.authors).length > 0 ? listOf(item.authors) : [item.author];
  return authors.flatMap((author) => stringOf(itemOf(author)?.name) ?? []).join(', ');
}

function say(value: string | null | undefined, field: string, isGuess = false): Said | undefined {
  const from = isGuess ? 'the title of the feed' : `the field “${field}” of the feed`;
  return value ? { value, from, ...(isGuess && { isGuess }) } : undefined;
}
