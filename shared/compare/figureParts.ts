import { propertyLabel } from '../model/codes/figure.ts';
import type { DateForm } from '../model/dateForm.ts';
import { shortDay, shortDays } from '../text/days.ts';
import type { Comparable } from './comparable.ts';
import { type Kind, kindOf } from './relation.ts';

/** What kind of value a figure gives beside another one, in words: “a mean”, “a share”, “a number of things”. */
export function kindWords(figure: Comparable, other: Comparable): string {
  if (figure.statistic !== 'plain') return `a ${figure.statistic}`;
  return other.statistic === 'plain' ? kinds[kindOf(figure)] : 'a plain value';
}

const kinds: Readonly<Record<Kind, string>> = {
  count: 'a number of things',
  share: 'a share',
  points: 'a difference between shares, in percentage points',
  power: 'a power',
  energy: 'an amount of energy',
  rate: 'an amount for each of something',
  amount: 'an amount',
};

/** The days of a figure in words, “4 May 2026”, “May 2026”, “2–9 May 2026”; null where nothing is known of them. */
export function daysWords({ days, figure }: Comparable, form: DateForm): string | null {
  if (!days) return null;
  if (days.from === days.to) return shortDay(days.from, form);
  const written = (days.by === 'asOf' ? figure.asOf : figure.published) ?? '';
  return shortDays(written.includes('T') ? `${days.from}/${days.to}` : written, form);
}

/** What happened to what is counted, or what is measured, in words; null where nothing is said. */
export function propertyWords({ figure: { property } }: Comparable): string | null {
  return property === null || property.trim() === '' ? null : propertyLabel(property.trim());
}

/** What is counted or measured, in words; null where nothing is said. */
export function entityWords({ figure: { entity } }: Comparable): string | null {
  return entity === null || entity.trim() === '' ? null : entity.trim();
}
