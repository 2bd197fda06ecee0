import { describe, expect, it } from 'vitest';
import { dayHeading, fullMoment, timeOfDay } from '../../renderer/history/moments.ts';
import { topicOf } from '../../shared/model/historyTopic.ts';

/** An instant as the clock on the wall shows it here. */
function local(...parts: [number, number, number, number?, number?, number?]): string {
  const [year, month, day, ...time] = parts;
  return new Date(year, month - 1, day, ...time).toISOString();
}

describe('the history in local time', () => {
  const now = new Date(2026, 10, 23, 0, 5).getTime();
  it.each([
    [local(2026, 11, 23, 0, 1), 'Today'],
    [local(2026, 11, 22, 23, 59), 'Yesterday'],
    [local(2026, 11, 22, 0, 0), 'Yesterday'],
    [local(2026, 11, 21, 23, 59), 'Saturday 21 November 2026'],
    [local(2025, 11, 23, 0, 1), 'Sunday 23 November 2025'],
  ])('heads %s with %j', (instant, heading) => expect(dayHeading(instant, 'day-month', now)).toBe(heading));

  it('gives the time of day, and all of it', () => {
    expect(timeOfDay(local(2026, 11, 3, 9, 5, 31))).toBe('09:05');
    const moment = local(2026, 11, 3, 9, 5, 31);
    expect(fullMoment(moment, 'day-month')).toBe('3 November 2026 at 09:05:31');
    expect(fullMoment(moment, 'month-day')).toBe('November 3, 2026 at 09:05:31');
    expect(fullMoment(moment, 'iso')).toBe('2026-11-03 at 09:05:31');
  });
});

describe('what an entry is about', () => {
  it.each([
    ['do', 'annotations.create', 'mark'],
    ['do', 'annotations.markEverywhere', 'mark'],
    ['do', 'annotations.update', 'change'],
    ['do', 'annotations.remove', 'remove'],
    ['do', 'links.create', 'link'],
    ['setup', 'workspace.seed', 'article'],
    ['do', 'articles.update', 'article'],
    ['undo', 'annotations.remove', 'undo'],
    ['redo', 'links.create', 'undo'],
  ] as const)('%s %s is %s', (kind, action, topic) => expect(topicOf({ kind, action })).toBe(topic));
});
