/**
 * Milliseconds since 1970 of a date or instant as files write it, NaN where it is none. A time without a time zone is
 * taken for UTC: `Date.parse` would take it for one where the machine is.
 */
export function timeOf(written: string): number {
  if (saysWhere.test(written)) return Date.parse(written);
  return Date.parse(/^\d{4}-\d\d-\d\dT/.test(written) ? `${written}Z` : `${written} UTC`);
}

/** `Z`, `GMT`, `+09:00`, `GMT+0900 (KST)`, `+09`; digits after a hyphen are those of a date unless a time comes before them. */
const saysWhere =
  /(?:Z|UTC?|GMT|\b[ECMP][SD]T|:\d\d(?:\.\d+)?\s*(?:UTC|GMT)?[+-]\d\d(?::?\d\d)?)(?:\s*\(.*\))?\s*$/i;
