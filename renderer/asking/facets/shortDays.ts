import { monthNames } from '../../../shared/model/calendar.ts';

/** So many labels have room below the bars. */
const most = 4;

/** What is written below some of the bars: days and months in short, where one of another month begins with its name. */
export function shortDays(values: readonly string[]): readonly {
  readonly words: string /** Of the middle of the bar, from 0 to 1. */;
  readonly place: number;
}[] {
  const step = Math.max(1, Math.ceil(values.length / most));
  return values.flatMap((value, index) => {
    if (index % step !== 0) return [];
    const before = values[index - step];
    return [{ words: shortDay(value, before), place: (index + 0.5) / values.length }];
  });
}

function shortDay(value: string, before: string | undefined): string {
  const [year = '', month, day] = value.split('-');
  if (month === undefined) return year;
  const name = shortMonth(month);
  const [yearBefore, monthBefore] = before?.split('-') ?? [];
  if (day === undefined) return year === yearBefore ? name : `${name} ${year}`;
  const number = String(Number(day));
  return year === yearBefore && month === monthBefore ? number : `${number} ${name}`;
}

function shortMonth(month: string): string {
  const name = monthNames[Number(month) - 1] ?? month;
  return name.charAt(0).toUpperCase() + name.slice(1, 3);
}
