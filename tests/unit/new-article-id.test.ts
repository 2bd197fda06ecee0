import { validate, version } from 'uuid';
import { expect, test, vi } from 'vitest';
import { newArticleId } from '../../electron/store/actions/newArticleId.ts';

test('ids of articles are in the order in which they were made, within a millisecond and where the clock goes back', () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 23) });
  const ids = Array.from({ length: 1000 }, (_none, index) => {
    vi.setSystemTime(Date.UTC(2026, 10, 23) + (index < 700 ? Math.floor(index / 300) : -5));
    return newArticleId();
  });
  vi.useRealTimers();
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(ids.map((id) => id.slice(-10))).size).toBe(ids.length);
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true);
});
