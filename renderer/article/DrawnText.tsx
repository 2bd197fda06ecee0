import type { ReactNode } from 'react';
import type { Range } from '../../shared/model/segment.ts';
import type { Tag } from '../../shared/model/tag.ts';
import { IntervalIndex } from './intervalIndex.ts';
import { Levels } from './levels.ts';

/** An annotation as it is drawn: its segments in text order, in UTF-16 code units of the text that is drawn. */
export interface DrawnMark {
  readonly id: string;
  readonly tag: Tag;
  readonly segments: readonly Range[];
}

interface Props {
  readonly text: string;
  readonly marks: readonly DrawnMark[];
  /** The mark that has the strong tint. */
  readonly currentId?: string | null;
  /** Words that are lit, in text order and apart from each other, in UTF-16 code units. */
  readonly hits?: readonly Range[];
}

/** As many underlines are told apart; deeper ones share the outermost (`highlights.css`). */
const levelCount = 5;

/**
 * A few sentences with their annotations as the article draws them: an inner underline near, an outer one further out. With
 * elements, for highlights are registered by name for the article alone.
 */
export function DrawnText({ text, marks, currentId = null, hits = [] }: Props) {
  return <>{nested(piecesOf(text, marks, hits), 0, { text, currentId })}</>;
}

/** A range of the text that lies in the same marks from end to end. */
interface Piece extends Range {
  /** From the outside in. */
  readonly around: readonly { readonly mark: DrawnMark; readonly level: number }[];
  readonly isHit: boolean;
}

function piecesOf(text: string, marks: readonly DrawnMark[], hits: readonly Range[]): readonly Piece[] {
  const index = new IntervalIndex(
    marks.flatMap((mark) => mark.segments.map(({ start, end }) => ({ start, end, value: mark }))),
  );
  const levels = new Levels<DrawnMark>(index, levelCount);
  const borders = new Set([0, text.length]);
  for (const { start, end } of [...marks.flatMap(({ segments }) => segments), ...hits]) {
    borders.add(Math.min(start, text.length)).add(Math.min(end, text.length));
  }
  const sorted = [...borders].toSorted((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => ({
    start,
    end: sorted[at + 1] ?? text.length,
    around: index
      .at(start)
      .map(({ value }) => ({ mark: value, level: levels.of(value) }))
      .toSorted((a, b) => b.level - a.level || (a.mark.id < b.mark.id ? -1 : 1)),
    isHit: hits.some((hit) => hit.start <= start && start < hit.end),
  }));
}

interface Drawing {
  readonly text: string;
  readonly currentId: string | null;
}

/** Pieces side by side that lie in one mark are in one element, so that its underline is not cut. */
function nested(pieces: readonly Piece[], depth: number, drawing: Drawing): readonly ReactNode[] {
  const nodes: ReactNode[] = [];
  for (let at = 0; at < pieces.length; ) {
    const first = pieces[at];
    if (!first) break;
    const outer = first.around[depth];
    let end = at + 1;
    while (outer && pieces[end]?.around[depth]?.mark === outer.mark) end += 1;
    nodes.push(
      outer ? (
        <span
          key={first.start}
          className="drawn-mark"
          data-tag={outer.mark.tag}
          data-level={outer.level}
          data-current={outer.mark.id === drawing.currentId || undefined}
        >
          {nested(pieces.slice(at, end), depth + 1, drawing)}
        </span>
      ) : (
        <Words key={first.start} piece={first} text={drawing.text} />
      ),
    );
    at = end;
  }
  return nodes;
}

function Words({ piece: { start, end, isHit }, text }: { readonly piece: Piece; readonly text: string }) {
  const words = text.slice(start, end);
  return isHit ? <mark className="drawn-hit">{words}</mark> : words;
}
