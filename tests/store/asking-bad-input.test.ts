import { describe, expect, it } from 'vitest';
import { articleHandlers } from '../../electron/ipc/articles.ts';
import { askingHandlers } from '../../electron/ipc/asking.ts';
import { atOnce, prepare } from '../../electron/store/asking/asking.ts';
import { explain } from '../../electron/store/asking/explain.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyThoroughly } from '../../electron/store/safety/verify.ts';
import { maxBatchNames } from '../../shared/limits.ts';
import { queryLimits } from '../../shared/query/parse.ts';
import { loadWeek, weekId, weekName } from '../fixtures/week/week.ts';
import { open, stateOf, temporaryFolder } from '../fixtures/workspaces.ts';

describe('a workspace that is asked something strange', () => {
  it.each([
    ['a query of 100,000 characters', 'dust '.repeat(20_000), /10,000 characters.*100,000/],
    ['a bracket that is never closed', 'claim (dust or silo', /never closed/],
    ['a bracket that closes nothing', 'claim dust)', /closes nothing/],
    ['ten thousand brackets', '('.repeat(9_999), /\.$/],
    ['a quotation mark that is never closed', 'claim "dust', /never closed/],
    ['a field that does not exist', 'speeker:Renko', /no field “speeker”/],
    ['a field without a value', 'outlet:', /after “outlet:”/],
    ['a day that no calendar has', 'published:31.11.2026', /November has 30 days/],
    ['a grade that is none', 'grade:G7', /letter from A to F/],
    ['half a character', 'dust \ud83d', /no letters or digits/],
  ])('says what is wrong with %s, at once, and goes on', async (_what, query, sentence) => {
    const workspace = week();
    const before = stateOf(workspace);
    const started = performance.now();
    await expect(found(workspace, query)).rejects.toMatchObject({
      code: 'invalid-input',
      message: expect.stringMatching(sentence),
    });
    expect(performance.now() - started, 'milliseconds').toBeLessThan(5000);
    expect(await found(workspace, 'has:note')).toEqual(['02.c2', '03.c3', '05.c3', '12.c3']);
    expect(stateOf(workspace)).toEqual(before);
  });

  it.each([
    ['a regular expression', '/dust|grain/'],
    ['a regular expression that takes other engines for ever', '/(zzz+)+$/'],
    ['signs of the index itself', '"NEAR(" "dust AND" "x:" "^silo" "a\'b"'],
    ['a percent sign and an underscore in a name', 'entity:wor%rs or entity:w_rkers'],
    ['controls of direction', '\u202edust\u202c nothing'],
    ['what is in no text', 'zzz -claim'],
  ])('takes %s for words', async (_what, query) => {
    expect(await found(week(), query)).toEqual([]);
  });

  it('answers a batch of 50,000 names, in the order in which they are given', {
    timeout: 60_000,
  }, async () => {
    const handlers = askingHandlers({ workspace: () => week() });
    const names = Array.from({ length: maxBatchNames }, (_, index) => `Nobody ${index}`);
    const asked = ['Anna Lorek', 'dust', '', '"', ...names].slice(0, maxBatchNames);
    const hits = await handlers['asking.batch']({ names: asked, among: 'annotations' });
    expect(hits).toHaveLength(maxBatchNames);
    expect(hits.map(({ name }) => name)).toEqual(asked);
    expect(hits[1]).toEqual({ name: 'dust', annotations: 4, articles: 4 });
    expect(hits.slice(2).every(({ annotations }) => annotations === 0)).toBe(true);
  });

  it('says of hundreds of words why nothing answers, word by word, without trying hundreds of other queries', async () => {
    const workspace = week();
    const words = Array.from({ length: queryLimits.parts - 1 }, (_, index) => `w${index}`).join(' ');
    const question = atOnce(prepare(workspace, { query: words }));
    const steps = explain(question);
    let count = 0;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        expect(step.value.parts).toHaveLength(queryLimits.parts - 1);
        expect(step.value.ways).toEqual([]);
        break;
      }
      count += 1;
    }
    expect(count).toBeGreaterThanOrEqual(queryLimits.parts - 1);
    expect(count).toBeLessThan(queryLimits.parts + 10);
  });

  it('finds labels of any script, by a part of them', async () => {
    const workspace = week();
    const label = '\u200fتقرير 标签 “x” 🏷';
    workspace.actions.updateArticles([weekId('09')], { addLabels: [label] });
    for (const part of ['تقرير', '标签', '签'])
      expect(await found(workspace, `label:${part} quote`)).toEqual(['09.q1']);
  });

  it('loses nothing when an article goes that others are linked to', async () => {
    const workspace = week();
    const before = stateOf(workspace);
    const handlers = articleHandlers({ workspace: () => workspace });
    const ids = [weekId('03')];
    expect(handlers['articles.removal']({ ids })).toEqual({
      articles: 1,
      annotations: 12,
      linksFromElsewhere: 3,
    });
    await handlers['articles.remove']({ ids });
    expect(await found(workspace, 'claim[contradicts]')).toEqual(['04.c1', '05.c1', '08.c1', '09.c1']);
    expect(await found(workspace, 'quay')).toEqual(['09.q1', '10.c1', '10.c3']);
    expect(verifyThoroughly(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    expect(await found(workspace, 'claim[contradicts] outlet:courier')).toEqual(['03.c2', '03.c3']);
    expect(verifyThoroughly(workspace)).toEqual([]);
  });
});

function week(): Workspace {
  const workspace = open(temporaryFolder());
  loadWeek(workspace);
  return workspace;
}

/** The names of the annotations that answer, in order. */
async function found(workspace: Workspace, query: string): Promise<readonly string[]> {
  const handlers = askingHandlers({ workspace: () => workspace });
  const { answers } = await handlers['asking.ask']({
    asked: { query },
    order: 'newest',
    from: 0,
    count: 500,
  });
  return answers.map(({ id }) => weekName(id)).toSorted();
}
