/** Of so many runs in a row the one with the smallest hash is kept. */
const windowLength = 6;

/**
 * The few runs by which a text is found: of every window the one with the smallest hash, the last one of equals (winnowing, Schleimer,
 * Wilkerson and Aiken 2003). Two texts that share a stretch of some ten words share one of them for certain. Each once, ascending.
 */
export function fingerprintsOf(runs: Int32Array): Int32Array {
  const end = runs.indexOf(0);
  const count = end === -1 ? runs.length : end;
  const kept = new Int32Array(count);
  let found = 0;
  let smallest = -1;
  for (let last = Math.min(windowLength, count) - 1; last >= 0 && last < count; last += 1) {
    const first = Math.max(0, last - windowLength + 1);
    const before = smallest;
    if (smallest < first) {
      smallest = first;
      for (let at = first + 1; at <= last; at += 1)
        if ((runs[at] ?? 0) <= (runs[smallest] ?? 0)) smallest = at;
    } else if ((runs[last] ?? 0) <= (runs[smallest] ?? 0)) smallest = last;
    if (smallest === before) continue;
    kept[found] = runs[smallest] ?? 0;
    found += 1;
  }
  return eachOnce(kept.subarray(0, found).sort());
}

function eachOnce(sorted: Int32Array): Int32Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const value = sorted[at] ?? 0;
    if (count > 0 && value === sorted[count - 1]) continue;
    sorted[count] = value;
    count += 1;
  }
  return sorted.slice(0, count);
}
