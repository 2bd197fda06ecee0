import { beforeEach, expect, it, vi } from 'vitest';
import { CallError } from '../../renderer/ipc/client.ts';
import { refresh, reread } from '../../renderer/state/actions/articles.ts';
import { readCorrections } from '../../renderer/state/actions/suggestions.ts';
import type { OpenArticle } from '../../renderer/state/slices/common.ts';
import { dispatch, getState } from '../../renderer/state/store.ts';
import { pack } from '../../shared/anchor/packing.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { madeByHand } from '../fixtures/annotations.ts';

const answers = vi.hoisted(() => new Map<string, (input: never) => unknown>());
vi.mock('../../renderer/ipc/client.ts', () => ({
  CallError: class extends Error {
    code: string;
    constructor(code: string, message: string) {
      super(message);
      this.code = code;
    }
  },
  call: async (channel: string, input: never) => answers.get(channel)?.(input),
}));

const [one, other] = [openArticle('one'), openArticle('other')];
const first = annotationAt(0);
const second = annotationAt(6);
const third = annotationAt(12);
const shownIds = () => getState().open?.annotations.map(({ id }) => id);

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  answers.clear();
  answers.set('workspace.read', () => ({
    articles: ['one', 'other'].map((id) => ({ id, counts: { claim: 0, actor: 0, figure: 0, quote: 0 } })),
    rest: { actors: [], mentions: [], undoState: { undo: null, redo: null } },
  }));
  dispatch({ type: 'article-opened', open: null });
  dispatch({ type: 'article-opened', open: one });
  dispatch({ type: 'noticed', notice: null });
});

/** Answers with these annotations, one in each part; `meanwhile` is done before the last one. */
function answerInParts(read: () => readonly Annotation[], meanwhile: () => void): void {
  answers.set('articles.openPart', ({ behind }: { behind: { start: number } | null }) => {
    const next = read().find(({ segments }) => (segments[0]?.start ?? 0) > (behind?.start ?? -1));
    if (!next) meanwhile();
    const { annotations: _, ...rest } = one;
    return { annotations: next ? [pack(next)] : [], rest: next ? null : rest };
  });
}

it('an open article is read again part by part', async () => {
  answerInParts(
    () => [first, second, third],
    () => undefined,
  );
  await refresh();
  expect(shownIds()).toEqual([first.id, second.id, third.id]);
});

it('an open article is read once more where something was written while its parts were read', async () => {
  let stored: readonly Annotation[] = [first, second, third];
  let times = 0;
  answerInParts(
    () => stored,
    () => {
      times += 1;
      if (times > 1) return;
      stored = [first, third];
      const changes = [{ entity: 'annotation' as const, id: second.id, before: second, after: null }];
      dispatch({ type: 'asked' });
      dispatch({
        type: 'committed',
        changes: [...changes, { entity: 'annotation', id: first.id, before: null, after: first }],
        undoState: { undo: null, redo: null },
        at: '2026-03-12T08:00:00.000Z',
        articleIds: ['one'],
      });
    },
  );
  await refresh();
  expect(times).toBe(2);
  expect(shownIds()).toEqual([first.id, third.id]);
});

/** Answers with so many articles, a thousand in each part; `meanwhile` is done before the last one, with how often that is. */
function answerListInParts(count: number, meanwhile: (times: number) => void): { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  let times = 0;
  answers.set('workspace.read', (input: { behind: { id: string } | null; isWhole: boolean }) => {
    asked.push(input);
    const from = input.behind === null ? 0 : Number(input.behind.id) + 1;
    const to = input.isWhole ? count : Math.min(count, from + 1000);
    if (to === count) {
      times += 1;
      meanwhile(times);
    }
    return {
      articles: Array.from({ length: to - from }, (_, index) => ({
        id: `${from + index}`,
        importedAt: '2026-03-12T08:00:00.000Z',
        counts: { claim: 0, actor: 0, figure: 0, quote: 0 },
      })),
      rest: to < count ? null : { actors: [], mentions: [], undoState: { undo: null, redo: null } },
    };
  });
  return { asked };
}

const shownArticles = () => getState().articles.map(({ id }) => id);

function commitSomething(): void {
  dispatch({
    type: 'committed',
    changes: [],
    undoState: { undo: null, redo: null },
    at: '2026-03-12T08:00:00.000Z',
    articleIds: [],
  });
}

it('a long library is read again part by part, each behind the last article of the one before', async () => {
  const { asked } = answerListInParts(2500, () => undefined);
  await reread();
  expect(shownArticles()).toEqual(Array.from({ length: 2500 }, (_, index) => `${index}`));
  const importedAt = '2026-03-12T08:00:00.000Z';
  expect(asked).toEqual([
    { behind: null, isWhole: false },
    { behind: { importedAt, id: '999' }, isWhole: false },
    { behind: { importedAt, id: '1999' }, isWhole: false },
  ]);
});

it('a long library is read once more where something was written meanwhile, and at once where that goes on', async () => {
  const once = answerListInParts(1500, (times) => times === 1 && commitSomething());
  await reread();
  expect(once.asked).toHaveLength(4);
  const always = answerListInParts(1500, commitSomething);
  await reread();
  expect(always.asked).toHaveLength(5);
  expect(always.asked.at(-1)).toEqual({ behind: null, isWhole: true });
  expect(shownArticles()).toHaveLength(1500);
});

it('another article that a person opens meanwhile stays open', async () => {
  answerInParts(
    () => [first],
    () => dispatch({ type: 'article-opened', open: other }),
  );
  await refresh();
  expect(getState().open?.article.id).toBe('other');
});

it('why no corrections can be found is said once, and nothing where there is nothing to correct any more', async () => {
  const fail = (code: string, message: string) =>
    answers.set('suggestions.corrections', () => {
      throw new CallError(code, message);
    });
  fail('conflict', 'The workspace was closed.');
  await readCorrections();
  expect(getState().notice).toBeNull();
  fail('unsupported', 'It took too long.');
  await readCorrections();
  expect(getState().notice).toMatchObject({ text: 'It took too long.', tone: 'problem' });
  dispatch({ type: 'noticed', notice: null });
  await readCorrections();
  expect(getState().notice).toBeNull();
});

function annotationAt(start: number): Annotation {
  return {
    id: `annotation-${start}`,
    articleId: 'one',
    tag: 'claim',
    segments: [{ start, end: start + 5, exact: 'words' }],
    prefix: 'words words words words words '.slice(Math.max(0, start - 32), start),
    suffix: '',
    attributes: {},
    ...madeByHand,
  };
}

function openArticle(id: string): OpenArticle {
  return {
    article: { id, title: id, text: 'words '.repeat(6), blocks: [] },
    annotations: [],
    links: [],
    isAltered: false,
    scrollOffset: 0,
  } as unknown as OpenArticle;
}
