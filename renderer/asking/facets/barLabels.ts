import { monthNames } from '../../../shared/model/calendar.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';

/** What is written below a bar. */
interface BarLabel {
  readonly words: string;
  /** Of the middle of the bar, from 0 to 1. */
  readonly place: number;
}

/** So many labels have room below the bars. */
const most = 4;

/** What is written below some of the bars: days and months in short, where one of another month begins with its name. */
export function dayLabels(values: readonly string[], form: DateForm): readonly BarLabel[] {
  return labels(values, (value, before) => shortDay(value, before, form));
}

/** The same for ranges of values: where each begins. */
export function valueLabels(values: readonly string[]): readonly BarLabel[] {
  return labels(values, shortValue);
}

function labels(
  values: readonly string[],
  short: (value: string, before: string | undefined) => string,
): readonly BarLabel[] {
  const step = Math.max(1, Math.ceil(values.length / most));
  return values.flatMap((value, index) => {
    if (index % step !== 0) return [];
    return [{ words: short(value, values[index - step]), place: (index + 0.5) / values.length }];
  });
}

function shortDay(value: string, before: string | undefined, form: DateForm): string {
  const [year = '', month, day] = value.split('-');
  if (month === undefined) return year;
  const [yearBefore, monthBefore] = before?.split('-') ?? [];
  const isSameYear = year === yearBefore;
  const name = form === 'iso' ? month : shortMonth(month);
  if (day === undefined) {
    if (form === 'iso') return value;
    return isSameYear ? name : `${name} ${year}`;
  }
  const number = String(Number(day));
  if (isSameYear && month === monthBefore) return form === 'iso' ? day : number;
  return { 'day-month': `${number} ${name}`, 'month-day': `${name} ${number}`, iso: `${month}-${day}` }[form];
}

function shortMonth(month: string): string {
  const name = monthNames[Number(month) - 1] ?? month;
  return name.charAt(0).toUpperCase() + name.slice(1, 3);
}

/** “1k”, “10m”: what begins a range of a power of ten. */
function shortValue(value: string): string {
  if (value.startsWith('-')) return '< 0';
  const power = Math.floor((value.length - 1) / 3) * 3;
  return value.slice(0, value.length - power) + (['', 'k', 'm', 'bn', 'tn'][power / 3] ?? '');
}
