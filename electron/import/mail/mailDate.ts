import { monthNames } from '../../../shared/model/calendar.ts';
import { isoDate } from '../dates.ts';

/**
 * The day and time in a field of a mail in ISO 8601, with the offset that is written: as RFC 5322 has it, its obsolete
 * forms (two digits for the year, names of zones, comments), and those of `ctime`, which mailboxes have. Null for what
 * is not a date, or not one on which a mail can have been sent. A time whose zone is not known has none.
 */
export function mailDate(written: string | undefined): string | null {
  const value = withoutComments((written ?? '').slice(0, longest))
    .replace(/\s+/g, ' ')
    .trim();
  const found =
    /(?:^|[\s,])(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3,9})\.?,?[\s-]+(?<year>\d{2,4})(?=\s|,|$)(?:,?\s+(?<time>\d{1,2}[:.]\d\d(?:[:.]\d\d)?)(?:\.\d+)?\s*(?<half>[ap]m)?\s*(?<zone>[^\s]+)?)?/i.exec(
      value,
    ) ??
    /(?:^|[\s,])(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2}),?\s+(?:(?<time>\d{1,2}:\d\d(?::\d\d)?)\s+(?:(?<zone>[+-]\d{4}|[a-z]{1,5})\s+)?)(?<year>\d{4})\b(?:\s+(?<late>[+-]\d{4}))?/i.exec(
      value,
    );
  const { day = '', month = '', year = '', time, half, zone, late } = found?.groups ?? {};
  const number =
    monthNames.findIndex((name) => name.startsWith(month.slice(0, 3).toLowerCase()) && month !== '') + 1;
  if (number === 0) return sane(isoDate(value));
  const date = `${fourDigits(year)}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const clock = time === undefined ? null : clockOf(time, half);
  return sane(isoDate(clock === null ? date : `${date}T${clock}${offsetOf(zone ?? late ?? '')}`));
}

/** No date takes more (UTF-16 code units). */
const longest = 300;

/** The first mail between computers was sent in 1971; clocks that were never set say 1970, 1980 or 2098. */
function sane(date: string | null): string | null {
  const year = Number(date?.slice(0, 4));
  return year >= 1971 && year < 2090 ? date : null;
}

function fourDigits(year: string): string {
  if (year.length === 4) return year;
  const number = Number(year);
  return String(number < 50 ? number + 2000 : number + 1900);
}

function clockOf(time: string, half: string | undefined): string | null {
  const [hour = 0, minute = 0, second = 0] = time.split(/[:.]/).map(Number);
  const hours = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  if (hours > 23 || minute > 59 || second > 60) return null;
  return [hours, minute, Math.min(second, 59)].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `Z`, `+09:00`, or nothing where the zone is not known; `-0000` says that the time is that of Greenwich (RFC 5322). */
function offsetOf(zone: string): string {
  const numbers = /^(?:GMT|UTC?)?([+-])(\d\d?):?(\d\d)?$/i.exec(zone);
  if (numbers) {
    const [, sign = '', hours = '', minutes = '00'] = numbers;
    if (Number(hours) > 14 || Number(minutes) > 59) return '';
    const offset = `${hours.padStart(2, '0')}:${minutes}`;
    return offset === '00:00' ? (sign === '-' ? 'Z' : '+00:00') : `${sign}${offset}`;
  }
  return Object.hasOwn(zones, zone.toUpperCase()) ? (zones[zone.toUpperCase()] ?? '') : '';
}

/** Those of RFC 5322 (obs-zone), and others that name one offset only; a single letter has no certain meaning (4.3). */
const zones: Readonly<Record<string, string>> = {
  UT: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  Z: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  WET: '+00:00',
  WEST: '+01:00',
  CET: '+01:00',
  MET: '+01:00',
  CEST: '+02:00',
  MEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  HKT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
};

/** Without what is in parentheses, which may stand in each other. */
function withoutComments(value: string): string {
  let depth = 0;
  let kept = '';
  for (const sign of value) {
    if (sign === '(') depth += 1;
    else if (sign === ')' && depth > 0) depth -= 1;
    else if (depth === 0) kept += sign;
    if (sign === '(') kept += ' ';
  }
  return kept;
}
