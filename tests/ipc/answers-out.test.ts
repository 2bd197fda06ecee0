import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../shared/ipc/contract.ts';
import { pastGuards } from '../fixtures/tamper.ts';
import { readWorkbook } from '../fixtures/workbook.ts';
import { temporaryFolder } from '../fixtures/workspaces.ts';
import { useBoundary } from './boundary.ts';

describe('answers that leave the window', () => {
  const stage = useBoundary();
  const figure = async (start: number, end: number) => {
    const made = await stage.send('annotations.create', {
      articleId: stage.articleId,
      tag: 'figure',
      segments: [{ start, end }],
    });
    return (made.ok ? (made.value as Output<'annotations.create'>).changes[0]?.id : undefined) ?? '';
  };
  const wanted = (ids: readonly string[]) => ({
    asked: { query: 'figure' },
    ids,
    order: 'newest',
    sorting: [],
    columns: ['words', 'lower'],
  });

  it('are copied as a table, as sentences or as citations, in the order in which they are given', async () => {
    const ids = [await figure(5, 11), await figure(0, 20)];
    const copy = async (how: object) => {
      expect(await stage.send('asking.copy', { ...wanted(ids), ...how })).toEqual({
        ok: true,
        value: { answers: 2 },
      });
      return stage.copied.at(-1) ?? '';
    };
    expect(await copy({ as: 'table' })).toBe(
      'Words\tLower bound\r\n11,000\t11000\r\nOver 11,000 soldiers\t11000\r\n',
    );
    expect((await copy({ as: 'text' })).split('\n')[0]).toMatch(/^Over 11,000 soldiers were .*Service\.$/);
    expect((await copy({ as: 'citations' })).split('\n')).toHaveLength(2);
    expect(await copy({ as: 'citations', style: 'ris' })).toMatch(/^TY {2}- /);
  });

  it('and views of comparing are saved as the page has drawn them', async () => {
    const folder = temporaryFolder();
    const save = (format: string, content: string) =>
      stage.send('comparing.save', { name: 'Killed · Calder/Maid', format, content });
    stage.saveTo(join(folder, 'killed.svg'));
    expect(await save('svg', '<svg/>')).toEqual({ ok: true, value: { fileName: 'killed.svg' } });
    stage.saveTo(join(folder, 'killed.png'));
    await save('png', Buffer.from([137, 80, 78, 71]).toString('base64'));
    expect(readFileSync(join(folder, 'killed.svg'), 'utf8')).toBe('<svg/>');
    expect([...readFileSync(join(folder, 'killed.png'))]).toEqual([137, 80, 78, 71]);
  });

  it('are saved in each format under the name that the person chooses, or not when they cancel', async () => {
    const ids = [await figure(0, 20)];
    const save = (format: string) => stage.send('asking.save', { ...wanted(ids), format });
    expect(await save('csv')).toEqual({ ok: true, value: null });
    const folder = temporaryFolder();
    for (const format of ['csv', 'tsv', 'json', 'xlsx']) {
      stage.saveTo(join(folder, `a.${format}`));
      expect(await save(format), format).toEqual({
        ok: true,
        value: { fileName: `a.${format}`, answers: 1 },
      });
    }
    const text = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(text('a.csv')).toBe('\ufeffWords,Lower bound\r\n"Over 11,000 soldiers",11000\r\n');
    expect(text('a.tsv')).toBe('Words\tLower bound\r\nOver 11,000 soldiers\t11000\r\n');
    expect(JSON.parse(text('a.json'))).toEqual([{ words: 'Over 11,000 soldiers', lower: 11_000 }]);
    const { rows } = readWorkbook(readFileSync(join(folder, 'a.xlsx')));
    expect(rows[1]?.map(({ value }) => value)).toEqual(['Over 11,000 soldiers', '11000']);
  });

  it('are all of them where none is selected, in the order that is shown', async () => {
    await figure(5, 11);
    await figure(0, 4);
    const copy = async (how: object) => {
      await stage.send('asking.copy', { ...wanted([]), ids: null, as: 'table', columns: ['words'], ...how });
      return stage.copied.at(-1)?.split('\r\n').slice(1, -1);
    };
    expect(await copy({})).toEqual(['Over', '11,000']);
    const sorting = [{ column: 'words', isDescending: false }];
    expect(await copy({ sorting })).toEqual(['11,000', 'Over']);
    expect(await copy({ asked: { query: 'figure:11000' } })).toEqual(['11,000']);
  });

  it.each(['table', 'text', 'citations'])(
    'are not copied as %s when the disk has changed their text',
    async (as) => {
      const ids = [await figure(0, 20)];
      const db = new Database(stage.workspace.file);
      pastGuards(db, () => db.exec("UPDATE article_text SET text = replace(text, '11,000', '12,000')"));
      db.close();
      const before = stage.copied.length;
      expect(await stage.send('asking.copy', { ...wanted(ids), as })).toMatchObject({
        ok: false,
        error: { code: 'damaged', message: expect.stringContaining('Nothing was copied.') },
      });
      expect(stage.copied).toHaveLength(before);
    },
  );

  it('have only columns that exist', async () => {
    const ids = [await figure(0, 20)];
    expect(
      await stage.send('asking.copy', { ...wanted(ids), as: 'table', columns: ['colour'] }),
    ).toMatchObject({
      ok: false,
      error: { message: 'There is no column “colour”.' },
    });
  });
});
