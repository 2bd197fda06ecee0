import { memo, useLayoutEffect, useState } from 'react';
import { annotationsOf, currentAnnotation } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { type Outline, outlinesOf } from './outlines.ts';
import type { OverlayProps } from './port.ts';

const none: readonly Outline[] = [];

/**
 * Suggestions, drawn apart from what a person has accepted: an outline in the style of the tag’s underline and nothing behind the
 * words. It lies over the text, which does not move. Letters in the margin and the list say the same to assistive technology.
 */
export function SuggestionOutlines({ view, layout }: OverlayProps) {
  const annotations = useStore(annotationsOf);
  const current = useStore(currentAnnotation);
  const span = useStore((state) => state.suggestions.span);
  const text = useStore((state) => state.open?.article.text ?? '');
  const [outlines, setOutlines] = useState(none);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are read again when they may have moved
  useLayoutEffect(
    () => setOutlines((before) => sameOr(before, outlinesOf(view, text, { current, span }))),
    [view, text, annotations, current, span, layout],
  );

  if (outlines.length === 0) return null;
  return (
    <div className="outlines" aria-hidden="true">
      {outlines.map((outline) => (
        <Box key={outline.key} outline={outline} />
      ))}
    </div>
  );
}

const Box = memo(function Box({ outline }: { readonly outline: Outline }) {
  const { look, isCurrent, left, top, width, height } = outline;
  return (
    <i
      className="outline"
      data-tag={look}
      data-current={isCurrent || undefined}
      style={{ transform: `translate(${left}px, ${top}px)`, width, height }}
    />
  );
});

/** What was drawn before, box by box, where nothing of it has moved: scrolling draws nothing anew. */
function sameOr(before: readonly Outline[], now: readonly Outline[]): readonly Outline[] {
  const known = new Map(before.map((outline) => [outline.key, outline]));
  const kept = now.map((outline) => {
    const old = known.get(outline.key);
    return old && isAlike(old, outline) ? old : outline;
  });
  return kept.length === before.length && kept.every((outline, at) => outline === before[at]) ? before : kept;
}

function isAlike(a: Outline, b: Outline): boolean {
  const places = ['left', 'top', 'width', 'height'] as const;
  return (
    a.isCurrent === b.isCurrent &&
    a.look === b.look &&
    places.every((place) => Math.abs(a[place] - b[place]) < 0.05)
  );
}
