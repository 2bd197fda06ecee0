import { useLayoutEffect, useState } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { startOf } from '../../shared/model/extent.ts';
import { edgesOf, knobsOn } from '../article/edges.ts';
import type { ArticlePort, OverlayProps } from '../article/port.ts';
import { linkedTo } from '../state/links.ts';
import { currentAnnotation, findAnnotation } from '../state/selectors.ts';
import { getState, useStore } from '../state/store.ts';
import { type Arc, arcBetween, type Box, inLanes, type Spot, spread, stubAt } from './arcs.ts';
import { placeLabels } from './labels.ts';

/** More links than this of one annotation would be a tangle. */
const maxArcs = 12;

interface Drawn extends Pick<Arc, 'path'> {
  readonly id: string;
  /** Where its label is; null where there is no room for one. */
  readonly label: Spot | null;
  /** The type, followed by “elsewhere” where the other end is in another article. */
  readonly type: string;
  readonly isStub: boolean;
}

/** A link whose line along the margin has no place yet. */
interface Planned extends Pick<Drawn, 'id' | 'type' | 'isStub'> {
  readonly arcAt: (margin: number) => Arc;
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
          {label && (
            <text
              x={label.x}
              y={label.y}
              textAnchor={label.anchor}
              dominantBaseline="middle"
              transform={label.isTurned ? `rotate(-90 ${label.x} ${label.y})` : undefined}
            >
              {type}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function drawn(view: ArticlePort, annotation: Annotation): readonly Drawn[] {
  const linked = linkedTo(getState(), annotation.id).slice(0, maxArcs);
  const box = linked.length > 0 ? boxOf(view, annotation) : null;
  if (!box) return none;
  const frame = view.frame();
  const room = onText(frame, view.room());
  const lines = view.nearText().flatMap((range) => view.lines(range).map((line) => onText(frame, line)));
  const stubs = { above: 0, below: 0 };
  const planned = linked.map(({ link, isFrom, other }, nth): Planned => {
    const stubTo = (side: 'above' | 'below', type: string): Planned => {
      const place = stubs[side];
      stubs[side] += 1;
      return { id: link.id, type, isStub: true, arcAt: (margin) => stubAt(box, side, isFrom, place, margin) };
    };
    // Another article is neither above nor below: the list says which one it is.
    if (!other) return stubTo('below', `${link.type} elsewhere`);
    const end = boxOf(view, other);
    if (!end) return stubTo(startOf(other) < startOf(annotation) ? 'above' : 'below', link.type);
    const own = spread(box, nth, linked.length);
    const [from, to] = isFrom ? [own, end] : [end, own];
    const arcAt = (margin: number) => arcBetween(from, to, lines, margin);
    return { id: link.id, type: link.type, isStub: false, arcAt };
  });
  const arcs = inLanes(
    planned.map(({ arcAt }) => arcAt),
    -room.left,
  );
  const labels = placeLabels(
    arcs.map(({ spots, run }, nth) => ({ text: planned[nth]?.type ?? '', spots, run })),
    lines,
    room,
    knobsOfCurrent(view),
  );
  return planned.map(({ id, type, isStub }, nth) => ({
    id,
    type,
    isStub,
    path: arcs[nth]?.path ?? '',
    label: labels[nth] ?? null,
  }));
}

function knobsOfCurrent(view: ArticlePort): readonly Box[] {
  const state = getState();
  const current = currentAnnotation(state);
  return state.open && current ? knobsOn(edgesOf(view, state.open.article, current)) : [];
}

/** The first line of an annotation; null where it cannot be seen. */
function boxOf(view: ArticlePort, annotation: Annotation): Box | null {
  const [segment] = annotation.segments;
  const box = segment && view.firstLine(segment);
  const room = view.room();
  return !box || box.bottom < room.top || box.top > room.bottom ? null : onText(view.frame(), box);
}

/** A box of the window from the top left corner of the text. */
function onText(frame: Box, { left, right, top, bottom }: Box): Box {
  return {
    left: left - frame.left,
    right: right - frame.left,
    top: top - frame.top,
    bottom: bottom - frame.top,
  };
}
