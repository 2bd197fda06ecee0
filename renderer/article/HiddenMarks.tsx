import { useLayoutEffect, useState } from 'react';
import type { Article } from '../../shared/model/article.ts';
import { findHidden, type Hidden } from '../../shared/text/hidden.ts';
import { useStore } from '../state/store.ts';
import type { ArticleView } from './articleView.ts';

/** More than this near one view tells a reader nothing, and each has to be measured. */
const maxDrawn = 1000;

interface Placed extends Hidden {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  /** Zero for most. */
  readonly width: number;
}

const none: readonly Placed[] = [];

interface Props {
  readonly view: ArticleView;
  readonly article: Article;
  /** Grows whenever boxes may have moved. */
  readonly layout: number;
}

/**
 * Badges over the hidden characters near the view, when they are switched on. They lie over the text and are not in
 * it, so offsets, selections and copies never know of them.
 */
export function HiddenMarks({ view, article, layout }: Props) {
  const isOn = useStore((state) => state.settings.showHidden ?? false);
  const [marks, setMarks] = useState(none);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes are read again when they may have moved
  useLayoutEffect(() => setMarks(isOn ? placedIn(view, article.text) : none), [view, article, isOn, layout]);
  return (
    <div className="hidden-marks" aria-hidden="true">
      {marks.map(({ start, kind, label, left, top, width, height }) => (
        <span key={start} className="hidden-mark" data-kind={kind} style={{ left, top, width, height }}>
          <span>{label}</span>
        </span>
      ))}
    </div>
  );
}

function placedIn(view: ArticleView, text: string): readonly Placed[] {
  const frame = view.frame();
  const placed: Placed[] = [];
  for (const hidden of view
    .nearText()
    .flatMap(({ start, end }) => findHidden(text, start, end))
    .slice(0, maxDrawn)) {
    const box = boxOf(view, hidden);
    if (!box) continue;
    const { width, height } = box;
    const mark = { ...hidden, left: box.left - frame.left, top: box.top - frame.top, width, height };
    const last = placed.at(-1);
    // An override and its end are at one place: the text between them runs the other way.
    if (last && isSamePlace(last, mark)) placed[placed.length - 1] = joined(last, mark);
    else placed.push(mark);
  }
  return placed;
}

function isSamePlace(a: Placed, b: Placed): boolean {
  return a.top === b.top && a.width < 1 && b.width < 1 && Math.abs(a.left - b.left) < 2;
}

function joined(a: Placed, b: Placed): Placed {
  const kind = b.kind === 'direction' ? b.kind : a.kind;
  return { ...a, end: b.end, kind, label: `${a.label} ${b.label}` };
}

/** A character without a width may have no box of its own: then it is drawn at the edge of a neighbour. */
function boxOf(view: ArticleView, { start, end }: Hidden): DOMRect | null {
  const own = view.boxes(start, end);
  if (own) return own.first;
  const before = view.boxes(start - 1, start)?.last;
  if (before) return new DOMRect(before.right, before.top, 0, before.height);
  const after = view.boxes(end, end + 1)?.first;
  return after ? new DOMRect(after.left, after.top, 0, after.height) : null;
}
