import type { ArticlePort } from '../../article/port.ts';
import { lettersFor, maxLetters } from './letters.ts';
import type { LinkTarget } from './targets.ts';

/** A target in view with the letters to type for it, and where they are: pixels from the text's corner. */
export interface LetteredTarget extends LinkTarget {
  readonly letters: string;
  readonly left: number;
  readonly top: number;
}

/** As much of the view's foot as the bar may cover, in pixels: a letter behind it could not be read. */
const barHeight = 130;

/** A label is about this wide and this high, in pixels; one with two letters is wider. */
const size = { height: 19, single: 21, pair: 29 } as const;

/** The targets with a visible line, with their letters: those that come first have the shortest. */
export function letteredTargets(
  view: ArticlePort,
  targets: readonly LinkTarget[],
): readonly LetteredTarget[] {
  const seen = targets.flatMap((target) => {
    const line = firstSeenLine(view, target);
    return line ? [{ target, line }] : [];
  });
  const letters = lettersFor(seen.length);
  return placeLetters(
    seen.slice(0, maxLetters).map(({ target, line }, index) => ({
      ...target,
      letters: letters[index] ?? '',
      left: line.left,
      top: line.top,
    })),
  );
}

/**
 * Moves labels aside where they would lie over each other: to the right of the one that is there, in reading order.
 * Gives them over the upper left corner of their lines, in the order in which they came.
 */
export function placeLetters<
  L extends { readonly letters: string; readonly left: number; readonly top: number },
>(labels: readonly L[]): readonly L[] {
  const order = labels.toSorted((a, b) => a.top - b.top || a.left - b.left);
  const placed = new Map<L, L>();
  for (const label of order) {
    let { left } = label;
    for (const other of placed.values()) {
      const isBeside = Math.abs(other.top - label.top) < size.height;
      if (isBeside && left < other.left + widthOf(other) && other.left < left + widthOf(label))
        left = other.left + widthOf(other);
    }
    placed.set(label, { ...label, left });
  }
  return labels.map((label) => placed.get(label) ?? label);
}

function widthOf({ letters }: { readonly letters: string }): number {
  return letters.length > 1 ? size.pair : size.single;
}

function firstSeenLine(view: ArticlePort, { annotation }: LinkTarget): { left: number; top: number } | null {
  const room = view.room();
  const corner = view.frame();
  for (const segment of annotation.segments) {
    const line = view
      .lines(segment)
      .find(({ bottom }) => bottom > room.top + 4 && bottom < room.bottom - barHeight);
    if (line) return { left: line.left - corner.left, top: line.top - corner.top };
  }
  return null;
}
