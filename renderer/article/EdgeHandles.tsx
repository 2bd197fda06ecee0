import { type PointerEvent, useLayoutEffect, useMemo, useState } from 'react';
import { currentAnnotation, hasSelection } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { isWaiting } from '../state/waitingCounts.ts';
import type { ArticleView } from './articleView.ts';
import { dragEdge, type Edge, edgesOf } from './edges.ts';
import { moveSegment } from './reshape.ts';
import { withSpan } from './span.ts';

interface Props {
  readonly view: ArticleView;
  /** Grows whenever boxes may have moved. */
  readonly layout: number;
  readonly onDrag: (isDragging: boolean) => void;
}

/**
 * Knobs to drag the edges of the current annotation by, while nothing is selected: above its start and below its end,
 * so that the words themselves can still be clicked and selected. Keys do the same (`[` and `]`), so that assistive
 * technology need not hear of them.
 */
export function EdgeHandles({ view, layout, onDrag }: Props) {
  const article = useStore((state) => state.open?.article ?? null);
  const current = useStore(currentAnnotation);
  const span = useStore((state) => state.suggestions.span);
  const annotation = useMemo(() => current && withSpan(current, span), [current, span]);
  const isCaret = !useStore(hasSelection);
  const [edges, setEdges] = useState<readonly Edge[]>([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are read again when they may have moved
  useLayoutEffect(() => {
    setEdges(article && annotation ? edgesOf(view, article, annotation) : []);
  }, [view, article, annotation, layout]);

  const start = (event: PointerEvent, { segment, edge }: Edge) => {
    const range = annotation?.segments[segment];
    if (!article || !range || event.button !== 0) return;
    onDrag(true);
    dragEdge(view, article.text, range, edge, (moved) => {
      onDrag(false);
      if (moved) moveSegment(annotation.id, segment, moved);
    });
  };

  if (!annotation || !isCaret) return null;
  return (
    <div
      className="edge-handles"
      data-tag={annotation.tag}
      data-suggested={isWaiting(annotation) || undefined}
      aria-hidden="true"
    >
      {edges.map((edge) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: hidden from assistive technology, and keys do the same
        <i
          key={`${edge.segment} ${edge.edge}`}
          className="edge-handle"
          data-edge={edge.edge}
          style={{ left: edge.left, top: edge.top, height: edge.height }}
          onPointerDown={(event) => start(event, edge)}
          // The keyboard stays in the text.
          onMouseDown={(event) => event.preventDefault()}
        />
      ))}
    </div>
  );
}
