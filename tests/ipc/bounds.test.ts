import { describe, expect, it } from 'vitest';
import { atOnce } from '../../electron/ipc/atOnce.ts';
import { remembered } from '../../electron/transfer/importChoices.ts';
import { useBoundary } from './boundary.ts';

describe('a page that asks for more than a person could', () => {
  const stage = useBoundary();

  it('has a few files read at a time, and the next when one is done', async () => {
    const limited = atOnce(2);
    const done: (() => void)[] = [];
    const wait = () => new Promise<void>((end) => done.push(end));
    const running = [limited(wait), limited(wait)];
    await expect(limited(wait)).rejects.toThrow('This is already running');
    done[0]?.();
    await running[0];
    const failing = limited(() => Promise.reject(new Error('damaged')));
    await expect(failing).rejects.toThrow('damaged');
    const next = limited(wait);
    for (const end of done) end();
    await Promise.all([...running, next]);
  });

  it('leaves no more behind of what it calls tags than a person could have chosen', () => {
    const tags = (count: number, length: number) => ({
      mapping: {
        tags: Object.fromEntries(
          Array.from({ length: count }, (_, index) => [
            `${index}`.padEnd(length, 'x'),
            { tag: 'claim' as const },
          ]),
        ),
        attributes: {},
        links: {},
      },
    });
    const few = tags(100, 20);
    expect(remembered({}, few)).toEqual(few);
    expect(remembered(few, tags(10, 1_000_000))).toEqual(few);
    expect(remembered({}, tags(10, 1_000_000))).toEqual({});
  });

  it('leaves no place behind in articles that are not there', async () => {
    const places = () =>
      stage.workspace.db
        .prepare<[], string>("SELECT key FROM settings WHERE key LIKE 'scroll:%'")
        .pluck()
        .all();
    const id = '019328a0-0000-7000-8000-000000000000';
    expect(await stage.send('articles.rememberScroll', { id, offset: 7 })).toMatchObject({ ok: true });
    expect(places()).toEqual([]);
    await stage.send('articles.rememberScroll', { id: stage.articleId, offset: 7 });
    expect(places()).toEqual([`scroll:${stage.articleId}`]);
  });
});
