import type { Annotation } from '../../../shared/model/annotation.ts';
import { attributeLabel } from '../../../shared/model/attributeLabels.ts';
import { attributeLine } from '../../../shared/model/attributeWords.ts';
import { excerptOf } from '../../../shared/model/extent.ts';
import type { Correction } from '../../../shared/suggest/suggestion.ts';
import { findAnnotation } from '../actions/find.ts';
import type { ReadableStore } from '../tables/store.ts';

/** UTF-16 code units. */
const maxWords = 60;

/** What a correction would change, in a few words each: “Lower bound: more than 11,000”. */
export function correctionWords(
  store: ReadableStore,
  { annotationId, patch, segments, link, entry }: Correction,
): readonly string[] {
  const annotation = findAnnotation(store, annotationId);
  const to = link && store.annotations.get(link.to);
  const text = segments ? (store.articles.text(annotation.articleId) ?? '') : '';
  const words = segments?.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return [
    ...(words ? [`Words: “${words.length > maxWords ? `…${words.slice(-maxWords)}` : words}”`] : []),
    ...Object.entries(patch).map(
      ([name, value]) => `${labelOf(name)}: ${valueWords(annotation, name, value)}`,
    ),
    ...(link && to ? [`${capitalised(link.type)}: “${excerptOf(to, maxWords)}”`] : []),
    ...(entry ? [`Actor entry: ${entry.name}${entry.id === null ? ' (new)' : ''}`] : []),
  ];
}

function valueWords(annotation: Annotation, name: string, value: unknown): string {
  if (value === null) return 'none';
  // True because a correction's patch holds values of the annotation's own attributes.
  const alone = { ...annotation, attributes: { [name]: value } } as Annotation;
  return attributeLine(alone) || String(value);
}

function labelOf(name: string): string {
  return capitalised(Object.entries(attributeLabel).find(([key]) => key === name)?.[1] ?? name);
}

function capitalised(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
