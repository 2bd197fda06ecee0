import type { ImportedDocument } from '../store/actions/incoming.ts';
import { datelineOf } from './dateline.ts';

/** A document with what its first lines say of it, as a guess and only where nothing else is known. */
export function withDateline(document: ImportedDocument): ImportedDocument {
  const { source, text, language = null, origins } = document;
  const { publisher, author, publishedAt } = source;
  if (publisher !== null && author !== null && publishedAt !== null) return document;
  const found = datelineOf(text, language);
  if (!found) return document;
  const known = Object.entries({ publisher, author, publishedAt }).filter(([, value]) => value !== null);
  const news = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== null));
  const added = Object.keys(news).filter((name) => !known.some(([other]) => other === name));
  if (added.length === 0) return document;
  const guess = { kind: 'guessed', from: 'the first lines of the text' } as const;
  return {
    ...document,
    source: { ...source, ...news, ...Object.fromEntries(known) },
    origins: { ...origins, ...Object.fromEntries(added.map((name) => [name, guess])) },
  };
}
