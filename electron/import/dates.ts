/**
 * A date or instant as documents write it, in ISO 8601 and as precise as it is there; null for what is none or leaves
 * room for doubt (3/4/2024). Understands ISO 8601, `YYYYMMDD`, `YYYY/MM/DD` and the dates of mails (RFC 5322).
 */
export function isoDate(written: string | null | undefined): string | null {
  const text = written?.trim() ?? '';
  const iso =
    /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d))?(?:[.,]\d+)? ?(Z|[+-]\d\d:?\d\d|)?)?$/i.exec(text);
  if (iso) {
    const [, year, month, day, time, seconds = '00', zone = ''] = iso;
    const date = `${year}-${month}-${day}`;
    const instant = time ? `${date}T${time}:${seconds}${withColon(zone.toUpperCase())}` : date;
    return isReal(date) && !Number.isNaN(Date.parse(instant)) ? instant : null;
  }
  const plain = /^(\d{4})[/.]?(\d\d)[/.]?(\d\d)$/.exec(text);
  if (plain) {
    const date = `${plain[1]}-${plain[2]}-${plain[3]}`;
    return isReal(date) ? date : null;
  }
  return mailDate(text);
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day stays the sender's day: the instant keeps the offset that it is written with. */
function mailDate(text: string): string | null {
  const parts =
    /^(?:[A-Z][a-z]{2},\s*)?(\d{1,2})\s+([A-Z][a-z]{2})\s+(\d{4})\s+(\d\d:\d\d)(:\d\d)?\s+([+-]\d{4}|GMT|UTC?|Z)\b/i.exec(
      text,
    );
  if (!parts) return null;
  const [, day = '', month = '', year, time, seconds = ':00', zone = ''] = parts;
  const date = `${year}-${twoDigits(months.indexOf(month.toLowerCase()) + 1)}-${twoDigits(Number(day))}`;
  const instant = `${date}T${time}${seconds}${/^[A-Z]/i.test(zone) ? 'Z' : withColon(zone)}`;
  return isReal(date) && !Number.isNaN(Date.parse(instant)) ? instant : null;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function withColon(zone: string): string {
  return zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
}

/** The thirtieth of February would otherwise be the first of March. */
function isReal(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
