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
  const mail =
    /^(?:[A-Z][a-z]{2},\s*)?\d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC?)\b/.exec(
      text,
    );
  if (!mail) return null;
  const instant = Date.parse(mail[0]);
  return Number.isNaN(instant) ? null : new Date(instant).toISOString().replace('.000Z', 'Z');
}

function withColon(zone: string): string {
  return zone.replace(/^([+-]\d\d)(\d\d)$/, '$1:$2');
}

/** The thirtieth of February would otherwise be the first of March. */
function isReal(date: string): boolean {
  const day = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
}
