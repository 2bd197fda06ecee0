import { describe, expect, it, vi } from 'vitest';
import { atOnce, prepare } from '../../electron/store/asking/asking.ts';
import { hits } from '../../electron/store/asking/hits.ts';
import { passages } from '../../electron/store/asking/passages.ts';
import { knownAnswers } from '../fixtures/week/answers.ts';
import { loadWeek, weekId, weekName } from '../fixtures/week/week.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

describe('the store asked about the trial week', () => {
  it('answers each question as a person who has thought about it', () => {
    vi.useFakeTimers({ now: new Date('2026-11-27T12:00:00Z'), toFake: ['Date'] });
    const workspace = open(temporaryFolder());
    loadWeek(workspace);
    const found = knownAnswers.map(({ query }) => {
      const question = atOnce(prepare(workspace, { query, hereId: weekId('03') }));
      return {
        query,
        annotations: hits(question, 'newest')
          .map(({ id }) => weekName(id))
          .toSorted(),
        passages: atOnce(passages(question, 0, 50))
          .map(({ articleId }) => weekName(articleId))
          .toSorted(),
      };
    });
    const known = knownAnswers.map(({ query, annotations, passages: articles = '' }) => ({
      query,
      annotations: named(annotations).toSorted(),
      passages: named(articles).toSorted(),
    }));
    expect(found).toEqual(known);
    vi.useRealTimers();
  });
});

/** `02.c1-3` are 02.c1, 02.c2 and 02.c3. */
function named(list: string): readonly string[] {
  return list.split(' ').flatMap((name) => {
    const [, before = '', from, to] = /^(\d\d\.[acfq])(\d)-(\d)$/.exec(name) ?? [];
    if (from === undefined) return name === '' ? [] : [name];
    return Array.from(
      { length: Number(to) - Number(from) + 1 },
      (_, index) => `${before}${Number(from) + index}`,
    );
  });
}
