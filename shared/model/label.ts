import { foldText } from '../text/fold.ts';

/** What labels are compared by: case, accents, width and white space at the ends do not count. */
export function labelKey(label: string): string {
  return foldText(label, 'base').text.trim();
}

/** Labels on one line each, in the order in which they are given, each once (see `labelKey`) and none empty. */
export function tidyLabels(labels: readonly string[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const label of labels) {
    const tidy = label.replace(/\s+/g, ' ').trim();
    const key = labelKey(tidy);
    if (tidy !== '' && !byKey.has(key)) byKey.set(key, tidy);
  }
  return [...byKey.values()];
}
