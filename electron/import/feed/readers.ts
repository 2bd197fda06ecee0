import type { DocumentReader } from '../reader.ts';
import { isJsonArticles, isXmlFeed } from './recognise.ts';

/** Feeds as they were saved, in XML. */
export const feedReader: DocumentReader = {
  id: 'feed',
  label: 'Feed (RSS, Atom)',
  extensions: ['.rss', '.atom', '.rdf', '.opml'],
  mediaType: 'application/rss+xml',
  isUnmistakable: (head) => isXmlFeed(head),
  read: async (bytes, fileName, options) => {
    const { readFeed } = await import('./read.ts');
    return readFeed(bytes, fileName, options);
  },
};

/** Articles in JSON with something around them; a plain list of articles is a table. */
export const jsonArticlesReader: DocumentReader = {
  id: 'json-articles',
  label: 'Articles in JSON (feed, news service)',
  extensions: ['.jsonfeed'],
  mediaType: 'application/feed+json',
  isUnmistakable: (_head, bytes) => isJsonArticles(bytes),
  read: async (bytes, fileName, options) => {
    const { readJsonArticles } = await import('./json.ts');
    return readJsonArticles(bytes, fileName, options);
  },
};
