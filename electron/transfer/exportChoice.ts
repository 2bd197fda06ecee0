import type { Format } from '../../shared/formats/common/format.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { ReadableStore } from '../store/tables/store.ts';

/** What a person wants of a workspace. */
export interface Wanted {
  /** Null for the whole workspace. */
  readonly articleIds: readonly string[] | null;
  /** These annotations alone, whatever their status, with the articles that they are in; left out: all of the articles. */
  readonly annotationIds?: readonly string[] | undefined;
  /** Also annotations that are only suggested. */
  readonly includeSuggestions: boolean;
}

/** What of a workspace an export takes. */
export interface ExportChoice {
  readonly articleIds: ReadonlySet<string>;
  readonly has: (annotation: Annotation) => boolean;
  /** Those that were asked for, where others come along to say what these are linked to; null where all that it has were. */
  readonly rows: ReadonlySet<string> | null;
  /** Nothing was chosen: the workspace goes as it is. */
  readonly isWhole: boolean;
}

/** Says what an export takes: the annotations that are named, else those of the articles that are named, else all. */
export function exportChoice(store: ReadableStore, wanted: Wanted, format: Format): ExportChoice {
  const { articleIds, annotationIds, includeSuggestions } = wanted;
  if (annotationIds) {
    const rows = new Set(annotationIds);
    const carried = format.isTable ? withLinked(store, withLinked(store, rows)) : rows;
    return {
      articleIds: articlesOf(store, carried),
      has: ({ id, status }) => rows.has(id) || (carried.has(id) && status === 'accepted'),
      rows: format.isTable ? rows : null,
      isWhole: false,
    };
  }
  return {
    articleIds: new Set(articleIds ?? allArticles(store, format)),
    has: ({ status }) => status === 'accepted' || (includeSuggestions && status === 'suggested'),
    rows: null,
    isWhole: articleIds === null,
  };
}

/** In a table, what was carried over from an older version to a newer one would count twice. */
function allArticles({ articles }: ReadableStore, { isTable }: Format): readonly string[] {
  const all = articles.ids();
  return isTable ? all.filter((id) => articles.newerThan(id) === undefined) : all;
}

/** A figure has its claim in a table, and the claim its claimer. */
function withLinked({ links }: ReadableStore, ids: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([
    ...ids,
    ...[...ids].flatMap((id) => links.ofAnnotation(id).flatMap(({ from, to }) => [from, to])),
  ]);
}

function articlesOf({ annotations }: ReadableStore, ids: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...ids].map((id) => annotations.place(id)?.articleId).filter((id) => id !== undefined));
}
