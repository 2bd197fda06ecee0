import { expect, test } from 'vitest';
import { dateInWords } from '../../renderer/particulars/when.ts';

test.each([
  ['2026-11-14', '14 November 2026'],
  ['2026-11', 'November 2026'],
  ['2026-11-14T10:10:00+05:30', '14 Nov 2026, 10:10 +05:30'],
  ['2026-11-14T10:10:00+00:00', '14 Nov 2026, 10:10 UTC'],
  ['2026-11-14T10:10:23.5Z', '14 Nov 2026, 10:10 UTC'],
  ['2026-11-14T10:10', '14 Nov 2026, 10:10'],
])('%s is shown as “%s”', (iso, words) => {
  expect(dateInWords(iso, 'day-month')).toBe(words);
});
