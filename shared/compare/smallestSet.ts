import type { DateForm } from '../model/dateForm.ts';
import { compareText } from '../text/compareText.ts';
import { daysWords } from './figureParts.ts';
import { figureWords } from './figureWords.ts';
import { type Limit, limitsOf } from './limit.ts';
import { isSameTime } from './possibleDays.ts';
import { rankAt, ranksOf } from './ranks.ts';
import { reasonOf } from './reason.ts';
import { relate } from './relation.ts';
import { smallestChain } from './smallestChain.ts';
import type { Statement } from './statement.ts';

/** Statements that cannot all be true, though they could if any one of them were left out; with the reason in a sentence. */
export interface ImpossibleSet {
  /** In the order of their days. */
  readonly ids: readonly string[];
  /** The first and the last day that they are about; of a step of the band those for which nothing is possible. */
  readonly from: string;
  readonly to: string;
  readonly sentence: string;
}

export interface SeriesOptions {
  /** A total that only grows. */
  readonly cumulative: boolean;
  readonly dates?: DateForm | undefined;
}

/**
 * The smallest set of statements of one series that cannot all be true; null where all can. No smaller set exists; of several of this size
 * it is that of the first days.
 *
 * Of one time two always suffice (Helly’s theorem on a line: intervals, also of whole numbers, which meet in pairs have a value in common),
 * and so they do of a growing total where each day is known. Where days are not exact, more can be needed: “5” on the 2nd, “15” on the 3rd
 * and “10” on some day from the 1st to the 3rd are possible in pairs only. See `smallestChain`.
 */
export function smallestSet(statements: readonly Statement[], options: SeriesOptions): ImpossibleSet | null {
  return impossibleAmong(limitsOf(statements).limits, options);
}

/** The same of limits in the order of `limitsOf`. */
export function impossibleAmong(limits: readonly Limit[], options: SeriesOptions): ImpossibleSet | null {
  const found = options.cumulative ? smallestChain(limits) : smallestPair(limits);
  if (!found) return null;
  const ends = found.flatMap(({ days: { from, to } }) => [from, to]).toSorted(compareText);
  return impossibleSet(found, { from: ends[0] ?? '', to: ends.at(-1) ?? '' }, options);
}

/** Limits that cannot all be true as a set with its sentence. */
export function impossibleSet(
  limits: readonly Limit[],
  { from, to }: Pick<ImpossibleSet, 'from' | 'to'>,
  { cumulative, dates = 'day-month' }: SeriesOptions,
): ImpossibleSet {
  const ordered = limits.toSorted((a, b) => compareText(a.days.from, b.days.from) || compareText(a.id, b.id));
  return { ids: ordered.map(({ id }) => id), from, to, sentence: sentenceOf(ordered, cumulative, dates) };
}

function sentenceOf(limits: readonly Limit[], cumulative: boolean, dates: DateForm): string {
  const [first, second, ...more] = limits.map(({ figure }) => figure);
  if (!first) return '';
  if (!second) return `No whole number is “${figureWords(first.figure)}”.`;
  if (more.length === 0)
    return reasonOf(first, second, relate(first, second, cumulative), { cumulative, dates });
  const said = limits.map(({ figure }) => `“${figureWords(figure.figure)}” (${daysWords(figure, dates)})`);
  return `Any ${limits.length - 1} of these can be true of a total that only grows, but not all: ${said.join(', ')}.`;
}

/** Of one time: the highest lower end and the lowest upper end. */
function smallestPair(limits: readonly Limit[]): readonly Limit[] | null {
  const ranks = ranksOf(limits.map(({ values }) => values));
  const times: { readonly first: Limit; lowest: number; highest: number }[] = [];
  limits.forEach((limit, at) => {
    const time = times.find(({ first }) => isSameTime(first.days, limit.days));
    if (!time) times.push({ first: limit, lowest: at, highest: at });
    else {
      if (rankAt(ranks, at).lower > rankAt(ranks, time.highest).lower) time.highest = at;
      if (rankAt(ranks, at).upper < rankAt(ranks, time.lowest).upper) time.lowest = at;
    }
  });
  const empty = limits.findIndex((_, at) => rankAt(ranks, at).lower > rankAt(ranks, at).upper);
  if (empty >= 0) return limits.slice(empty, empty + 1);
  const time = times.find(
    ({ lowest, highest }) => rankAt(ranks, highest).lower > rankAt(ranks, lowest).upper,
  );
  return time ? limits.filter((_, at) => at === time.lowest || at === time.highest) : null;
}
