import { useLayoutEffect, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { segmentSlots, segmentsBySlot } from '../../shared/model/segmentSlots.ts';
import type { ArticlePort, OverlayProps } from '../article/port.ts';
import { currentAnnotation } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';

interface Placed {
  readonly label: string;
  /** Which of the annotation’s knobs it has to keep clear of. */
  readonly knob: 'start' | 'end' | undefined;
  readonly left: number;
  readonly top: number;
}

const none: readonly Placed[] = [];

/**
 * Says above the words which of them are the current annotation's cue, its hedge and so on, where a line over them tells
 * that they are one of these. The inspector says the same to assistive technology.
 */
export function SegmentLabels({ view, layout }: OverlayProps) {
  const annotation = useStore(currentAnnotation);
  const [labels, setLabels] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are read again when they may have moved
  useLayoutEffect(
    () => setLabels(annotation ? placedFor(view, annotation) : none),
    [view, annotation, layout],
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

function placedFor(view: ArticlePort, annotation: Annotation): readonly Placed[] {
  const segments = segmentsBySlot(annotation);
  if (segments.length === 0) return none;
  const frame = view.frame();
  return segments.flatMap(([slot, segment]) => {
    const [first, ...further] = view.lines(segment);
    if (!first) return [];
    const { label } = segmentSlots[slot];
    const knob = annotation.segments.some(({ start }) => start === segment.start)
      ? 'start'
      : further.length === 0 && annotation.segments.some(({ end }) => end === segment.end)
        ? 'end'
        : undefined;
    const left = knob === 'end' ? first.right : first.left;
    return [{ label, knob, left: left - frame.left, top: first.top - frame.top }];
  });
}
