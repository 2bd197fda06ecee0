/** Of so many runs in a row the one with the smallest hash is kept. */
const windowLength = 6;

/**
 * The few runs by which a text is found: of every window the one with the smallest hash, the last one of equals (winnowing, Schleimer,
 * Wilkerson and Aiken 2003). Two texts that share a stretch of some ten words share one of them for certain. Each once, ascending.
 */
export function fingerprintsOf(runs: Int32Array): Int32Array {
  const kept = new Set<number>();
  let smallest = -1;
  const end = runs.indexOf(0);
  const count = end === -1 ? runs.length : end;
  for (let last = 0; last < count; last += 1) {
    const first = last - windowLength + 1;
    if (first < 0 && last < count - 1) continue;
    if (smallest >= Math.max(first, 0) && hashAt(runs, last) > hashAt(runs, smallest)) continue;
    if (smallest >= Math.max(first, 0)) smallest = last;
    else {
      smallest = Math.max(first, 0);
      for (let at = smallest + 1; at <= last; at += 1)
        if (hashAt(runs, at) <= hashAt(runs, smallest)) smallest = at;
    }
    kept.add(runs[smallest] ?? 0);
  }
  return Int32Array.from(kept).sort();
}

function hashAt(runs: Int32Array, at: number): number {
  return runs[at] ?? 0;
}
