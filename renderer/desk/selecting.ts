import type { DeskRoom } from '../state/slices/deskRoom.ts';
import type { Line } from './lines.ts';

/** A line with an article. */
export type ArticleLine = Extract<Line, { readonly kind: 'article' }>;

/** The article of a line; null for the name of a group. */
export function articleOf(line: Line | undefined): string | null {
  return line?.kind === 'article' ? line.shelved.article.id : null;
}

/** The nearest line with an article at or after an index, going up or down; null where there is none. */
export function articleLineFrom(lines: readonly Line[], index: number, direction: 1 | -1): number | null {
  for (let at = index; at >= 0 && at < lines.length; at += direction)
    if (lines[at]?.kind === 'article') return at;
  return null;
}

/**
 * The line of the current article: the one that was gone to, else its first one, else the first of all; where it has been removed, the one
 * that is now at its place, `before`. -1 in an empty list.
 */
export function currentLine(
  lines: readonly Line[],
  { currentId }: DeskRoom,
  key: string | null,
  before = 0,
): number {
  const exact = lines.findIndex((line) => line.key === key && articleOf(line) === currentId);
  if (exact >= 0) return exact;
  const first = currentId === null ? -1 : lines.findIndex((line) => articleOf(line) === currentId);
  if (first >= 0) return first;
  const from = currentId === null ? Math.min(before, lines.length - 1) : 0;
  return articleLineFrom(lines, from, 1) ?? articleLineFrom(lines, from, -1) ?? -1;
}

/** The articles from one line to another, in either direction. */
export function rangeOf(lines: readonly Line[], from: number, to: number): ReadonlySet<string> {
  const between = lines.slice(Math.min(from, to), Math.max(from, to) + 1);
  return new Set(between.flatMap((line) => articleOf(line) ?? []));
}

/** A selection with an article added, or taken away where it was in it. */
export function toggled(selected: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  return next;
}
