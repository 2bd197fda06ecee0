import type { Annotation } from '../../shared/model/annotation.ts';
import type { OtherSpan } from '../state/slices/suggestions.ts';

/** A suggestion with the words that it is to be accepted with; any other annotation as it is. (Its segments do not quote their words.) */
export function withSpan(annotation: Annotation, span: OtherSpan | null): Annotation {
  if (span?.id !== annotation.id) return annotation;
  return { ...annotation, segments: span.segments.map((range) => ({ ...range, exact: '' })) };
}
