import { useMemo } from 'react';
import { useStore } from '../../state/store.ts';

/** What sets a mark apart from the others of its picture. */
export interface Standing {
  readonly isCurrent: boolean;
  /** Tab leads to it. */
  readonly isReached: boolean;
  /** The letter that it is pinned as. */
  readonly letter: string | null;
}

/** Nothing does, as with nearly all. */
export const away: Standing = { isCurrent: false, isReached: false, letter: null };

/**
 * The marks that are set apart, by their place among all: the current one, else the first one, which Tab leads to then, and those that are pinned.
 * `marks` has for each the ids of the statements that it stands for, its own first. The picture asks for all of them at once: thousands of
 * marks with a subscription each would all be asked whenever anything changes.
 */
export function useStandings(marks: readonly MarkIds[]): ReadonlyMap<number, Standing> {
  const currentId = useStore((state) => state.comparing.currentId);
  const pinned = useStore((state) => state.comparing.pinned);
  const places = useMemo(() => placesOf(marks), [marks]);
  return useMemo(() => {
    const standings = new Map<number, Standing>();
    // What another view has made current need not be in this one.
    const current = currentId === null ? undefined : places.get(currentId);
    standings.set(current ?? 0, { ...away, isCurrent: current !== undefined, isReached: true });
    for (const [nth, id] of pinned.entries()) {
      const place = places.get(id);
      if (place !== undefined && marks[place]?.[0] === id)
        standings.set(place, { ...(standings.get(place) ?? away), letter: 'AB'[nth] ?? null });
    }
    return standings;
  }, [marks, places, currentId, pinned]);
}

/** The ids of the statements that a mark stands for: its own, then those of the others. */
export type MarkIds = readonly [string, ...string[]];

/** Where each statement has its mark: one of its own before one that stands for it, too. */
function placesOf(marks: readonly MarkIds[]): ReadonlyMap<string, number> {
  const places = new Map(marks.map(([id], place) => [id, place] as const).toReversed());
  for (const [place, [, ...others]] of marks.entries())
    for (const id of others) if (!places.has(id)) places.set(id, place);
  return places;
}
