import { isDeepStrictEqual } from 'node:util';
import { figureAttributes } from '../../../shared/figure/attributes.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { attributesByTag } from '../../../shared/model/attributes.ts';
import type { Change } from '../../../shared/model/history.ts';
import type { ReadableStore } from '../tables/store.ts';
import type { AttributePatch } from './attributePatch.ts';
import type { Moment } from './commit.ts';

type Words = Pick<Annotation, 'articleId' | 'segments'>;

/** What the words of a figure say, as its attributes; relative days count from the day its article was published. */
function readFigure(store: ReadableStore, words: Words): Annotation['attributes'] {
  return readAsOf(words, dateOf(store, words.articleId));
}

/** The annotation with its words read, when it is a figure. */
export function readIfFigure(store: ReadableStore, annotation: Annotation): Annotation {
  return annotation.tag === 'figure' ? withRead(store, annotation) : annotation;
}

/** A patch that leaves of a figure's attributes what its words say, and nothing else. */
export function rereading(store: ReadableStore, figure: Words): AttributePatch {
  const nothing = Object.keys(attributesByTag.figure.shape).map((name) => [name, null]);
  return { ...Object.fromEntries(nothing), ...readFigure(store, figure) };
}

/**
 * The annotation as it is when its tag or its words have changed: a new figure is read, and one that says just what
 * was read of its words before is read again. What a person has set stays.
 */
export function keepRead(store: ReadableStore, before: Annotation, after: Annotation): Annotation {
  if (after.tag !== 'figure') return after;
  if (before.tag !== 'figure') return isBare(after) ? withRead(store, after) : after;
  const isMoved = after.segments !== before.segments && after.attributes === before.attributes;
  return isMoved && isAsRead(before, dateOf(store, before.articleId)) ? withRead(store, after) : after;
}

/** The changes to an article's figures when it gets another date: those that say just what was read are read again. */
export function redate(
  store: ReadableStore,
  articleId: string,
  date: string | null,
  { at, by }: Moment,
): readonly Change[] {
  const dateBefore = dateOf(store, articleId);
  return store.annotations.ofArticle(articleId).flatMap((before): Change[] => {
    if (before.tag !== 'figure' || !before.attributes.asOf || !isAsRead(before, dateBefore)) return [];
    const attributes = readAsOf(before, date);
    if (isDeepStrictEqual(attributes, before.attributes)) return [];
    const after = { ...before, attributes, updatedBy: by, updatedAt: at } as Annotation;
    return [{ entity: 'annotation', id: before.id, before, after }];
  });
}

function isBare({ attributes }: Annotation): boolean {
  return Object.keys(attributes).length === 0;
}

function withRead(store: ReadableStore, figure: Annotation): Annotation {
  // True because the caller has a figure, and these are a figure's attributes.
  return { ...figure, attributes: readFigure(store, figure) } as Annotation;
}

function isAsRead(figure: Annotation, date: string | null): boolean {
  return isDeepStrictEqual(figure.attributes, readAsOf(figure, date));
}

function readAsOf({ segments }: Pick<Annotation, 'segments'>, articleDate: string | null) {
  return figureAttributes(segments, { articleDate });
}

function dateOf(store: ReadableStore, articleId: string): string | null {
  return store.articles.find(articleId)?.record.source.publishedAt ?? null;
}
