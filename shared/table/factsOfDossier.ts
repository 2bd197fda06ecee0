import type { Dossier } from '../formats/common/dossier.ts';
import type { Article, ArticleRecord } from '../model/article.ts';
import type { Link } from '../model/link.ts';
import { type FactSource, makeFacts, textReader } from './factSource.ts';
import type { AnswerFacts } from './facts.ts';
import { outletsByName } from './outletsByName.ts';

/**
 * What is known of each annotation of a dossier, or of those with these ids, article by article in the dossier’s order, made while it is
 * read.
 */
export function* factsOfDossier(
  dossier: Dossier,
  ids: ReadonlySet<string> | null = null,
): Iterable<AnswerFacts> {
  const source = sourceOf(dossier);
  for (const { article, annotations: all } of dossier.articles) {
    const annotations = all.filter(({ id }) => ids === null || ids.has(id));
    if (annotations.length === 0) continue;
    const record = recordOf(article);
    const read = textReader(article.text);
    for (const annotation of annotations) yield makeFacts(annotation, record, read(annotation), source);
  }
}

function sourceOf({ articles, actors, outlets = [] }: Dossier): FactSource {
  const annotations = new Map(
    articles.flatMap((entry) => entry.annotations).map((annotation) => [annotation.id, annotation]),
  );
  const records = new Map(articles.map(({ article }) => [article.id, recordOf(article)]));
  const links = linksByEnd(articles.flatMap((entry) => entry.links));
  const entries = new Map(actors.map((actor) => [actor.id, actor]));
  return {
    annotation: (id) => annotations.get(id),
    article: (id) => records.get(id),
    links: (id) => links.get(id) ?? [],
    actor: (id) => entries.get(id),
    outlet: outletsByName(outlets),
  };
}

function linksByEnd(links: readonly Link[]): ReadonlyMap<string, readonly Link[]> {
  const byEnd = new Map<string, Link[]>();
  for (const link of links.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    for (const end of new Set([link.from, link.to])) {
      const list = byEnd.get(end);
      if (list) list.push(link);
      else byEnd.set(end, [link]);
    }
  return byEnd;
}

function recordOf(article: Article): ArticleRecord {
  const { text: _text, blocks: _blocks, inlines: _inlines, pages: _pages, ...record } = article;
  return record;
}
