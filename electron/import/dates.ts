import { typedDate } from '../../shared/dates/typedDate.ts';
import { monthNames } from '../../shared/model/calendar.ts';

/**
 * A date or instant as documents and tables write it, in ISO 8601, as precise as it is written and with the offset that
 * it is written with, so that the day stays the writer's day. Understands ISO 8601 (with a space for the T), `YYYYMMDD`,
 * `YYYYMMDDhhmmss`, `YYYY/MM/DD`, seconds and milliseconds since 1970, the dates of mails (RFC 5322) and dates that name their month in
 * English. Null for what is none and for what can be read in two ways, as 02/03/2025 can.
 */
export function isoDate(written: string | null | undefined): string | null {
  const whole = written?.trim() ?? '';
  if (whole === '' || whole.length > longestDate) return null;
  // Java names the zone once more: “2024-03-12T08:15:00+01:00[Europe/Berlin]”.
  const date = whole.replace(/\[[\w/+-]*\]$/, '');
  const parts =
    /^(\d{4})(?:[-/.](\d\d?)(?:[-/.](\d\d?))?)?(?:[T ]+(\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?$/i.exec(
      date,
    ) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(date);
  if (parts) return fromParts(parts);
  const packed = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?$/.exec(date);
  if (packed) {
    const [, year, month, day, hour, minute, second = '00', zone] = packed;
    return fromParts([undefined, year, month, day, `${hour}:${minute}:${second}`, zone]);
  }
  if (/^\d{10}(?:\.\d+)?$|^\d{13}$/.test(date))
    return new Date(Number(date) * (date.length === 13 ? 1 : 1000)).toISOString();
  return fromWords(date) ?? wholly(date);
}

/** “mardi ” before a day and the name of a month. */
const weekday = /^\p{L}{2,14}\.?,? {1,3}(?=\d{1,2}\.?[ -]\p{L})/u;

/** “27. Februar 2025”, “27.02.2025”, “mardi 4 mars 2025”: all of it a date, which can be read in one way only. */
function wholly(date: string): string | null {
  const read = typedDate(date.replace(weekday, ''), { from: null });
  return read.ok ? read.value : null;
}

/** No date takes more (UTF-16 code units), and what is longer could keep the patterns above busy. */
const longestDate = 200;

/** A year alone, or with its month, stays so; a time needs a day. */
function fromParts(parts: ArrayLike<string | undefined>): string | null {
  const { 1: year = '', 2: month, 3: day, 4: time, 5: zone = '' } = parts;
  const days = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
  const date = days.join('-');
  if (!isReal(date + '-01'.repeat(3 - days.length))) return null;
  if (!time || days.length < 3) return date;
  const instant = `${date}T${time.length === 5 ? `${time}:00` : time}${offset(zone)}`;
  return Number.isNaN(Date.parse(instant)) ? null : instant;
}

/**
 * “31 January 2025”, “Jan 31, 2025”, and with a time only as mails, JavaScript and Unix write it: “Fri, 31 Jan 2025 08:00:00
 * +0900”, “Fri Jan 31 2025 08:00:00 GMT+0900”, “Fri Jan 31 08:00:00 KST 2025”.
 */
function fromWords(date: string): string | null {
  const groups = inWords.map((pattern) => pattern.exec(date)?.groups).find((found) => found !== undefined);
  const { day, month = '', year, time, zone } = groups ?? {};
  const written = month.toLowerCase();
  // A whole name or a short one; other languages have months that begin as English ones do (“marraskuu”).
  const isShort = written.length === 3 || written === 'sept';
  const number =
    monthNames.findIndex((name) => name === written || (isShort && name.startsWith(written))) + 1;
  if (number === 0) return null;
  const isTimed = time !== undefined && zone !== undefined;
  return fromParts([
    undefined,
    year,
    String(number),
    day,
    isTimed ? time.replace(/^\d:/, '0$&') : undefined,
    zone,
  ]);
}

/** Hours east of Greenwich that the letters stand for in mails (RFC 5322, obs-zone), and of zones whose letters no other has. */
const zoneHours: Readonly<Record<string, string>> = {
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  CST: '-06:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
};

const timeOfDay = String.raw`(?<time>\d{1,2}:\d\d(?::\d\d)?)`;
const zone = String.raw`(?<zone>(?:GMT|UTC)?[+-]\d\d:?\d\d|GMT|UTC?|Z|${Object.keys(zoneHours).join('|')})(?![\p{L}\d])`;
const inWords = [
  String.raw`\b(?<month>[a-z]{3,9})\s+(?<day>\d{1,2})\s+${timeOfDay}\s+${zone}\s+(?<year>\d{4})\b`,
  String.raw`\b(?<!\d\s?[-–/]\s?)(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<month>[a-z]{3,9})\.?,?[\s-]+(?<year>\d{4})\b(?:\s+${timeOfDay}\s*${zone})?`,
  String.raw`\b(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b(?:\s+${timeOfDay}\s*${zone})?`,
].map((pattern) => new RegExp(pattern, 'iu'));

/** `Z`, `+09:00`, or nothing for a time whose zone is unknown. */
function offset(zone: string): string {
  const written = zone.toUpperCase();
  const named = zoneHours[written];
  if (named !== undefined) return named;
  const sign = written.search(/[+-]/);
  if (sign === -1) return written === '' ? '' : 'Z';
  const digits = written
    .slice(sign + 1)
    .replace(':', '')
    .padEnd(4, '0');
  return `${written.charAt(sign)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

/** The thirtieth of February would otherwise be the first of March. */
function isReal(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
