// Where the time zone of the computer counts: “today” and “yesterday” are those of whoever asks. Nothing of it is stored or exported, but
// a date that a person gives as “yesterday”, which they then see.

/** The day of an instant (milliseconds since 1970) where the program runs, in days since 1970. */
export function localDay(instant: number): number {
  const date = new Date(instant);
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / msPerDay;
}

/** The same as a date (`YYYY-MM-DD`). */
export function localDate(instant: number): string {
  return new Date(localDay(instant) * msPerDay).toISOString().slice(0, 10);
}

/** When a day (days since 1970) begins where the program runs, in milliseconds since 1970. */
export function startOfLocalDay(day: number): number {
  const date = new Date(day * msPerDay);
  // Not by the constructor, which takes the years up to 99 for those of the twentieth century.
  const start = new Date(2000, 0, 1);
  start.setFullYear(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  return start.getTime();
}

const msPerDay = 86_400_000;
