import { isDeepStrictEqual } from 'node:util';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { prepareRead, type ReadableDb } from '../db/database.ts';
import { preparedWriteOfOne } from '../db/prepared.ts';
import { type MarkWords, markRowOf, markWordsOf } from '../tables/markRow.ts';
import { addingWords, everyMark, linksMask } from '../tables/marks.ts';
import type { ReadableStore } from '../tables/store.ts';
import { notFollowed } from './notFollowed.ts';
import { findWrongWords } from './verifyWords.ts';

/**
 * Compares what the whole workspace is asked by with what follows from the annotations, their links and the texts, as far as it has
 * followed the history.
 */
export function verifyMarks(store: ReadableStore): readonly string[] {
  const { db } = store;
  const marks = [...everyMark(db)];
  const changed = notFollowed(store);
  const wrong = marks.filter(({ id: _, links, ...row }) => {
    if (changed.has(row.annotationId)) return false;
    const annotation = store.annotations.get(row.annotationId);
    const text = annotation && store.articles.text(annotation.articleId);
    if (!annotation || text === undefined) return true;
    const own = linksMask(annotation.id, store.links.countingFor(annotation.id));
    return links !== own || !isDeepStrictEqual({ ...row }, markRowOf(annotation, text));
  });
  const words = findWrongWords<string>(db, {
    index: 'annotation_search',
    hasSizes: false,
    rows: new Map(marks.map(({ id, annotationId }) => [id, annotationId])),
    refill: (fresh) => {
      const add = preparedWriteOfOne<MarkWords & { id: number }>(fresh, addingWords);
      return (id, annotationId) => {
        const annotation = changed.get(annotationId) ?? store.annotations.get(annotationId);
        if (annotation) add({ ...markWordsOf(annotation), id });
        return lengthOf(annotation);
      };
    },
  });
  return [
    ...verifyHomes(db),
    ...wrong.map(({ annotationId }) => `What annotation ${annotationId} is found by does not match it.`),
    ...words.map(
      (id) =>
        `The index of annotations does not match the words of annotation ${id ?? 'that does not exist'}.`,
    ),
  ];
}

function verifyHomes(db: ReadableDb): readonly string[] {
  return prepareRead<[], string>(
    db,
    'SELECT article_id FROM home WHERE article_id NOT IN (SELECT id FROM article)',
  )
    .pluck()
    .all()
    .map((id) => `The index of annotations names the article ${id}, which does not exist.`);
}

function lengthOf(annotation: Annotation | undefined): number {
  return (annotation?.segments ?? []).reduce((sum, { exact }) => sum + exact.length, 0);
}
