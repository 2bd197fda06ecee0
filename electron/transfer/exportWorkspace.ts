import type { Exchange, ExchangeArticle } from '../../shared/formats/exchange.ts';
import { generator } from '../../shared/formats/generator.ts';
import { findFormat } from '../../shared/formats/index.ts';
import type { ActorEntry } from '../../shared/model/actor.ts';
import { Refusal } from '../../shared/result.ts';
import type { Store } from '../store/store.ts';

/** What to export; null for the whole workspace. */
export interface ExportRequest {
  readonly format: string;
  readonly articleIds: readonly string[] | null;
  /** Also annotations that are only suggested. */
  readonly includeSuggestions: boolean;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
}

/** A file to be, and what is in it. */
export interface Exported {
  readonly content: string;
  readonly articles: number;
  readonly annotations: number;
}

/** Writes a workspace in a format: the same content for the window and the command line. Throws `Refusal`. */
export function exportWorkspace(store: Store, request: ExportRequest): Exported {
  const format = findFormat(request.format);
  if (!format?.encode)
    throw new Refusal('unsupported', `“${request.format}” is not a format that can be written.`);
  // One read transaction, so that a writer next door cannot change the state half-way through.
  const exchange = store.db.transaction(() => collect(store, request))();
  return {
    content: format.encode(exchange, { exportedAt: request.exportedAt, generatorVersion: generator.version }),
    articles: exchange.articles.length,
    annotations: exchange.articles.reduce((sum, { annotations }) => sum + annotations.length, 0),
  };
}

function collect(store: Store, { articleIds, includeSuggestions }: ExportRequest): Exchange {
  const ids = new Set(articleIds ?? store.articles.ids());
  const entries = [...ids].map((id): ExchangeArticle => {
    const article = store.articles.get(id);
    if (!article) throw new Refusal('not-found', `There is no article ${id} in this workspace.`);
    const annotations = store.annotations
      .ofArticle(id)
      .filter(({ status }) => status === 'accepted' || (includeSuggestions && status === 'suggested'));
    return { article, annotations, links: store.links.startingIn(id) };
  });
  const included = new Set(entries.flatMap(({ annotations }) => annotations.map(({ id }) => id)));
  return {
    // A link goes only where both its ends go.
    articles: entries.map((entry) => ({
      ...entry,
      links: entry.links.filter(({ from, to }) => included.has(from) && included.has(to)),
    })),
    actors: articleIds === null ? store.actors.all() : mentionedActors(store, entries),
  };
}

/** A part of the workspace takes only those actors along that its annotations point to. */
function mentionedActors(store: Store, entries: readonly ExchangeArticle[]): ActorEntry[] {
  const mentioned = new Set(
    entries.flatMap(({ annotations }) =>
      annotations.flatMap(({ tag, attributes }) => (tag === 'actor' ? [attributes.actorEntryId] : [])),
    ),
  );
  return store.actors.all().filter(({ id }) => mentioned.has(id));
}
