import type { DateForm } from '../model/dateForm.ts';
import type { ComparedFigure, Comparison } from './card.ts';
import { comparable } from './comparable.ts';
import { reasonOf } from './reason.ts';
import { relate } from './relation.ts';
import { stepsOf } from './steps.ts';

/** How figures are compared: `cumulative` where a person has confirmed that both belong to one total that only grows. */
export interface CompareOptions {
  readonly cumulative: boolean;
  /** How the words give dates; “14 Nov 2026” unless said. */
  readonly dates?: DateForm | undefined;
}

/**
 * Whether one value can be what both figures say, none can, or they are not about one thing at one time; with the reason in a sentence, and
 * the questions that led to it. The relation never depends on which comes first. The rules are those of `relate`.
 */
export function compareFigures(
  a: ComparedFigure,
  b: ComparedFigure,
  { cumulative, dates = 'day-month' }: CompareOptions,
): Comparison {
  const [one, other] = [comparable(a), comparable(b)];
  const judgement = relate(one, other, cumulative);
  return {
    relation: judgement.relation,
    reason: reasonOf(one, other, judgement, { cumulative, dates }),
    steps: stepsOf(one, other, judgement, dates),
  };
}
