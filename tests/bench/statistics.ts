/** The value below which a share (0 to 1) of the samples lies, interpolated between neighbours. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) throw new Error('There are no samples.');
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle sample. */
export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

/** How many samples there are and where the middle half of them lies. */
export function spreadOf(samples: readonly number[]): {
  readonly runs: number;
  readonly spread: readonly [number, number];
} {
  return { runs: samples.length, spread: [percentile(samples, 0.25), percentile(samples, 0.75)] };
}

/** How often each side is run. */
interface Rounds {
  readonly runs: number;
  /** Rounds that are run before these and do not count. */
  readonly warmUps: number;
}

/** Runs both sides in turn (A B A B …), so that what else the machine does falls on both alike. */
export async function interleave<A, B>(
  { runs, warmUps }: Rounds,
  a: () => A | Promise<A>,
  b: () => B | Promise<B>,
): Promise<readonly [readonly A[], readonly B[]]> {
  const both: [A[], B[]] = [[], []];
  for (let round = -warmUps; round < runs; round += 1) {
    const ofA = await a();
    const ofB = await b();
    if (round < 0) continue;
    both[0].push(ofA);
    both[1].push(ofB);
  }
  return both;
}
