import { isoOf } from '../calendar.ts';
import type { AsOf } from '../card.ts';
import { articleDateOf, dayInYear, fromTo, isUnresolved, type Moment, monthsInYear } from '../moments.ts';
import { type Found, isSign } from '../phrases.ts';
import { solarDay } from '../solarCalendar.ts';
import type { Grammar } from './grammar.ts';
import type { Piece } from './lex.ts';

/** A phrase without its dates, and the first of them. */
export interface Dated {
  /** Where dates stood, with the words before them, is a gap. */
  readonly pieces: readonly Piece[];
  readonly asOf: AsOf | null;
}

/**
 * Takes dates in words and digits out of a phrase (“am 9. Mai 2025”, “seit 2022”, “09.05.2025”). The article’s date gives
 * the year where the words do not. What a date says of the figure is not looked at: one day or month alone is its as-of.
 */
export function withoutDates(pieces: readonly Piece[], grammar: Grammar, articleDate: string | null): Dated {
  const left: Piece[] = [];
  const dates: AsOf[] = [];
  for (let at = 0; at < pieces.length; ) {
    const date = readDate(pieces, at, grammar);
    const piece = pieces[at];
    if (!date || !piece) {
      if (piece) left.push(piece);
      at += 1;
      continue;
    }
    while (grammar.dateLeads.has(left.at(-1)?.text ?? '') && left.at(-1)?.kind === 'word') left.pop();
    left.push({ ...piece, kind: 'gap', text: '', raw: '', numeral: null, isGlued: false });
    const start = date.value.start;
    dates.push(
      resolved(date.value.moment, pieces[start]?.start ?? 0, pieces[date.end - 1]?.end ?? 0, articleDate),
    );
    at = date.end;
  }
  return { pieces: left, asOf: dates.length === 1 ? (dates[0] ?? null) : null };
}

function resolved(moment: Moment, start: number, end: number, articleDate: string | null): AsOf {
  const span = moment(articleDateOf(articleDate));
  return isUnresolved(span)
    ? { start, end, date: null, reason: span.reason }
    : { start, end, date: isoOf(span), reason: null };
}

interface DateWords {
  readonly moment: Moment;
  readonly start: number;
}

function readDate(pieces: readonly Piece[], at: number, grammar: Grammar): Found<DateWords> | null {
  const found =
    readDigits(pieces[at], at) ??
    readDayMonth(pieces, at, grammar) ??
    readSolarDay(pieces, at, grammar) ??
    readMonth(pieces, at, grammar);
  if (found) return { value: { moment: found.value, start: at }, end: found.end };
  return readYear(pieces, at, grammar);
}

/** “09.05.2025”, “2025-05-09”: in no language that is read here does the month come first. */
function readDigits(piece: Piece | undefined, at: number): Found<Moment> | null {
  const found = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(piece?.raw ?? '');
  if (found) return { value: dayInYear(Number(found[2]), Number(found[1]), Number(found[3])), end: at + 1 };
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(piece?.raw ?? '');
  return iso && { value: dayInYear(Number(iso[2]), Number(iso[3]), Number(iso[1])), end: at + 1 };
}

function readDayMonth(pieces: readonly Piece[], at: number, grammar: Grammar): Found<Moment> | null {
  const day = Number(/^\d{1,2}$/.exec(pieces[at]?.raw ?? '')?.[0] ?? Number.NaN);
  if (!(day >= 1 && day <= 31)) return null;
  let next = at + 1;
  // “1er mai”, “9. Mai”, “9 de mayo”, “1º de maio”
  while (next < at + 4 && pieces[next] && isBetween(pieces[next], grammar)) next += 1;
  const month = monthAt(pieces, next, grammar);
  if (month === null) return readDays(pieces, at, day, next, grammar);
  const year = yearAt(pieces, month.end, grammar);
  return { value: dayInYear(month.value, day, year?.value ?? null), end: year?.end ?? month.end };
}

/** “۱۹ اردیبهشت ۱۴۰۴”; alone “۳ تیر” is three bullets, too. */
function readSolarDay(pieces: readonly Piece[], at: number, grammar: Grammar): Found<Moment> | null {
  const day = Number(/^\d{1,2}$/.exec(pieces[at]?.raw ?? '')?.[0] ?? Number.NaN);
  const name = pieces[at + 1]?.text ?? '';
  const month = grammar.solarMonths.findIndex((pattern) => pattern.test(name)) + 1;
  if (!(day >= 1 && day <= 31) || month === 0) return null;
  const behind = pieces[at + 2]?.text === 'ماه' ? at + 3 : at + 2;
  const year = /^1[34]\d\d$/.exec(pieces[behind]?.raw ?? '');
  const isLed = grammar.dateLeads.has(pieces[at - 1]?.text ?? '');
  if (!year && !isLed && behind === at + 2 && name.length <= 3) return null;
  return { value: solarDay(month, day, year ? Number(year[0]) : null), end: year ? behind + 1 : behind };
}

/** “Du 3 au 9 mai”, “3–9 мая”: two days of one month. */
function readDays(
  pieces: readonly Piece[],
  at: number,
  first: number,
  link: number,
  grammar: Grammar,
): Found<Moment> | null {
  const text = pieces[link]?.text ?? '';
  const isLink = grammar.dateLeads.has(text) || grammar.and.has(text) || grammar.to(pieces, link) !== null;
  if (!isLink || link > at + 3) return null;
  const second = grammar.dateLeads.has(pieces[link + 1]?.text ?? '') ? link + 2 : link + 1;
  if (!/^\d{1,2}$/.test(pieces[second]?.raw ?? '')) return null;
  const whole = readDayMonth(pieces, second, grammar);
  const month = whole && monthBefore(pieces, whole.end, grammar);
  if (!whole || month === null) return null;
  return { value: fromTo(dayInYear(month, first, null), whole.value), end: whole.end };
}

/** The month of a date that ends here, perhaps with its year. */
function monthBefore(pieces: readonly Piece[], end: number, grammar: Grammar): number | null {
  for (let at = end - 1; at > end - 5; at -= 1) {
    const month = monthAt(pieces, at, grammar);
    if (month) return month.value;
  }
  return null;
}

function isBetween(piece: Piece | undefined, grammar: Grammar): boolean {
  return (
    isSign(piece, '.') ||
    isSign(piece, 'º') ||
    isSign(piece, '°') ||
    piece?.text === 'º' ||
    piece?.text === 'er' ||
    piece?.text === 'ב' ||
    grammar.of.has(piece?.text ?? '')
  );
}

/** “Mai 2025”; a month’s name alone is a date only where the language writes it with a capital or a word leads to it. */
function readMonth(pieces: readonly Piece[], at: number, grammar: Grammar): Found<Moment> | null {
  const month = monthAt(pieces, at, grammar);
  if (month === null) return null;
  const year = yearAt(pieces, month.end, grammar);
  const isLed =
    grammar.dateLeads.has(pieces[at - 1]?.text ?? '') || grammar.yearLeads.has(pieces[at - 1]?.text ?? '');
  if (!year && !isLed) return null;
  return {
    value: monthsInYear(month.value, month.value, year?.value ?? null),
    end: year?.end ?? month.end,
  };
}

/** The month that one or two words name (“كانون الثاني”). */
function monthAt(pieces: readonly Piece[], at: number, grammar: Grammar): Found<number> | null {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (piece?.kind !== 'word') return null;
  // “Mayıs’ta”
  const bare = piece.text.split("'")[0] ?? '';
  for (const [name, end] of [[`${piece.text}_${next?.text}`, at + 2] as const, [bare, at + 1] as const]) {
    const index = grammar.months.findIndex((month) => month.test(name));
    if (index >= 0) return { value: index + 1, end };
  }
  return null;
}

function yearAt(pieces: readonly Piece[], at: number, grammar: Grammar): Found<number> | null {
  const next = grammar.of.has(pieces[at]?.text ?? '') || isSign(pieces[at], '.') ? at + 1 : at;
  const year = yearOf(pieces[next]);
  if (year === null) return null;
  return { value: year, end: afterYear(pieces, next + 1, grammar) };
}

/** Behind the word that says that a number is a year, and its stop: “2025 г.” */
function afterYear(pieces: readonly Piece[], at: number, grammar: Grammar): number {
  if (!grammar.yearWords.has(pieces[at]?.text ?? '')) return at;
  const stop = pieces[at + 1];
  return isSign(stop, '.') && stop?.isGlued && pieces[at]?.text.length === 1 ? at + 2 : at + 1;
}

const yearOf = (piece: Piece | undefined): number | null =>
  /^(?:19|20)\d\d$/.test(piece?.raw ?? '') ? Number(piece?.raw) : null;

/** “Seit 2022”, “im Jahr 2024”, “2024 году”: a year alone only behind or before the words that say it is one. */
function readYear(pieces: readonly Piece[], at: number, grammar: Grammar): Found<DateWords> | null {
  let start = at;
  while (start < at + 3 && grammar.yearLeads.has(pieces[start]?.text ?? '')) start += 1;
  const year = yearOf(pieces[start]);
  if (year === null) return null;
  const behind = pieces[start + 1];
  const isNamed = grammar.yearWords.has(behind?.text ?? '');
  // “In 2000 Häusern”: a noun behind it makes it a number.
  const isAlone =
    start > at &&
    (behind === undefined ||
      behind.kind === 'gap' ||
      isSign(behind, ',') ||
      isSign(behind, '.') ||
      isSign(behind, ')'));
  if (!isNamed && !isAlone) return null;
  return {
    value: { moment: monthsInYear(1, 12, year), start },
    end: afterYear(pieces, start + 1, grammar),
  };
}
