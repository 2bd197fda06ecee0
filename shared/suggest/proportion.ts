/** A proportion with its 95 % interval, all 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The 95 % interval of a proportion of `right` in `of` (Wilson 1927, without correction for continuity); all of 0 to 1 for none. */
export function wilson(right: number, of: number): Interval {
  if (of === 0) return { low: 0, high: 1 };
  const share = right / of;
  const squared = (z * z) / of;
  const middle = share + squared / 2;
  const spread = z * Math.sqrt((share * (1 - share)) / of + squared / (4 * of));
  return {
    low: Math.max(0, (middle - spread) / (1 + squared)),
    high: Math.min(1, (middle + spread) / (1 + squared)),
  };
}

/** The 97.5 % point of the normal distribution. */
const z = 1.959964;

/** Whether all suggestions of a rule may be accepted at once: the interval’s lower end is above 95 %, on at least 100 decisions. */
export function isTrusted(right: number, of: number): boolean {
  return of >= 100 && wilson(right, of).low > 0.95;
}
