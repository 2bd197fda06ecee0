/** Units of time, by the names that cards have for them. */
export const timeUnits: ReadonlySet<string> = new Set(
  'second minute hour day night week month quarter year decade century'.split(' '),
);
