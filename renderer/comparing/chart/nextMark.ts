/** Where a mark is reached by keys: by columns (time) from left to right, in each by rows (value) from bottom to top, or as the view says. */
export interface MarkPlace {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}

export type MarkStep = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/**
 * The mark that a key leads to. Left and right go to the nearest row of the next column that has a mark, up and down to the next row of the
 * same column and, at its end, nowhere; rows grow upwards. Null where there is none.
 */
export function nextMark(places: readonly MarkPlace[], from: string | null, step: MarkStep): string | null {
  const sorted = places.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const now = sorted.find(({ id }) => id === from);
  if (!now || step === 'Home') return sorted[0]?.id ?? null;
  if (step === 'End') return sorted.at(-1)?.id ?? null;
  const index = sorted.indexOf(now);
  if (step === 'ArrowUp' || step === 'ArrowDown') {
    const other = sorted[index + (step === 'ArrowUp' ? 1 : -1)];
    return other?.column === now.column ? other.id : null;
  }
  const columns = [...new Set(sorted.map(({ column }) => column))];
  const column = columns[columns.indexOf(now.column) + (step === 'ArrowRight' ? 1 : -1)];
  const there = sorted.filter((place) => place.column === column);
  const nearest = there.toSorted((a, b) => Math.abs(a.row - now.row) - Math.abs(b.row - now.row));
  return nearest[0]?.id ?? null;
}
