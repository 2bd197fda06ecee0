import type { Annotation } from '../../shared/model/annotation.ts';
import { compareAnnotations } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';

/** A stretch of one block, `[start, end)` in UTF-16 code units, that lies in the same annotations from end to end. */
export interface Run extends Range {
  /** From the outside in: an annotation stands before those that begin within it. */
  readonly around: readonly Annotation[];
  /** Those of them that no run before it lies in. */
  readonly begins: readonly Annotation[];
}

export interface BlockRuns<B extends Range> {
  readonly block: B;
  readonly runs: readonly Run[];
}

/**
 * Cuts the blocks (or pieces of them) in a range wherever an accepted annotation begins or ends: for media that have marks but no
 * highlights. As in an export only accepted annotations count: what leaves the window would not say that one is a
 * suggestion, or was rejected.
 */
export function runsIn<B extends Range>(
  range: Range,
  blocks: readonly B[],
  annotations: readonly Annotation[],
): readonly BlockRuns<B>[] {
  const pieces = piecesIn(range, annotations);
  const begun = new Set<Annotation>();
  let next = 0;
  return blocks
    .filter(({ start, end }) => start < range.end && end > range.start)
    .map((block) => {
      const start = Math.max(block.start, range.start);
      const end = Math.min(block.end, range.end);
      while (next < pieces.length && (pieces[next]?.end ?? 0) <= start) next += 1;
      return { block, runs: runsOf({ start, end }, pieces, next, begun) };
    });
}

/**
 * Of too many annotations some of the outermost and the innermost one: a thousand elements around each of as many runs
 * would show nothing more.
 */
export function atMost(around: readonly Annotation[], most: number): readonly Annotation[] {
  return around.length > most ? [...around.slice(0, most - 1), ...around.slice(-1)] : around;
}

/** One segment of an annotation. */
interface Piece extends Range {
  readonly annotation: Annotation;
}

/** What of the annotations lies in a range, outer ones before those inside them. */
function piecesIn(range: Range, annotations: readonly Annotation[]): readonly Piece[] {
  return annotations
    .filter(({ status }) => status === 'accepted')
    .flatMap((annotation) => annotation.segments.map(({ start, end }) => ({ start, end, annotation })))
    .filter(({ start, end }) => start < range.end && end > range.start)
    .toSorted((a, b) => a.start - b.start || b.end - a.end || compareAnnotations(a.annotation, b.annotation));
}

/** The runs of `[start, end)`; the pieces before `first` end before it. Adds to `begun` what begins here. */
function runsOf(
  { start, end }: Range,
  pieces: readonly Piece[],
  first: number,
  begun: Set<Annotation>,
): readonly Run[] {
  const here: Piece[] = [];
  for (let index = first; index < pieces.length; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.start >= end) break;
    if (piece.end > start) here.push(piece);
  }
  const borders = new Set([start, end]);
  for (const piece of here) borders.add(Math.max(start, piece.start)).add(Math.min(end, piece.end));
  const sorted = [...borders].toSorted((a, b) => a - b);
  let open: readonly Piece[] = [];
  let next = 0;
  return sorted.slice(0, -1).map((border, index) => {
    const opened = next;
    while (next < here.length && (here[next]?.start ?? end) <= border) next += 1;
    open = [...open, ...here.slice(opened, next)].filter((piece) => piece.end > border);
    const around = open.map(({ annotation }) => annotation);
    const begins = around.filter((annotation) => !begun.has(annotation));
    for (const annotation of begins) begun.add(annotation);
    return { start: border, end: sorted[index + 1] ?? end, around, begins };
  });
}
