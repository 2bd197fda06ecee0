import * as z from 'zod';
import { isInOrder, isOnCalendar, momentPattern } from './calendar.ts';

/** An ISO 8601 date or instant as precise as it is known: `2025`, `2025-01`, `2025-01-10`, `2025-01-10T08:00Z`. */
export const When = z
  .string()
  .regex(new RegExp(`^${momentPattern}$`), 'it must be an ISO 8601 date such as 2025-02-27 or 2025-02')
  .refine(isOnCalendar, 'it is not a date in the calendar');

/** An ISO 8601 date or an interval of two, `2025-01-01/2025-01-10`, the earlier one first. */
export const WhenOrInterval = z
  .string()
  .regex(
    new RegExp(`^${momentPattern}(?:/${momentPattern})?$`),
    'it must be an ISO 8601 date such as 2025-01-10, or an interval such as 2025-01-01/2025-01-10',
  )
  .refine((text) => text.split('/').every(isOnCalendar), 'it is not a date in the calendar')
  .refine(isInOrder, 'it must not end before it starts');
