/** The form of an ISO 8601 date or instant, as precise as it is known. (No schema: the page needs these rules too.) */
export const momentPattern = String.raw`\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?`;

/** Whether the day of an ISO 8601 date or instant is one of the calendar. */
export function isOnCalendar(text: string): boolean {
  const [date = ''] = text.split('T');
  const [year, month = '01', day = '01'] = date.split('-');
  const found = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // JavaScript takes 30 February for 2 March.
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Whether an ISO 8601 interval does not end before it starts; a single date does not. */
export function isInOrder(text: string): boolean {
  const [from = '', to] = text.split('/');
  return to === undefined || from.slice(0, to.length) <= to;
}

/** Says in one sentence why a text is no date as people may type one here, or null where it is. */
export function checkDate(text: string, { orInterval }: { readonly orInterval: boolean }): string | null {
  const parts = orInterval ? text.split('/') : [text];
  const isDate = new RegExp(`^${momentPattern}$`);
  if (parts.length > 2 || !parts.every((part) => isDate.test(part)))
    return orInterval
      ? `“${text}” is no date: write it as 2025-01-10, 2025-01 or 2025, or two of them as 2025-01-01/2025-01-10.`
      : `“${text}” is no date: write it as 2025-01-10, 2025-01 or 2025.`;
  const stray = parts.find((part) => !isOnCalendar(part));
  if (stray !== undefined) return `There is no ${stray} in the calendar.`;
  return isInOrder(text) ? null : `${parts[0]} comes after ${parts[1]}: write the earlier one first.`;
}
