import { type LaneLayout, type PlacedMark, statementsOf } from './laneLayout.ts';

/** A mark as keys reach it: of a statement in several lanes, the one in the first of them. */
export interface TickStop {
  readonly mark: PlacedMark;
  /** The ids of the statements that are reached here alone; the keyboard goes to the first. */
  readonly ids: readonly [string, ...string[]];
  /** Counted from the top, from 0. */
  readonly lane: number;
}

export type TickStep = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

/** Every mark once, lane by lane, in each as one reads. */
export function tickStops({ lanes }: LaneLayout): readonly TickStop[] {
  const seen = new Set<string>();
  return lanes.flatMap(({ marks }, lane) =>
    marks.flatMap((mark) => {
      const [first, ...others] = statementsOf(mark)
        .map(({ id }) => id)
        .filter((id) => !seen.has(id));
      if (first === undefined) return [];
      for (const id of [first, ...others]) seen.add(id);
      return { mark, ids: [first, ...others] as const, lane };
    }),
  );
}

/**
 * The tick that a key leads to: left and right in time within the lane, Home and End to its ends, up and down to the nearest tick of the
 * next lane that has one. Null where there is none.
 */
export function nextTick(stops: readonly TickStop[], from: string | null, step: TickStep): string | null {
  const now = stops.find(({ ids }) => from !== null && ids.includes(from));
  if (!now) return stops[0]?.ids[0] ?? null;
  const ofLane = stops.filter(({ lane }) => lane === now.lane);
  switch (step) {
    case 'Home':
      return ofLane[0]?.ids[0] ?? null;
    case 'End':
      return ofLane.at(-1)?.ids[0] ?? null;
    case 'ArrowLeft':
    case 'ArrowRight':
      return ofLane[ofLane.indexOf(now) + (step === 'ArrowRight' ? 1 : -1)]?.ids[0] ?? null;
    case 'ArrowUp':
    case 'ArrowDown':
      return nearestIn(nextLane(stops, now.lane, step), now.mark.x);
  }
}

/** The ticks of the lane below or above that has any. */
function nextLane(stops: readonly TickStop[], lane: number, step: 'ArrowUp' | 'ArrowDown') {
  const others = stops.filter((stop) => (step === 'ArrowDown' ? stop.lane > lane : stop.lane < lane));
  const next = (step === 'ArrowDown' ? others[0] : others.at(-1))?.lane;
  return others.filter((stop) => stop.lane === next);
}

function nearestIn(stops: readonly TickStop[], x: number): string | null {
  const distance = ({ mark }: TickStop) => Math.abs(mark.x - x);
  const [first] = stops;
  return first
    ? stops.reduce((best, stop) => (distance(stop) < distance(best) ? stop : best), first).ids[0]
    : null;
}
