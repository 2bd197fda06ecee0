import type { Annotation } from '../../shared/model/annotation.ts';
import type { Range } from '../../shared/model/segment.ts';
import { segmentIn } from '../../shared/model/segmentSlots.ts';
import type { Tag } from '../../shared/model/tag.ts';
import type { OtherSpan } from '../state/slices/suggestions.ts';
import { isWaiting } from '../state/waitingCounts.ts';
import { IntervalIndex } from './intervalIndex.ts';
import { Levels } from './levels.ts';
import { lineBoxes } from './lineBoxes.ts';
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

/**
 * How far it lies above and below its words, in pixels: by how deep outlines lie in each other there, and its level among them. A line has
 * no more room than this around its letters. Where that is too little for several lines to be told apart, the inner ones move in, towards
 * the letters: above them there is room for accents, below them next to none.
 */
const nests: readonly { readonly above: readonly number[]; readonly below: readonly number[] }[] = [
  { above: [1], below: [1] },
  { above: [0.4, 3.2], below: [0.6, 3.2] },
  { above: [-2, 0.7, 3.4], below: [-0.2, 1.6, 3.4] },
  { above: [-3.2, -1, 1.2, 3.4], below: [-0.8, 0.6, 2, 3.4] },
];
const furthest = 3.4;

/** How much further out the current one lies, in pixels: its line is thicker, and its words keep the room that they had. */
const thicker = 1;

/** The outlines of all suggestions near the view: an outline around another one lies further out. */
export function outlinesOf(view: ArticlePort, text: string, { current, span }: Shown): readonly Outline[] {
  const near = view.nearAnnotations().filter(isWaiting);
  // Picked in a list, it is shown though the others are not.
  const all = current && isWaiting(current) && !near.includes(current) ? [...near, current] : near;
  if (all.length === 0) return [];
  const shaped = all.map((annotation) => withSpan(annotation, span));
  const index = new IntervalIndex(shaped.flatMap(intervalsOf));
  const levels = new Levels<Annotation>(index, levelCount);
  const corner = view.frame();
  const nearText = view.nearText();
  const seen = { start: nearText[0]?.start ?? 0, end: nearText.at(-1)?.end ?? 0 };
  const measure = (range: Range) => view.lines(range);
  const boxes = (range: Range, { level, depth }: Nested, more = 0) => {
    const nest = nests[depth];
    const out = {
      beside: beside.first + beside.next * level + more,
      above: Math.min((nest?.above[level] ?? 0) + more, furthest),
      below: Math.min((nest?.below[level] ?? 0) + more, furthest),
    };
    const part = { start: Math.max(range.start, seen.start), end: Math.min(range.end, seen.end) };
    if (part.start >= part.end) return [];
    return lineBoxes(text, part, measure).map((line) => ({
      left: line.left - corner.left - out.beside,
      top: line.top - corner.top - out.above,
      width: line.right - line.left + 2 * out.beside,
      height: line.bottom - line.top + out.above + out.below,
    }));
  };
  const drawn = shaped.flatMap((annotation): Outline[] => {
    const isCurrent = annotation.id === current?.id;
    const nested = nestedIn(index, levels, annotation);
    const lines = annotation.segments.flatMap((segment) => boxes(segment, nested, isCurrent ? thicker : 0));
    return lines.map((box, line) => ({
      key: `${annotation.id} ${line}`,
      look: annotation.tag,
      isCurrent,
      ...box,
    }));
  });
  const lit = (['cue', 'hedge'] as const).flatMap((look): Outline[] => {
    const words = current && isWaiting(current) ? segmentIn(current, look) : undefined;
    const lines = words ? boxes(words, { level: 0, depth: 0 }) : [];
    return lines.map((box, line) => ({ key: `${look} ${line}`, look, isCurrent: false, ...box }));
  });
  return [...drawn, ...lit];
}

/** How many outlines lie within one, and how many in each other at most where it is. */
interface Nested {
  readonly level: number;
  readonly depth: number;
}

function nestedIn(
  index: IntervalIndex<Annotation>,
  levels: Levels<Annotation>,
  annotation: Annotation,
): Nested {
  const level = levels.of(annotation);
  let depth = level;
  for (const { start, end } of annotation.segments)
    index.visit(start, end, ({ value }) => {
      depth = Math.max(depth, levels.of(value));
    });
  return { level, depth };
}

function intervalsOf(annotation: Annotation) {
  return annotation.segments.map(({ start, end }) => ({ start, end, value: annotation }));
}
