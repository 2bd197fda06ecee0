import { fail, ok, type Result } from '../result.ts';
import { checkDate, toIsoDate } from './calendar.ts';

/**
 * A date as people write it (“27 Feb 2025”, “27.02.2025”, “Feb 2025”, “yesterday”, “3 days ago”) in ISO 8601, as precise as it is
 * written; or in a sentence why it is none. `today` is the day (`YYYY-MM-DD`) from which “yesterday” counts.
 */
export function typedDate(typed: string, today: string): Result<string> {
  const text = typed.trim().replace(/\s+/g, ' ');
  const daysAgo = daysAgoOf(text.toLowerCase());
  if (daysAgo !== null) return ok(dayBefore(today, daysAgo));
  const numbers = numbersOf(text);
  if (numbers === 'unclear')
    return fail(
      'invalid-input',
      `It is unclear which number of ${text} is the day: write the month as a word, or begin with the year.`,
    );
  const iso = numbers ?? toIsoDate(text.replace(/^(\d{1,2})(?:st|nd|rd|th|\.) ?(?=\p{L})/u, '$1 '));
  const breach = checkDate(iso, { orInterval: false });
  return breach === null ? ok(iso) : fail('invalid-input', breach);
}

function daysAgoOf(text: string): number | null {
  if (text === 'today') return 0;
  if (text === 'yesterday') return 1;
  const found = /^(\d{1,4}) ?(?:d|days? ago)$/.exec(text);
  return found ? Number(found[1]) : null;
}

function dayBefore(today: string, days: number): string {
  const day = new Date(`${today}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - days);
  return day.toISOString().slice(0, 10);
}

const yearFirst = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?$/;
const yearLast = /^(\d{1,2})([-./]) ?(\d{1,2})\2 ?(\d{4})$/;
const monthAndYear = /^(\d{1,2})[-./](\d{4})$/;

/** A date of numbers alone in ISO 8601; null where it has words, or is ISO 8601 already. */
function numbersOf(text: string): string | 'unclear' | null {
  const first = yearFirst.exec(text);
  if (first) return joined([first[1], first[3], first[4]]);
  const short = monthAndYear.exec(text);
  if (short) return joined([short[2], short[1]]);
  const [, one, sign, other, year] = yearLast.exec(text) ?? [];
  if (year === undefined) return null;
  // With full stops the day always comes first; with strokes it comes second in the United States.
  if (sign === '.' || Number(one) > 12 || one === other) return joined([year, other, one]);
  return Number(other) > 12 ? joined([year, one, other]) : 'unclear';
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
}
