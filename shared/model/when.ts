import * as z from 'zod';

const moment = String.raw`\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?`;

/** An ISO 8601 date or instant as precise as it is known: `2025`, `2025-01`, `2025-01-10`, `2025-01-10T08:00Z`. */
export const When = z
  .string()
  .regex(new RegExp(`^${moment}$`), 'must be an ISO 8601 date such as 2025-02-27 or 2025-02')
  .refine(isOnCalendar, 'is no day of the calendar');

/** An ISO 8601 date or an interval of two, `2025-01-01/2025-01-10`, the earlier one first. */
export const WhenOrInterval = z
  .string()
  .regex(
    new RegExp(`^${moment}(?:/${moment})?$`),
    'must be an ISO 8601 date such as 2025-01-10, or an interval such as 2025-01-01/2025-01-10',
  )
  .refine((text) => text.split('/').every(isOnCalendar), 'is no day of the calendar')
  .refine(isInOrder, 'must not end before it starts');

function isOnCalendar(text: string): boolean {
  const [date = ''] = text.split('T');
  const [year, month = '01', day = '01'] = date.split('-');
  const found = new Date(`${year}-${month}-${day}T00:00:00Z`);
  // JavaScript takes 30 February for 2 March.
  return !Number.isNaN(found.getTime()) && found.toISOString().startsWith(`${year}-${month}-${day}`);
}

function isInOrder(text: string): boolean {
  const [from = '', to] = text.split('/');
  return to === undefined || from.slice(0, to.length) <= to;
}
