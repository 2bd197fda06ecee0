import { isoOf } from '../../calendar.ts';
import type { AsOf } from '../../card.ts';
import { articleDateOf, dayInYear, isUnresolved, type Moment, monthsInYear } from '../../moments.ts';
import type { CompactGrammar } from './table.ts';

/** What stands for a letter of a date that was taken out: no letter, no digit, no space. */
const gap = '\u0000';

/**
 * The text with its dates and times of day blanked out, as long as before, and the first date with the day that it means;
 * null where there is none, or several.
 */
export function withoutCompactDates(
  text: string,
  grammar: CompactGrammar,
  articleDate: string | null,
): { readonly text: string; readonly asOf: AsOf | null } {
  const dates: AsOf[] = [];
  const left = text.replace(patternOf(grammar), (found, ...groups) => {
    const parts = groups.at(-1) as Readonly<Record<string, string | undefined>>;
    const offset = groups.at(-3) as number;
    const moment = momentOf(parts);
    if (moment) dates.push(resolved(moment, offset, offset + found.length, articleDate));
    return gap.repeat(found.length);
  });
  return { text: left, asOf: dates.length === 1 ? (dates[0] ?? null) : null };
}

const patterns = new WeakMap<CompactGrammar, RegExp>();

function patternOf(grammar: CompactGrammar): RegExp {
  const ready = patterns.get(grammar);
  if (ready) return ready;
  const { year, month, day, time } = grammar.table;
  const leads =
    grammar.beforeDay.length > 0 ? `(?:${grammar.beforeDay.join('|')}) ?\\d{1,2}[${day}]` : '(?!)';
  const pattern = new RegExp(
    [
      `(?:(?<year>(?:19|20)\\d\\d) ?[${year}] ?)?(?<month>(?<!\\d)\\d{1,2}) ?[${month}](?![${month}]|間|间|간)(?: *(?<day>\\d{1,2}) ?(?:[${day}]? ?(?<until>~|-|에서|부터|から|至|到) ?\\d{1,2} ?)?[${day}])?`,
      `(?<yearAlone>(?<!\\d)(?:19|20)\\d\\d) ?[${year}](?!間|间|간)`,
      `(?<iso>(?<!\\d)\\d{4}-\\d\\d-\\d\\d(?!\\d))`,
      leads,
      time.source,
    ].join('|'),
    'gu',
  );
  patterns.set(grammar, pattern);
  return pattern;
}

function momentOf(parts: Readonly<Record<string, string | undefined>>): Moment | null {
  const { year, month, day, yearAlone, until } = parts;
  if (until !== undefined) return null;
  if (yearAlone !== undefined) return monthsInYear(1, 12, Number(yearAlone));
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return null;
  const known = year === undefined ? null : Number(year);
  return day === undefined
    ? monthsInYear(Number(month), Number(month), known)
    : dayInYear(Number(month), Number(day), known);
}

function resolved(moment: Moment, start: number, end: number, articleDate: string | null): AsOf {
  const span = moment(articleDateOf(articleDate));
  return isUnresolved(span)
    ? { start, end, date: null, reason: span.reason }
    : { start, end, date: isoOf(span), reason: null };
}
