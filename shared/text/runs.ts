import type { Annotation } from '../model/annotation.ts';
import type { Inline } from '../model/article.ts';
import { compareAnnotations } from '../model/extent.ts';
import type { Range } from '../model/segment.ts';

/** A range of one block, `[start, end)` in UTF-16 code units, that lies in the same annotations from end to end. */
export interface Run extends Range {
  /** From the outside in: an annotation comes before those that begin within it. */
  readonly around: readonly Annotation[];
  /** Those of them that no run before it lies in. */
  readonly begins: readonly Annotation[];
  /** What sets it off: emphasis, strong emphasis, a link; from the outside in. */
  readonly inlines: readonly Inline[];
}

export interface BlockRuns<B extends Range> {
  readonly block: B;
  readonly runs: readonly Run[];
}

/** What an article's text is cut by. */
export interface Cuts {
  readonly annotations: readonly Annotation[];
  /** The article's own. */
  readonly inlines?: readonly Inline[] | undefined;
}

/**
 * Cuts the blocks (or pieces of them) in a range wherever an annotation or an inline begins or ends: for media that have
 * marks but no highlights.
 */
export function runsIn<B extends Range>(
  range: Range,
  blocks: readonly B[],
  cuts: Cuts,
): readonly BlockRuns<B>[] {
  const pieces = piecesIn(range, cuts);
  const begun = new Set<Annotation>();
  let next = 0;
  let here: readonly Piece[] = [];
  return blocks
    .filter(({ start, end }) => start < range.end && end > range.start)
    .map((block) => {
      const start = Math.max(block.start, range.start);
      const end = Math.min(block.end, range.end);
      const first = next;
      while (next < pieces.length && (pieces[next]?.start ?? 0) < end) next += 1;
      here = [...here, ...pieces.slice(first, next)].filter((piece) => piece.end > start);
      return { block, runs: runsOf({ start, end }, here, begun) };
    });
}

/** Only accepted annotations: what leaves the window would not say that one is a suggestion, or was rejected. */
export function acceptedOf(annotations: readonly Annotation[]): readonly Annotation[] {
  return annotations.filter(({ status }) => status === 'accepted');
}

/**
 * Of too many annotations some of the outermost and the innermost one: a thousand elements around each of as many runs
 * would show nothing more.
 */
export function atMost(around: readonly Annotation[], most: number): readonly Annotation[] {
  return around.length > most ? [...around.slice(0, most - 1), ...around.slice(-1)] : around;
}

/** One segment of an annotation, or an inline. */
interface Piece extends Range {
  readonly annotation?: Annotation;
  readonly inline?: Inline;
}

/** What of the annotations and inlines lies in a range, outer ones before those inside them. */
function piecesIn(range: Range, { annotations, inlines = [] }: Cuts): readonly Piece[] {
  const marks: readonly Piece[] = annotations.flatMap((annotation) =>
    annotation.segments.map(({ start, end }) => ({ start, end, annotation })),
  );
  return [...inlines.map((inline): Piece => ({ start: inline.start, end: inline.end, inline })), ...marks]
    .filter(({ start, end }) => start < range.end && end > range.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || compareAlike(a, b));
}

function compareAlike(a: Piece, b: Piece): number {
  return a.annotation && b.annotation ? compareAnnotations(a.annotation, b.annotation) : 0;
}

/** The runs of `[start, end)` of what lies here. Adds to `begun` what begins here. */
function runsOf({ start, end }: Range, here: readonly Piece[], begun: Set<Annotation>): readonly Run[] {
  const borders = new Set([start, end]);
  for (const piece of here) borders.add(Math.max(start, piece.start)).add(Math.min(end, piece.end));
  const sorted = [...borders].toSorted((a, b) => a - b);
  let open: readonly Piece[] = [];
  let next = 0;
  return sorted.slice(0, -1).map((border, index) => {
    const opened = next;
    while (next < here.length && (here[next]?.start ?? end) <= border) next += 1;
    open = [...open, ...here.slice(opened, next)].filter((piece) => piece.end > border);
    const around = open.flatMap(({ annotation }) => annotation ?? []);
    const inlines = open.flatMap(({ inline }) => inline ?? []);
    const begins = around.filter((annotation) => !begun.has(annotation));
    for (const annotation of begins) begun.add(annotation);
    return { start: border, end: sorted[index + 1] ?? end, around, begins, inlines };
  });
}
