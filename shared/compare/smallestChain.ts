import { dayNumber } from './dayNumbers.ts';
import type { Limit } from './limit.ts';
import { openRanks, rankAt, ranksOf } from './ranks.ts';

/** From a day on a total is at least the lower end of a limit, because of it and of those before it in the chain. */
interface Reached {
  readonly at: number;
  readonly day: number;
  readonly before: Reached | null;
}

/**
 * Of a growing total: the shortest chain that ends in something impossible.
 *
 * A limit says that on one of its days the total is within its ends. From its last day on the total is therefore at least its lower end.
 * Where the total is above the upper end of another limit from some day on, that one must hold earlier, and its lower end counts from the day before.
 * Where it has no earlier day, nothing is possible. Each step rests on one limit and one step before it, so whatever is impossible is
 * so by such a chain; and where no chain ends so, the lowest total that all steps demand is one that all limits allow. The
 * chain with the fewest limits is found level by level, with the earliest day for each limit.
 */
export function smallestChain(limits: readonly Limit[]): readonly Limit[] | null {
  const ranks = ranksOf(limits.map(({ values }) => values));
  const days = limits.map(({ days: { from, to } }) => ({ from: dayNumber(from), to: dayNumber(to) }));
  const empty = limits.findIndex((_, at) => rankAt(ranks, at).lower > rankAt(ranks, at).upper);
  if (empty >= 0) return limits.slice(empty, empty + 1);
  const byUpper = limits
    .map((_, at) => at)
    .toSorted((a, b) => rankAt(ranks, b).upper - rankAt(ranks, a).upper || a - b);
  const earliest = new Map<number, Reached>();
  let level: readonly Reached[] = limits.flatMap((_, at) =>
    rankAt(ranks, at).lower === openRanks.lower ? [] : [{ at, day: days[at]?.to ?? 0, before: null }],
  );
  while (level.length > 0) {
    for (const reached of level) earliest.set(reached.at, reached);
    const { ended, next } = following([...earliest.values()]);
    if (ended) return chainOf(ended).flatMap((at) => limits.slice(at, at + 1));
    level = next.filter(({ at, day }) => day < (earliest.get(at)?.day ?? Number.POSITIVE_INFINITY));
  }
  return null;

  /** One more limit behind each chain that leaves it less time: the chain that ends with one that has no day left, or all that go on. */
  function following(chains: readonly Reached[]): {
    readonly ended: Reached | null;
    readonly next: readonly Reached[];
  } {
    const highestFirst = chains.toSorted(
      (a, b) => rankAt(ranks, b.at).lower - rankAt(ranks, a.at).lower || a.at - b.at,
    );
    const next: Reached[] = [];
    let ended: Reached | null = null;
    let before: Reached | null = null;
    let passed = 0;
    for (const at of byUpper) {
      const { lower, upper } = rankAt(ranks, at);
      for (let reached = highestFirst[passed]; reached; reached = highestFirst[passed]) {
        if (rankAt(ranks, reached.at).lower <= upper) break;
        if (!before || reached.day < before.day) before = reached;
        passed += 1;
      }
      const { from = 0, to = 0 } = days[at] ?? {};
      if (!before) continue;
      if (from >= before.day) {
        if (!ended || from < ended.day) ended = { at, day: from, before };
      } else if (lower !== openRanks.lower) next.push({ at, day: Math.min(to, before.day - 1), before });
    }
    return { ended, next };
  }
}

function chainOf(end: Reached): readonly number[] {
  const chain: number[] = [];
  for (let reached: Reached | null = end; reached; reached = reached.before) chain.push(reached.at);
  return chain;
}
