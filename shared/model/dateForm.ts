/**
 * How a person writes dates, and how the window shows them: “10 Jan 2025”, “Jan 10, 2025” or “2025-01-10”. What is stored or exported
 * never depends on it.
 */
export const dateForms = ['day-month', 'month-day', 'iso'] as const;
export type DateForm = (typeof dateForms)[number];
