import type { Annotation } from '../../shared/model/annotation.ts';
import type { Range } from '../../shared/model/segment.ts';
import { segmentIn } from '../../shared/model/segmentSlots.ts';
import type { Tag } from '../../shared/model/tag.ts';
import type { OtherSpan } from '../state/slices/suggestions.ts';
import { isWaiting } from '../state/waitingCounts.ts';
import { IntervalIndex } from './intervalIndex.ts';
import { Levels } from './levels.ts';
import type { ArticlePort } from './port.ts';
import { withSpan } from './span.ts';

/** A box around a line of a suggestion, in pixels from the text’s corner. */
export interface Outline {
  readonly key: string;
  /** `cue` and `hedge`: words that the current suggestion goes by. */
  readonly look: Tag | 'cue' | 'hedge';
  readonly isCurrent: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Shown {
  readonly current: Annotation | null;
  readonly span: OtherSpan | null;
}

/** As many outlines are told apart around one word; deeper ones share the outermost. */
const levelCount = 4;

/** How far an outline lies beside its words, and from the one within it, in pixels. */
const beside = { first: 2, next: 2.5 };

/** How far it lies above and below them, by its level, in pixels: it stays within the room that its line has, which is 8 pixels or so. */
const above = [1, 2.1, 3, 3.4];

/** How much further out the current one lies, in pixels: its line is thicker, and its words keep the room that they had. */
const thicker = 1;

/** The outlines of all suggestions near the view: an outline around another one lies further out. */
export function outlinesOf(view: ArticlePort, { current, span }: Shown): readonly Outline[] {
  const near = view.nearAnnotations().filter(isWaiting);
  // Picked in a list, it is shown though the others are not.
  const all = current && isWaiting(current) && !near.includes(current) ? [...near, current] : near;
  if (all.length === 0) return [];
  const shaped = all.map((annotation) => withSpan(annotation, span));
  const levels = new Levels<Annotation>(new IntervalIndex(shaped.flatMap(intervalsOf)), levelCount);
  const corner = view.frame();
  const boxes = (range: Range, level: number, more = 0) => {
    const out = {
      beside: beside.first + beside.next * level + more,
      above: Math.min((above[level] ?? 0) + more, Math.max(...above)),
    };
    return mergedLines(view.lines(range)).map((line) => ({
      left: line.left - corner.left - out.beside,
      top: line.top - corner.top - out.above,
      width: line.right - line.left + 2 * out.beside,
      height: line.bottom - line.top + 2 * out.above,
    }));
  };
  const drawn = shaped.flatMap((annotation): Outline[] => {
    const isCurrent = annotation.id === current?.id;
    const level = levels.of(annotation);
    const lines = annotation.segments.flatMap((segment) => boxes(segment, level, isCurrent ? thicker : 0));
    return lines.map((box, line) => ({
      key: `${annotation.id} ${line}`,
      look: annotation.tag,
      isCurrent,
      ...box,
    }));
  });
  const lit = (['cue', 'hedge'] as const).flatMap((look): Outline[] => {
    const words = current && isWaiting(current) ? segmentIn(current, look) : undefined;
    const lines = words ? boxes(words, 0) : [];
    return lines.map((box, line) => ({ key: `${look} ${line}`, look, isCurrent: false, ...box }));
  });
  return [...drawn, ...lit];
}

function intervalsOf(annotation: Annotation) {
  return annotation.segments.map(({ start, end }) => ({ start, end, value: annotation }));
}

/** The boxes of a range, one for each stretch of a line: a line that is several text nodes has several boxes side by side. */
function mergedLines(
  boxes: readonly DOMRect[],
): readonly Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>[] {
  const lines: { left: number; right: number; top: number; bottom: number }[] = [];
  for (const { left, right, top, bottom } of boxes) {
    if (right - left < 0.5) continue;
    const last = lines.at(-1);
    const isBeside = last && Math.abs(last.top - top) < 4 && left <= last.right + 1 && right >= last.left - 1;
    if (!isBeside) lines.push({ left, right, top, bottom });
    else {
      last.left = Math.min(last.left, left);
      last.right = Math.max(last.right, right);
      last.top = Math.min(last.top, top);
      last.bottom = Math.max(last.bottom, bottom);
    }
  }
  return lines;
}
