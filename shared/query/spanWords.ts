import type { DateForm } from '../model/dateForm.ts';
import { shortDay } from '../text/days.ts';
import type { Day, Span } from './query.ts';

/** What a number is compared with, as people read it: “over 10,000”, “from 100 to 200”. */
export function amountInWords(span: Span<string>): string {
  if (span.compare === '..') return `from ${grouped(span.from)} to ${grouped(span.to)}`;
  return [amountWords[span.compare], grouped(span.with)].join(' ').trim();
}

const amountWords = { '=': '', '<': 'under', '<=': 'at most', '>': 'over', '>=': 'at least' } as const;

/** What a day is compared with: “before 11 Nov 2026”, “from Feb 2025 to Mar 2025”, “in the last 7 days”. */
export function daysInWords(span: Span<Day>, form: DateForm): string {
  if (span.compare === '..') return `from ${dayInWords(span.from, form)} to ${dayInWords(span.to, form)}`;
  if (span.compare === '>=' && 'daysAgo' in span.with && span.with.daysAgo > 1)
    return `in the last ${span.with.daysAgo} days`;
  return [dayWords[span.compare], dayInWords(span.with, form)].join(' ').trim();
}

const dayWords = { '=': '', '<': 'before', '<=': 'up to', '>': 'after', '>=': 'from' } as const;

function dayInWords(day: Day, form: DateForm): string {
  if ('isLastLook' in day) return 'you last looked';
  if ('daysAgo' in day)
    return day.daysAgo === 0 ? 'today' : day.daysAgo === 1 ? 'yesterday' : `${day.daysAgo} days ago`;
  return shortDay(day.iso, form);
}

/** Thousands apart, as in “−11,000.5”: a decimal may have more digits than a number of JavaScript. */
function grouped(decimal: string): string {
  const [whole = '', fraction] = decimal.replace('-', '−').split('.');
  const thousands = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? thousands : `${thousands}.${fraction}`;
}
