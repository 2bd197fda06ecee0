import type { Annotation } from '../../shared/model/annotation.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import type { TagCounts } from '../../shared/model/tag.ts';
import type { State } from './state.ts';

const noAnnotations: readonly Annotation[] = [];

/** The open article's annotations in text order. */
export function annotationsOf(state: State): readonly Annotation[] {
  return state.open?.annotations ?? noAnnotations;
}

/** The annotation that keys and the inspector act on. */
export function currentAnnotation(state: State): Annotation | null {
  return findAnnotation(state, state.currentId);
}

/** An annotation of the open article by id. */
export function findAnnotation(state: State, id: string | null): Annotation | null {
  return (id && state.open?.annotations.find((annotation) => annotation.id === id)) || null;
}

/** The open article's row in the Library. */
export function openSummary(state: State): ArticleSummary | null {
  return state.articles.find((article) => article.id === state.open?.article.id) ?? null;
}

const noCounts: TagCounts = { claim: 0, actor: 0, figure: 0, quote: 0 };

/** Accepted annotations of the open article by tag. */
export function openCounts(state: State): TagCounts {
  return openSummary(state)?.counts ?? noCounts;
}

/** "2 of 8": where an annotation stands among those of its tag, in text order; counted from 1. */
export interface Ordinal {
  readonly nth: number;
  readonly of: number;
}

/** One table for each list of annotations, made when it is first asked for. */
const ordinals = new WeakMap<readonly Annotation[], ReadonlyMap<string, Ordinal>>();

/** Where an annotation stands among those of its tag. */
export function ordinalOf(annotations: readonly Annotation[], { id }: Annotation): Ordinal {
  const table = ordinals.get(annotations) ?? countOrdinals(annotations);
  ordinals.set(annotations, table);
  return table.get(id) ?? { nth: 0, of: 0 };
}

function countOrdinals(annotations: readonly Annotation[]): ReadonlyMap<string, Ordinal> {
  const groups = Map.groupBy(annotations, ({ tag }) => tag);
  return new Map(
    [...groups.values()].flatMap((group) =>
      group.map(({ id }, index) => [id, { nth: index + 1, of: group.length }] as const),
    ),
  );
}
