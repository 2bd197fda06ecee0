import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../../shared/suggest/rules.ts';
import type { Suggested } from '../../../shared/suggest/suggestion.ts';
import type { GoldText } from './gold.ts';
import type { Prediction } from './predict.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'suggest');

const precisionHead = `/**
 * Of each rule’s suggestions on the development set (tests/fixtures/suggest), how many were right, of how many. Written by
 * \`npm run bench:suggest -- --write-precision\`; not by hand.
 */
export const precision: Readonly<Record<string, readonly [right: number, of: number]>> = {
`;

const usualHead = `/**
 * What each rule’s suggestions score on the development set (tests/fixtures/suggest), 0 to 1: the mean of those that are shown, and of a rule
 * of which none is shown, of all. Written by \`npm run bench:suggest -- --write-precision\`; not by hand.
 */
export const usualScores: Readonly<Record<string, number>> = {
`;

/** Writes what each rule’s suggestions usually score. */
export function writeUsualScores(all: readonly Suggested[], threshold: number): void {
  const byRule = Map.groupBy(
    all.flatMap(({ suggestions }) => suggestions),
    ({ rule }) => rule,
  );
  const lines = [...byRule]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, some]) => {
      const shown = some.filter(({ score }) => score >= threshold);
      const counted = shown.length > 0 ? shown : some;
      const mean = counted.reduce((sum, { score }) => sum + score, 0) / counted.length;
      return `  '${rule}': ${Number(mean.toFixed(2))},\n`;
    });
  writeFileSync(join(folder, 'usualScores.ts'), `${usualHead}${lines.join('')}};\n`);
}

/**
 * Writes how often each rule was right: its words overlap a span of the same tag, and of the same kind where the gold says
 * one. A text counts for the tags that are annotated in it. Throws where a rule is not in the list of rules.
 */
export function writePrecision(
  texts: readonly GoldText[],
  predictions: readonly (readonly Prediction[])[],
): void {
  const tallies = new Map<string, { right: number; of: number }>(
    rules.map(({ id }) => [id, { right: 0, of: 0 }]),
  );
  for (const [index, { spans, annotated }] of texts.entries()) {
    for (const { tag, rule, attrs, start, end } of predictions[index] ?? []) {
      if (!annotated.has(tag)) continue;
      // Where no sentence is annotated as worth checking, nothing can be said against one that is.
      if (tag === 'claim' && attrs.kind && !annotated.has(`claim ${attrs.kind}`)) continue;
      const tally = tallies.get(rule);
      if (!tally) throw new Error(`The rule “${rule}” is not in shared/suggest/rules.ts.`);
      tally.of += 1;
      const isRight = spans.some(
        (span) =>
          span.tag === tag &&
          span.start < end &&
          start < span.end &&
          (span.attrs?.kind === undefined || attrs.kind === undefined || span.attrs.kind === attrs.kind),
      );
      if (isRight) tally.right += 1;
    }
  }
  const lines = [...tallies]
    .filter(([, { of }]) => of > 0)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { right, of }]) => `  '${id}': [${right}, ${of}],\n`);
  writeFileSync(join(folder, 'precision.ts'), `${precisionHead}${lines.join('')}};\n`);
}
