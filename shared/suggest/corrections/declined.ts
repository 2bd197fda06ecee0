import type { Annotation } from '../../model/annotation.ts';
import type { Decision } from '../knowledge.ts';
import type { Correction } from '../suggestion.ts';
import { isCorrectionRule } from './rules.ts';

/**
 * Says of a correction whether a person has declined the same one for these words in this context, never by their offsets. The
 * last decision counts.
 */
export function makeIsDeclined(
  text: string,
  decisions: readonly Decision[],
): (correction: Correction, annotation: Annotation) => boolean {
  const byKey = Map.groupBy(
    decisions.filter(({ rule }) => isCorrectionRule(rule)),
    ({ rule, words }) => `${rule} ${words}`,
  );
  return ({ rule }, { segments }) => {
    if (byKey.size === 0) return false;
    const words = segments.map(({ exact }) => exact).join(' … ');
    const [start, end] = [segments[0]?.start ?? 0, segments.at(-1)?.end ?? 0];
    const before = text.slice(Math.max(0, start - near), start);
    const after = text.slice(end, end + near);
    const last = byKey
      .get(`${rule} ${words}`)
      ?.findLast((one) => one.before.slice(-near) === before && one.after.slice(0, near) === after);
    return last?.verdict === 'rejected';
  };
}

/** UTF-16 code units on either side that must agree. */
const near = 12;
