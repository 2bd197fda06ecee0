import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openArticle } from '../../renderer/state/actions/articles.ts';
import {
  forgetAhead,
  leaveAhead,
  readAhead,
  readAheadSoon,
} from '../../renderer/state/actions/readingAhead.ts';
import { dispatch, getState } from '../../renderer/state/store.ts';

const { asked, text } = vi.hoisted(() => ({ asked: [] as string[], text: { now: 'first' } }));
vi.mock('../../renderer/ipc/client.ts', () => ({
  CallError: class extends Error {},
  call: async (channel: string, { id }: { id: string }) => {
    if (channel !== 'articles.open') return undefined;
    asked.push(id);
    const article = { id, title: id, blocks: [] };
    const bytes = new TextEncoder().encode(text.now);
    return { article, text: bytes, annotations: [], links: [], isAltered: false, scrollOffset: 0 };
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  forgetAhead();
  asked.length = 0;
  text.now = 'first';
  dispatch({ type: 'article-opened', open: null });
});
afterEach(() => {
  vi.useRealTimers();
});

it('an article at whose row the pointer rests is read before it is asked for, and only once', async () => {
  readAheadSoon('one');
  vi.advanceTimersByTime(100);
  expect(asked).toEqual(['one']);
  readAhead('one');
  await openArticle('one');
  expect(asked).toEqual(['one']);
  expect(getState().open?.article).toMatchObject({ id: 'one', text: 'first' });
});

it('rows that the pointer only passes are not read, nor the one that is open', async () => {
  for (const id of ['one', 'two', 'three']) {
    readAheadSoon(id);
    vi.advanceTimersByTime(20);
  }
  leaveAhead();
  vi.advanceTimersByTime(1000);
  expect(asked).toEqual([]);
  await openArticle('one');
  readAheadSoon('one');
  vi.advanceTimersByTime(1000);
  expect(asked).toEqual(['one']);
});

it('what was read before something was written is not shown', async () => {
  readAhead('one');
  text.now = 'second';
  forgetAhead();
  await openArticle('one');
  expect(getState().open?.article.text).toBe('second');
});
