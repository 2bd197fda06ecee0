import { compareText } from '../text/compareText.ts';
import type { Comparable } from './comparable.ts';
import { comparableOf } from './comparedFigure.ts';
import type { PossibleDays } from './possibleDays.ts';
import { type PossibleValues, wholeNumbers } from './possibleValues.ts';
import type { Statement } from './statement.ts';

/** What one statement that is believed allows: values, on one of some days. */
export interface Limit {
  readonly id: string;
  readonly figure: Comparable;
  readonly days: PossibleDays;
  /** In the base unit; whole numbers where things are counted. */
  readonly values: PossibleValues;
}

/** Why a statement sets no limit to what is possible. */
export type NoLimit = 'excluded' | 'refuted' | 'approximate' | 'no number' | 'no day';

/**
 * Why a statement sets no limit to what others may say: a person excluded it, someone denies it, it is approximate, or it gives no number or
 * no day. Null where it sets one.
 */
export function whyNoLimit(statement: Statement): NoLimit | null {
  const read = comparableOf(statement);
  if (statement.excluded !== null) return 'excluded';
  if (isRefuted(statement)) return 'refuted';
  if (!read || (read.values.lower === null && read.values.upper === null)) return 'no number';
  if (read.isApproximate) return 'approximate';
  return read.days === null ? 'no day' : null;
}

/** Whether a statement is denied by its source, or found to be wrong by a person. */
export function isRefuted({ stance, factuality, verification }: Statement): boolean {
  return stance === 'refute' || verification === 'refuted' || factuality?.endsWith('-') === true;
}

/** What is left of statements that set a limit, and which of the others measure something else. */
export interface Limits {
  /** By days and then ids, so that the order of statements does not matter. */
  readonly limits: readonly Limit[];
  /** By their ids. */
  readonly otherMeasure: ReadonlySet<string>;
}

/**
 * What the statements allow that set a limit. Of several measures the most frequent one counts, for nothing joins a weight and a length.
 */
export function limitsOf(statements: readonly Statement[]): Limits {
  const limiting = statements.flatMap((statement) => {
    const figure = whyNoLimit(statement) === null ? comparableOf(statement) : null;
    return figure ? [{ id: statement.id, figure: ofOneThing(figure) }] : [];
  });
  const measure = mostFrequent(limiting.map(({ figure }) => measureKey(figure)));
  const alike = limiting.filter(({ figure }) => measureKey(figure) === measure);
  // Of one thing all values are whole numbers, if any statement counts it.
  const isWhole = alike.some(({ figure }) => figure.isWhole);
  const limits = alike.flatMap(({ id, figure }): readonly Limit[] => {
    const { days, values } = figure;
    return days
      ? [{ id, figure: { ...figure, isWhole }, days, values: isWhole ? wholeNumbers(values) : values }]
      : [];
  });
  const others = limiting.filter(({ figure }) => measureKey(figure) !== measure);
  return {
    limits: limits.toSorted(
      (a, b) =>
        compareText(a.days.from, b.days.from) || compareText(a.days.to, b.days.to) || compareText(a.id, b.id),
    ),
    otherMeasure: new Set(others.map(({ id }) => id)),
  };
}

/** A figure of a series: its words do not matter, for it is one thing already, or a person has confirmed that it is. */
export function ofOneThing(figure: Comparable): Comparable {
  return { ...figure, entity: null, property: null };
}

/** What must be alike for two figures to be of one series: the kind of value, and what its unit measures. */
export function measureKey({ statistic, measure }: Comparable): string {
  return `${statistic} ${measure.dimension}`;
}

/** The text that occurs most often; of several the first by its letters. */
export function mostFrequent(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [most] = [...counts].toSorted(([a, first], [b, second]) => second - first || compareText(a, b));
  return most?.[0] ?? null;
}
