import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../shared/ipc/contract.ts';
import { pastGuards } from '../fixtures/tamper.ts';
import { text, useBoundary } from './boundary.ts';

const start = text.indexOf('National');

describe('a citation', () => {
  const stage = useBoundary();
  const tagged = async (tag: string, from: number, to: number, link?: object) => {
    const made = await stage.send('annotations.create', {
      articleId: stage.articleId,
      tag,
      segments: [{ start: from, end: to }],
      ...link,
    });
    return (made.ok ? (made.value as Output<'annotations.create'>).changes[0]?.id : undefined) ?? '';
  };

  it('is copied of annotations in the order in which they are given, with who claims what', async () => {
    const claim = await tagged('claim', 0, 51);
    await tagged('actor', start, text.length - 1, { link: { type: 'claimer', with: claim } });
    const figure = await tagged('figure', 0, 20);
    const of = { ids: [figure, claim] };
    expect(await stage.send('citations.copy', { style: 'text', of })).toEqual({
      ok: true,
      value: { citations: 2 },
    });
    const [words = ''] = stage.copied.slice(-1);
    expect(words.split('\n')).toEqual([
      expect.stringMatching(/^“Over 11,000 soldiers”, in: “.*code points 0–20\.$/),
      expect.stringMatching(
        /^National Intelligence Service: “Over 11,000 soldiers were .*code points 0–51\.$/,
      ),
    ]);
  });

  it('is copied of selected words without the white space around them', async () => {
    const of = { articleId: stage.articleId, ranges: [{ start: start - 1, end: start + 9 }] };
    expect(await stage.send('citations.copy', { style: 'text', of })).toMatchObject({ ok: true });
    expect(stage.copied.at(-1)).toContain(`“National”, in: `);
    expect(stage.copied.at(-1)).toContain(`code points ${start}–${start + 8}`);
  });

  it.each([
    [
      'an annotation that is gone',
      { ids: ['019328a0-0000-7000-8000-000000000000'] },
      'there is nothing to cite',
    ],
    ['a range outside of the text', { ranges: [{ start: 0, end: 10_000 }] }, 'select the words again'],
    ['white space alone', { ranges: [{ start: start - 1, end: start }] }, 'only white space is selected'],
  ])('of %s is refused in a sentence', async (_what, given, sentence) => {
    const of = 'ids' in given ? given : { ...given, articleId: stage.articleId };
    const refused = await stage.send('citations.copy', { style: 'text', of });
    expect(refused.ok ? '' : refused.error.message.toLowerCase()).toContain(sentence);
    expect(stage.copied).toEqual([]);
  });

  it('as a link needs an address, and says so', async () => {
    const of = { articleId: stage.articleId, ranges: [{ start, end: start + 8 }] };
    expect(await stage.send('citations.copy', { style: 'link', of })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('needs a web address') },
    });
    await stage.send('articles.update', { ids: [stage.articleId], patch: { url: 'https://a.example/1' } });
    await stage.send('citations.copy', { style: 'link', of });
    expect(stage.copied).toEqual([
      'https://a.example/1#:~:text=Kursk%2C%20according%20to%20the-,National,-Intelligence%20Service.',
    ]);
  });

  it('is not made of a text that is no longer what was imported', async () => {
    const db = new Database(stage.workspace.file);
    pastGuards(db, () => db.exec("UPDATE article_text SET text = replace(text, '11,000', '12,000')"));
    db.close();
    const of = { articleId: stage.articleId, ranges: [{ start, end: start + 8 }] };
    expect(await stage.send('citations.copy', { style: 'text', of })).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
  });
});
