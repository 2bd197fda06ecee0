import { type PointerEvent, useLayoutEffect, useState } from 'react';
import { edgesOf } from '../../article/edges.ts';
import type { OverlayProps } from '../../article/port.ts';
import { hover } from '../../state/actions/view.ts';
import { currentAnnotation, hasSelection } from '../../state/selectors.ts';
import { getState, useStore } from '../../state/store.ts';
import { isReviewing } from '../../state/waiting.ts';
import { endMode } from '../mode.ts';
import { dragLink, type Point } from './dragLink.ts';
import { linkingSource, linkWithOneOf, startLinking, targetsOf } from './linking.tsx';

/**
 * A handle over the end of the current annotation, while nothing is selected: dragged onto another mark it links the
 * two, clicked it lights up what can be linked. `L` does the same by keys, so that assistive technology need not hear
 * of it.
 */
export function LinkHandle({ view, layout }: OverlayProps) {
  const article = useStore((state) => state.open?.article ?? null);
  const annotation = useStore(currentAnnotation);
  const isLinking = useStore((state) => linkingSource(state) !== null);
  const reviews = useStore(isReviewing);
  const isCaret = !useStore(hasSelection);
  const [place, setPlace] = useState<Point | null>(null);
  const [end, setEnd] = useState<Point | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the box is read again when it may have moved
  useLayoutEffect(() => {
    const edges = article && annotation ? edgesOf(view, article, annotation) : [];
    const last = edges.findLast(({ edge }) => edge === 'end');
    setPlace(last ? { x: last.left, y: last.top } : null);
  }, [view, article, annotation, layout]);

  const start = (event: PointerEvent) => {
    if (event.button !== 0) return;
    startLinking({ isDrawn: true });
    if (!linkingSource(getState())) return;
    dragLink(view, event, (point, pointed) => {
      setEnd(point);
      const ids = new Set(targetsOf(getState()).map((target) => target.annotation.id));
      hover(pointed.find(({ id }) => ids.has(id))?.id ?? null);
    }).then(async (pointed) => {
      setEnd(null);
      hover(null);
      const source = linkingSource(getState());
      // Pressed and released without a drag: what can be linked stays lit.
      if (!source || pointed === null) return;
      if (!(await linkWithOneOf(source, pointed))) endMode();
    });
  };

  if (!annotation || !place || !isCaret || reviews) return null;
  return (
    <div className="link-handle-place" data-tag={annotation.tag} aria-hidden="true">
      {isLinking && end && (
        <svg className="link-arcs link-band" aria-hidden="true">
          <path className="arc" d={`M${place.x + 7} ${place.y}L${end.x} ${end.y}`} />
        </svg>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology, and a key does the same */}
      <i
        className="link-handle"
        title="Drag onto another annotation to link the two"
        style={{ left: place.x, top: place.y }}
        onPointerDown={start}
        // The keyboard stays in the text.
        onMouseDown={(event) => event.preventDefault()}
      />
    </div>
  );
}
