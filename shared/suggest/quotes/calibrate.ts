/**
 * What the rules say of a quote, and how often a person would agree: measured on 36 news articles that somebody annotated
 * who had not seen the rules, and set a little lower, as other people annotate more narrowly.
 */
const measured: readonly (readonly [said: number, found: number])[] = [
  [0.5, 0.6],
  [0.6, 0.74],
  [0.72, 0.84],
  [0.8, 0.88],
  [0.9, 0.93],
  [1, 0.99],
];

/** The probability (0 to 1) that a quote is right, for what its rule says; what is not offered stays as it is. */
export function calibrate(said: number): number {
  if (said < 0.5) return said;
  for (let at = 1; at < measured.length; at += 1) {
    const [[from, low], [to, high]] = [measured[at - 1] ?? [0, 0], measured[at] ?? [1, 1]];
    if (said <= to) return low + ((said - from) / (to - from)) * (high - low);
  }
  return 0.99;
}
