import type { Annotation } from '../../../shared/model/annotation.ts';
import { exactOf } from '../../../shared/model/extent.ts';
import { Refusal } from '../../../shared/result.ts';
import type { ReadableStore } from '../tables/store.ts';
import { excerpt } from './excerpt.ts';

type Figure = Extract<Annotation, { readonly tag: 'figure' }>;

/** An accepted figure. Throws `Refusal` where it is none, or has gone. */
export function findFigure(store: ReadableStore, id: string): Figure {
  const found = findAccepted(store, id);
  if (found.tag === 'figure') return found;
  throw new Refusal('invalid-input', `“${wordsOf(found)}” is not a figure.`);
}

/** An annotation that counts. Throws `Refusal` where it was not accepted, or has gone. */
export function findAccepted(store: ReadableStore, id: string): Annotation {
  const found = store.annotations.get(id);
  if (!found) throw new Refusal('not-found', 'This annotation has been removed.');
  if (found.status === 'accepted') return found;
  throw new Refusal('invalid-input', `“${wordsOf(found)}” has not been accepted.`);
}

/** The words of an annotation, as a sentence or a history entry quotes them. */
export function wordsOf(annotation: Annotation): string {
  return excerpt(exactOf(annotation));
}
