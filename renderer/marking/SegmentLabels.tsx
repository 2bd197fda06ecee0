import { useLayoutEffect, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Article } from '../../shared/model/article.ts';
import { segmentSlots, segmentsBySlot } from '../../shared/model/segmentSlots.ts';
import { sideOf } from '../article/edges.ts';
import type { ArticlePort, OverlayProps } from '../article/port.ts';
import { currentAnnotation } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { isWaiting } from '../state/waitingCounts.ts';

interface Placed {
  readonly label: string;
  /** On which side of the words there is a knob of the annotation, which it has to keep clear of; `ring` is the wider one at its end, on the left. */
  readonly knob: 'left' | 'right' | 'ring' | undefined;
  readonly left: number;
  readonly top: number;
}

const none: readonly Placed[] = [];

/**
 * Says above the words which of them are the current annotation's cue, its hedge and so on, where a line over them tells
 * that they are one of these. The inspector says the same to assistive technology.
 */
export function SegmentLabels({ view, layout }: OverlayProps) {
  const article = useStore(({ open }) => open?.article ?? null);
  const annotation = useStore(currentAnnotation);
  const [labels, setLabels] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are read again when they may have moved
  useLayoutEffect(
    // Those of a suggestion are boxed.
    () =>
      setLabels(
        article && annotation && !isWaiting(annotation) ? placedFor(view, article, annotation) : none,
      ),
    [view, article, annotation, layout],
  );
  if (labels.length === 0) return null;
  return (
    <div className="segment-labels" aria-hidden="true">
      {labels.map(({ label, knob, left, top }) => (
        <span key={label} data-knob={knob} style={{ left, top }}>
          {label}
        </span>
      ))}
    </div>
  );
}

function placedFor(view: ArticlePort, article: Article, annotation: Annotation): readonly Placed[] {
  const segments = segmentsBySlot(annotation);
  if (segments.length === 0) return none;
  const frame = view.frame();
  return segments.flatMap(([slot, segment]) => {
    const [first, ...further] = view.lines(segment);
    if (!first) return [];
    const { label } = segmentSlots[slot];
    const edge = annotation.segments.some(({ start }) => start === segment.start)
      ? 'start'
      : further.length === 0 && annotation.segments.some(({ end }) => end === segment.end)
        ? 'end'
        : undefined;
    const side = edge && sideOf(article, segment, edge);
    const knob = edge === 'end' && side === 'left' ? 'ring' : side;
    const left = side === 'right' ? first.right : first.left;
    return [{ label, knob, left: left - frame.left, top: first.top - frame.top }];
  });
}
