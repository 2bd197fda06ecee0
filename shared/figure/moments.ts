import { type Day, dateOf, dayOf, monthsAway, monthsOf, type Span, weekdayOf, weekOf } from './calendar.ts';

/**
 * What words of time mean (TIMEX2 calls it their value), as a function of the article's date, which may be known to the
 * day, to the month or to the year only.
 */
export type Moment = (article: ArticleDate) => Span | Unresolved;

/** Why words of time give no date: a sentence. */
export interface Unresolved {
  readonly reason: string;
}

export interface ArticleDate {
  /** Null where the article has no date, or one without a day. */
  readonly day: Day | null;
  /** The article's year, month or day as a whole. */
  readonly span: Span | null;
}

/** Reads an article's date: an ISO 8601 date or instant, year and month, or a year. Anything else is not a date. */
export function articleDateOf(text: string | null): ArticleDate {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(text ?? '');
  const [year, month, date] = (found ?? [])
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (year === undefined) return { day: null, span: null };
  if (month === undefined) return { day: null, span: monthsOf(year, 1, 12) };
  if (month < 1 || month > 12) return { day: null, span: null };
  if (date === undefined) return { day: null, span: monthsOf(year, month) };
  const day = dayOf(year, month, date);
  return { day, span: day === null ? null : { start: day, end: day } };
}

/** Tells a reason from a span. */
export function isUnresolved(found: Span | Unresolved): found is Unresolved {
  return 'reason' in found;
}

export type Part =
  | 'early'
  | 'mid'
  | 'late'
  | 'start'
  | 'middle'
  | 'end'
  | 'earlier'
  | 'later'
  | 'firstHalf'
  | 'secondHalf';
export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

/** Words that depend on an event, on a hemisphere, or on something said elsewhere. */
export function unresolved(reason: string): Moment {
  return () => ({ reason });
}

/** "25 February", "Feb. 25, 2025": without a year the last such day that is not after the article's. */
export function dayInYear(month: number, date: number, year: number | null): Moment {
  const missing = { reason: 'There is no such date.' };
  if (year !== null) return () => spanOfDay(dayOf(year, month, date)) ?? missing;
  if (dayOf(2024, month, date) === null) return () => missing;
  return withSpan((span) => {
    const { year: last } = dateOf(span.end);
    // Eight years hold a 29 February.
    for (let candidate = last; candidate > last - 9; candidate -= 1) {
      const day = dayOf(candidate, month, date);
      if (day !== null && day <= span.end) return { start: day, end: day };
    }
    return missing;
  });
}

function spanOfDay(day: Day | null): Span | null {
  return day === null ? null : { start: day, end: day };
}

/** Months of a year, "January"; without a year the last ones that had begun by the article's date. */
export function monthsInYear(first: number, last: number, year: number | null): Moment {
  if (year !== null) return () => monthsOf(year, first, last);
  return withSpan((span) => {
    const { year: latest } = dateOf(span.end);
    const months = monthsOf(latest, first, last);
    return months.start <= span.end ? months : monthsOf(latest - 1, first, last);
  });
}

/** "Monday": the last one not after the article's date; "last Monday" is before it, "next Monday" after it. */
export function onWeekday(weekday: number, which: 'last' | 'this' | 'next' | null): Moment {
  return withDay((day) => {
    const back = (weekdayOf(day) - weekday + 7) % 7;
    if (which === 'this') return spanAt(weekOf(day).start + weekday - 1);
    if (which === 'next') return spanAt(day - back + 7);
    return spanAt(which === 'last' && back === 0 ? day - 7 : day - back);
  });
}

const spanAt = (day: Day): Span => ({ start: day, end: day });

/** "Today", "last week", "next year": so many periods away from the one that holds the article's date. */
export function periodAway(period: Period, offset: number): Moment {
  if (period === 'year') {
    return withSpan(({ end }) => monthsOf(dateOf(end).year + offset, 1, 12));
  }
  if (period === 'decade') {
    return withSpan(({ end }) => decadeOf(Math.floor(dateOf(end).year / 10) * 10 + offset * 10));
  }
  return withDay((day) => {
    const { year, month } = dateOf(day);
    if (period === 'day') return spanAt(day + offset);
    if (period === 'week') return weekOf(day + offset * 7);
    if (period === 'month') return monthsOf(year, month + offset);
    const first = Math.floor((month - 1) / 3) * 3 + 1 + offset * 3;
    return monthsOf(year, first, first + 2);
  });
}

/** The ten years from a year on. */
export function decadeOf(year: number): Span {
  return monthsOf(year, 1, 120);
}

/** "Two weeks ago": that day; of months and years, the month and the year. */
export function ago(count: number, period: Period): Moment {
  if (period === 'day' || period === 'week') return withDay((day) => spanAt(shifted(day, -count, period)));
  return periodAway(period, -count);
}

/** "Over the past two weeks": up to the article's date. */
export function past(count: number, period: Period): Moment {
  return withDay((day) => ({ start: shifted(day, -count, period), end: day }));
}

function shifted(day: Day, count: number, period: Period): Day {
  const months = { day: 0, week: 0, month: 1, quarter: 3, year: 12, decade: 120 }[period];
  return months > 0 ? monthsAway(day, count * months) : day + count * (period === 'week' ? 7 : 1);
}

/** "Since August", "so far this year": from its first day to the article's date. */
export function since(moment: Moment): Moment {
  return (article) => {
    const start = moment(article);
    if (isUnresolved(start)) return start;
    if (!article.span) return { reason: 'It runs to the article’s date, and the article has none.' };
    const end = Math.max(article.span.end, start.start);
    return { start: start.start, end };
  };
}

/** "The 5th" of the month that the article's date, or the other end of a range, lies in. */
export function dayInMonth(date: number): Moment {
  return withSpan(({ end }) => {
    const { year, month } = dateOf(end);
    return spanOfDay(dayOf(year, month, date)) ?? { reason: 'There is no such date.' };
  });
}

/** "2014 to 2020", "January to March": to the last day of the second, from the last such first one before it. */
export function fromTo(one: Moment, other: Moment): Moment {
  return (article) => {
    const end = other(article);
    if (isUnresolved(end)) return end;
    const start = one({ day: end.end, span: { start: end.end, end: end.end } });
    if (isUnresolved(start)) return start;
    if (end.end >= start.start) return { start: start.start, end: end.end };
    return { reason: 'It ends before it starts.' };
  };
}

/**
 * A part of a period of time. By our convention early, mid and late are days 1–10, 11–20 and 21 to the end of a
 * month, and the thirds of anything longer; start and end are the first and the last day; "earlier" ends with the
 * article's date and "later" begins with it.
 */
export function partOf(part: Part, moment: Moment): Moment {
  return (article) => {
    const whole = moment(article);
    if (isUnresolved(whole)) return whole;
    if (part === 'earlier' || part === 'later') {
      if (article.day === null) return noDay(article);
      if (part === 'later')
        return { start: Math.max(whole.start, article.day), end: Math.max(whole.end, article.day) };
      return { start: whole.start, end: Math.max(whole.start, Math.min(whole.end, article.day)) };
    }
    // Of a single day, "late Wednesday", there are no parts here.
    return whole.start === whole.end ? whole : cut(part, whole);
  };
}

function cut(part: Exclude<Part, 'earlier' | 'later'>, { start, end }: Span): Span {
  const [first, last] = [dateOf(start), dateOf(end)];
  const months = (last.year - first.year) * 12 + last.month - first.month + 1;
  const isLong = months > 1 && first.date === 1;
  const third = isLong ? months / 3 : (end - start + 1) / 3;
  const at = (count: number): Day => {
    if (isLong) return monthsOf(first.year, first.month + Math.round(count * third)).start;
    return start + (months === 1 && end - start > 26 ? count * 10 : Math.round(count * third));
  };
  const middle = isLong
    ? monthsOf(first.year, first.month + Math.round(months / 2)).start
    : start + Math.round((end - start + 1) / 2);
  switch (part) {
    case 'early':
      return { start, end: at(1) - 1 };
    case 'mid':
    case 'middle':
      return { start: at(1), end: at(2) - 1 };
    case 'late':
      return { start: at(2), end };
    case 'start':
      return spanAt(start);
    case 'end':
      return spanAt(end);
    case 'firstHalf':
      return { start, end: middle - 1 };
    case 'secondHalf':
      return { start: middle, end };
  }
}

function withDay(resolve: (day: Day) => Span): Moment {
  return (article) => (article.day === null ? noDay(article) : resolve(article.day));
}

/** A moment that counts from the article’s day, month or year. */
export function withSpan(resolve: (span: Span) => Span | Unresolved): Moment {
  return (article) => (article.span === null ? noDay(article) : resolve(article.span));
}

function noDay(article: ArticleDate): Unresolved {
  return {
    reason: article.span
      ? 'It counts from a day, and the article’s date does not give one.'
      : 'It counts from the article’s date, and the article has none.',
  };
}
