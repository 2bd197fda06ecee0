import type { Annotation } from '../../shared/model/annotation.ts';
import { startOf } from '../../shared/model/extent.ts';
import { pick } from '../state/actions/view.ts';
import type { Desk } from './desk.ts';

/** Picks an annotation, places the caret at its start and brings it into view. */
export function goTo({ article }: Desk, annotation: Annotation): void {
  article?.select(startOf(annotation), startOf(annotation));
  pick(annotation.id);
  article?.reveal(annotation);
}
