/**
 * What the model says of a name, and how often a person would agree: measured on sentences of news, encyclopedias and the
 * web that it was not trained on (3,000 names), by the kind of name as well as its words.
 */
const measured: readonly (readonly [said: number, found: number])[] = [
  [0, 0],
  [0.5, 0.36],
  [0.6, 0.43],
  [0.7, 0.52],
  [0.8, 0.67],
  [0.9, 0.8],
  [0.97, 0.9],
  [1, 0.98],
];

/** The probability (0 to 1) that a name is right, for what the model says; straight lines between what was measured. */
export function calibrate(said: number): number {
  for (let at = 1; at < measured.length; at += 1) {
    const [[from, low], [to, high]] = [measured[at - 1] ?? [0, 0], measured[at] ?? [1, 1]];
    if (said <= to) return low + ((said - from) / (to - from)) * (high - low);
  }
  return 0.98;
}
