import { useLayoutEffect, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { startOf } from '../../shared/model/extent.ts';
import type { ArticlePort, OverlayProps } from '../article/port.ts';
import { linkedTo } from '../state/links.ts';
import { findAnnotation } from '../state/selectors.ts';
import { getState, useStore } from '../state/store.ts';
import { type Arc, arcBetween, type Box, stubAt } from './arcs.ts';

/** More links than this of one annotation would be a tangle. */
const maxArcs = 12;

interface Drawn extends Arc {
  readonly id: string;
  /** The type, followed by “elsewhere” where the other end is in another article. */
  readonly type: string;
  readonly isStub: boolean;
}

const none: readonly Drawn[] = [];

/** The links of the annotation that is pointed at, or else of the current one, for as long as it is in view. */
export function LinkArcs({ view, layout }: OverlayProps) {
  const links = useStore((state) => state.open?.links);
  const annotation = useStore((state) => findAnnotation(state, state.hoveredId ?? state.currentId));
  const hoveredId = useStore((state) => state.hoveredLinkId);
  const [arcs, setArcs] = useState(none);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are read again when they may have moved
  useLayoutEffect(
    () => setArcs(annotation ? drawn(view, annotation) : none),
    [view, annotation, links, layout],
  );

  return (
    <svg className="link-arcs" aria-hidden="true">
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="6" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path d="M1 1L7 4L1 7z" />
        </marker>
      </defs>
      {arcs.map(({ id, type, path, label, isStub }) => (
        <g key={id} className={isStub ? 'stub' : 'whole'} data-out={id === hoveredId || undefined}>
          <path className="arc" d={path} markerEnd="url(#arrow)" />
          <text x={label.x} y={label.y} textAnchor={isStub ? 'end' : 'middle'} dominantBaseline="middle">
            {type}
          </text>
        </g>
      ))}
    </svg>
  );
}

function drawn(view: ArticlePort, annotation: Annotation): readonly Drawn[] {
  const linked = linkedTo(getState(), annotation.id);
  const box = linked.length > 0 ? boxOf(view, annotation) : null;
  if (!box) return none;
  const stubs = { above: 0, below: 0 };
  return linked.slice(0, maxArcs).flatMap(({ link, isFrom, other }): Drawn[] => {
    const stubTo = (side: 'above' | 'below', label: string): Drawn => {
      const stub = stubAt(box, side, isFrom, stubs[side]);
      stubs[side] += 1;
      return { ...stub, id: link.id, type: label, isStub: true };
    };
    // Another article is neither above nor below: the list says which one it is.
    if (!other) return [stubTo('below', `${link.type} elsewhere`)];
    const end = boxOf(view, other);
    if (end) {
      const arc = isFrom ? arcBetween(box, end) : arcBetween(end, box);
      return [{ ...arc, id: link.id, type: link.type, isStub: false }];
    }
    const side = startOf(other) < startOf(annotation) ? 'above' : 'below';
    return [stubTo(side, link.type)];
  });
}

/** The first line of an annotation, from the top left corner of the text; null where it cannot be seen. */
function boxOf(view: ArticlePort, annotation: Annotation): Box | null {
  const [segment] = annotation.segments;
  const box = segment && view.firstLine(segment);
  const room = view.room();
  if (!box || box.bottom < room.top || box.top > room.bottom) return null;
  const frame = view.frame();
  return {
    left: box.left - frame.left,
    right: box.right - frame.left,
    top: box.top - frame.top,
    bottom: box.bottom - frame.top,
  };
}
