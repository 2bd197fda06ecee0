import { describe, expect, it } from 'vitest';
import { pack, unpack } from '../../shared/anchor/packing.ts';
import type { Output } from '../../shared/ipc/contract.ts';
import { endOf, startOf } from '../../shared/model/extent.ts';
import { addNews, newsMarks, newsText } from '../fixtures/corpus.ts';
import { useBoundary } from './boundary.ts';

type Part = Output<'articles.openPart'>;

describe('an article that is read in parts', () => {
  const stage = useBoundary();

  async function partOf(id: string, behind: object | null): Promise<Part> {
    const answer = await stage.send('articles.openPart', { id, behind });
    if (!answer.ok) throw new Error(answer.error.message);
    return answer.value as Part;
  }

  it('has all of its annotations once and in order, and everything else with the last part', async () => {
    const text = newsText(60_000, { seed: 4 });
    const [id = ''] = addNews(stage.workspace, [{ text, marks: newsMarks(text, 2500) }]);
    const parts: Part[] = [];
    let behind: { start: number; end: number; id: string } | null = null;
    for (let part = await partOf(id, behind); ; part = await partOf(id, behind)) {
      parts.push(part);
      const last = part.annotations.at(-1);
      if (part.rest || !last) break;
      const annotation = unpack({ id, text }, last);
      behind = { start: startOf(annotation), end: endOf(annotation), id: last.id };
    }
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.slice(0, -1).every(({ rest }) => rest === null)).toBe(true);
    const whole = await stage.send('articles.open', { id });
    expect(whole).toMatchObject({
      ok: true,
      value: { annotations: parts.flatMap(({ annotations }) => annotations), ...parts.at(-1)?.rest },
    });
    expect(parts.flatMap(({ annotations }) => annotations)).toHaveLength(
      stage.workspace.annotations.ofArticle(id).map(pack).length,
    );
  });

  it('is answered with a sentence where it is gone', async () => {
    const id = '01a208f7-9939-7260-a9a1-000000000000';
    expect(await stage.send('articles.openPart', { id, behind: null })).toMatchObject({
      ok: false,
      error: { message: 'This article is no longer in the workspace.' },
    });
  });
});
