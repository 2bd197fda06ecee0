/**
 * A date as tables write it, as an ISO 8601 date or instant: ISO itself (with a space for the T), seconds or
 * milliseconds since 1970, and dates that name their month. Null for what can be read in two ways, as 02/03/2025 can.
 */
export function isoDate(written: string): string | null {
  const date = written.trim();
  const iso =
    /^(\d{4})(?:[-/.](\d\d?)(?:[-/.](\d\d?))?)?(?:[T ]+(\d\d:\d\d(?::\d\d)?(?:\.\d+)?)\s*(Z|UTC|[+-]\d\d:?\d\d)?)?$/i.exec(
      date,
    );
  if (iso) return fromParts(iso);
  if (/^\d{8}$/.test(date)) return isoDate(`${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`);
  if (/^\d{10}(?:\.\d+)?$|^\d{13}$/.test(date))
    return new Date(Number(date) * (date.length === 13 ? 1 : 1000)).toISOString();
  return fromWords(date);
}

function fromParts([, year = '', month, day, time, zone]: RegExpExecArray): string | null {
  const parts = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined);
  const days = parts.join('-');
  const start = new Date(
    `${days}T00:00:00Z`.replace(/^(\d{4})T/, '$1-01-01T').replace(/^(\d{4}-\d\d)T/, '$1-01T'),
  );
  if (Number.isNaN(start.valueOf()) || !start.toISOString().startsWith(days)) return null;
  // A time without a zone is somewhere in the world: the day is what is known.
  if (!time || !zone || parts.length < 3) return days;
  const instant = new Date(`${days}T${time}${/^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone}`);
  return Number.isNaN(instant.valueOf()) ? days : instant.toISOString();
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** “31 January 2025”, “Jan 31, 2025” and “Fri, 31 Jan 2025 08:00:00 GMT”: the day alone. */
function fromWords(date: string): string | null {
  const found =
    /\b(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?<month>[a-z]{3,9})\.?,?[\s-]+(?<year>\d{4})\b/i.exec(date) ??
    /\b(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})\b/i.exec(date);
  const { day = '', month = '', year = '' } = found?.groups ?? {};
  const number = months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  return number === 0 ? null : isoDate(`${year}-${number}-${day}`);
}
