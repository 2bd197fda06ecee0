import type { Annotation } from '../../../shared/model/annotation.ts';
import { type FactSource, makeFacts, textReader } from '../../../shared/table/factSource.ts';
import type { AnswerFacts } from '../../../shared/table/facts.ts';
import { outletsByName } from '../../../shared/table/outletsByName.ts';
import type { ReadableStore } from '../tables/store.ts';

/**
 * What is known of annotations, in the order of their ids and made while it is read; those that are gone are left out. If you read many,
 * do so in turns, and within one read transaction where they must be of one state.
 */
export function* factsOf(store: ReadableStore, ids: Iterable<string>): Iterable<AnswerFacts> {
  const source = sourceIn(store);
  const read = readerIn(store);
  for (const id of ids) {
    const annotation = store.annotations.get(id);
    const article = annotation && source.article(annotation.articleId);
    if (article) yield makeFacts(annotation, article, read(annotation), source);
  }
}

/** What was rejected says nothing of what it is linked to. */
function sourceIn({ annotations, articles, links, actors, outlets }: ReadableStore): FactSource {
  return {
    annotation: (id) => {
      const found = annotations.get(id);
      return found?.status === 'rejected' ? undefined : found;
    },
    article: remembered((id) => {
      const found = articles.find(id);
      return found?.isHidden === false ? found.record : undefined;
    }),
    links: (id) => links.ofAnnotation(id),
    actor: remembered((id) => actors.get(id)),
    outlet: outletsByName(outlets.all()),
  };
}

function remembered<T>(find: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    if (!known.has(id)) known.set(id, find(id));
    // The cast is true because it was set just now.
    return known.get(id) as T;
  };
}

/** How much text is kept for the rows that follow, in UTF-16 code units. */
const maxKeptText = 10_000_000;

/** Reads texts, and keeps those of the last articles: rows of one article are mostly near each other. */
function readerIn({ articles }: ReadableStore): (annotation: Annotation) => ReturnType<TextReader> {
  const kept = new Map<string, TextReader>();
  let size = 0;
  return (annotation) => {
    const { articleId } = annotation;
    const known = kept.get(articleId);
    if (known) return known(annotation);
    const text = articles.text(articleId) ?? '';
    size += text.length;
    if (size > maxKeptText) {
      kept.clear();
      size = text.length;
    }
    const read = textReader(text);
    kept.set(articleId, read);
    return read(annotation);
  };
}

type TextReader = ReturnType<typeof textReader>;
