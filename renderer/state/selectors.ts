import type { Annotation } from '../../shared/model/annotation.ts';
import type { ArticleSummary } from '../../shared/model/article.ts';
import type { DateForm } from '../../shared/model/dateForm.ts';
import { compareAnnotations } from '../../shared/model/extent.ts';
import type { TagCounts } from '../../shared/model/tag.ts';
import type { Expected } from './expected.ts';
import { placeIn } from './lists.ts';
import { oncePer } from './oncePer.ts';
import type { State } from './state.ts';
import { shownOf } from './waiting.ts';

const noAnnotations: readonly Annotation[] = [];

/** The open article's annotations in text order, without suggestions that are not shown now. */
export function annotationsOf(state: State): readonly Annotation[] {
  return shownOf(state);
}

/** All of the open article's annotations in text order, also suggestions that are not shown now, and those that were rejected. */
export function allAnnotationsOf({ open }: State): readonly Annotation[] {
  return open?.annotations ?? noAnnotations;
}

/** The annotation that keys and the inspector act on. */
export function currentAnnotation(state: State): Annotation | null {
  return findAnnotation(state, state.currentId);
}

/** An annotation of the open article by id. */
export function findAnnotation({ open }: State, id: string | null): Annotation | null {
  return id !== null && open ? findIn(open.annotations, id) : null;
}

/**
 * Components ask for the same few annotations after every event. A table of a whole list would cost more with each change than it
 * saves.
 */
const findIn = oncePer(
  (annotations: readonly Annotation[], wanted: string) => annotations.find(({ id }) => id === wanted) ?? null,
);

/** What is expected of annotations of the open article: most of the time nothing, and the same while nothing changes. */
export function expectedHere({ open, expected }: State): readonly Expected[] {
  return expected.every(({ articleId }) => articleId === open?.article.id)
    ? expected
    : expectedIn(expected, open?.article.id ?? '');
}

const expectedIn = oncePer((expected: readonly Expected[], wanted: string) =>
  expected.filter(({ articleId }) => articleId === wanted),
);

/** How the person reads and writes dates. */
export function dateFormOf({
  preferences,
  systemDateForm,
}: Pick<State, 'preferences' | 'systemDateForm'>): DateForm {
  return preferences.dateForm ?? systemDateForm;
}

/** The language of an article (BCP 47), else the one that the person takes for that of articles that say nothing of it; null: not known. */
export function languageOf(
  { preferences }: Pick<State, 'preferences'>,
  article: { readonly language: string | null } | undefined,
): string | null {
  return article?.language ?? preferences.articleLanguage ?? null;
}

/** Whether any text is selected in the article. */
export function hasSelection({ selected }: Pick<State, 'selected'>): boolean {
  return selected !== null && selected.start < selected.end;
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

/** "2 of 8": where an annotation comes among those of its tag, in text order; counted from 1. */
export interface Ordinal {
  readonly nth: number;
  readonly of: number;
}

/** Where an annotation comes among those of its tag; `annotations` are in text order. */
export function ordinalOf(annotations: readonly Annotation[], annotation: Annotation): Ordinal {
  const { nths, counts } = ordinalsIn(annotations);
  return { nth: nths[placeIn(annotations, annotation, compareAnnotations)] ?? 0, of: counts[annotation.tag] };
}

interface Ordinals {
  /** For each annotation of the list, its place among those of its tag, counted from 1. */
  readonly nths: Uint32Array;
  readonly counts: TagCounts;
}

function countOrdinals(annotations: readonly Annotation[]): Ordinals {
  const counts = { ...noCounts };
  const nths = new Uint32Array(annotations.length);
  for (let index = 0; index < nths.length; index += 1) {
    const tag = annotations[index]?.tag;
    if (!tag) continue;
    counts[tag] += 1;
    nths[index] = counts[tag];
  }
  return { nths, counts };
}

const ordinalsIn = oncePer(countOrdinals);
