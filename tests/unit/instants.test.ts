import { describe, expect, it } from 'vitest';
import { timeOf } from '../../shared/formats/common/instants.ts';

describe('a date in a file', () => {
  it.each([
    ['2025-01-31', '2025-01-31T00:00:00.000Z'],
    ['2025-01', '2025-01-01T00:00:00.000Z'],
    ['2025-01-31T10:00:00', '2025-01-31T10:00:00.000Z'],
    ['2025-01-31T10:00:00.123456', '2025-01-31T10:00:00.123Z'],
    ['2025-01-31 10:00:00', '2025-01-31T10:00:00.000Z'],
    ['Jan 31, 2025 10:00', '2025-01-31T10:00:00.000Z'],
    ['2025-01-31T10:00:00Z', '2025-01-31T10:00:00.000Z'],
    ['2025-01-31T10:00:00.123456+09:00', '2025-01-31T01:00:00.123Z'],
    ['2025-01-31 10:00+09', '2025-01-31T01:00:00.000Z'],
    ['Fri, 31 Jan 2025 10:00:00 +0900 (KST)', '2025-01-31T01:00:00.000Z'],
    ['Fri Jan 31 2025 10:00:00 GMT+0900 (Korean Standard Time)', '2025-01-31T01:00:00.000Z'],
    ['Fri, 31 Jan 2025 10:00:00 EST', '2025-01-31T15:00:00.000Z'],
  ])('“%s” is one moment, wherever it is read', (written, instant) => {
    expect(new Date(timeOf(written)).toISOString()).toBe(instant);
  });

  it.each(['', 'yesterday', '31/01/2025'])('“%s” is none', (written) => {
    expect(timeOf(written)).toBeNaN();
  });
});
