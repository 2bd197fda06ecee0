import { beforeEach, expect, it, vi } from 'vitest';
import { attributionCommands } from '../../renderer/modes/attribution/attribution.tsx';
import { makeDesk } from '../../renderer/shell/makeDesk.ts';
import { removeAnnotation } from '../../renderer/state/actions/annotations.ts';
import { allTypedSaved, saveTyped, typeInto } from '../../renderer/state/actions/fields.ts';
import { undo } from '../../renderer/state/actions/history.ts';
import { commit } from '../../renderer/state/actions/saving.ts';
import type { OpenArticle } from '../../renderer/state/slices/common.ts';
import { dispatch, getState } from '../../renderer/state/store.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { ArticleRecord } from '../../shared/model/article.ts';
import type { Change } from '../../shared/model/history.ts';
import { madeByHand } from '../fixtures/annotations.ts';

const answers = vi.hoisted(() => new Map<string, () => unknown>());
vi.mock('../../renderer/ipc/client.ts', () => ({
  CallError: class extends Error {},
  call: async (channel: string) => answers.get(channel)?.(),
}));

const undoState = { undo: null, redo: null };
const [imported, other] = [openArticle('imported'), openArticle('other')];
const annotation: Annotation = {
  id: 'annotation',
  articleId: 'imported',
  tag: 'claim',
  segments: [{ start: 0, end: 4, exact: 'word' }],
  prefix: '',
  suffix: '',
  attributes: {},
  ...madeByHand,
};
const review = { entity: 'review', id: 'review', before: null, after: null } as unknown as Change;
const revealed = vi.fn();
const desk = makeDesk();

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.clearAllMocks();
  answers.clear();
  dispatch({ type: 'article-opened', open: null });
  dispatch({ type: 'article-opened', open: { ...imported, annotations: [annotation] } });
  desk.showArticle({ reveal: revealed } as never);
});

it('undo brings what it takes back into view in the article that is open', async () => {
  answers.set('history.undo', () => ({ changes: [removed(annotation)], undoState }));
  desk.perform(await undo());
  expect(revealed).toHaveBeenCalledExactlyOnceWith(annotation);
});

it('undoing an import of one annotation shows nothing of it in the article that takes its place', async () => {
  const { text: _text, blocks: _blocks, ...record } = imported.article;
  const left: Change = { entity: 'article', id: 'imported', before: record as ArticleRecord, after: null };
  answers.set('history.undo', () => ({ changes: [removed(annotation), left], undoState }));
  answers.set('workspace.read', () => ({ articles: [], rest: { actors: [], mentions: [], undoState } }));
  expect(await undo()).toEqual([]);
});

it('an annotation is not looked for in an article that was opened while undo was on its way', async () => {
  answers.set('history.undo', () => ({ changes: [removed(annotation), review], undoState }));
  answers.set('workspace.read', () => {
    dispatch({ type: 'article-opened', open: other });
    return { articles: [], rest: { actors: [], mentions: [], undoState } };
  });
  desk.perform(await undo());
  expect(revealed).not.toHaveBeenCalled();
});

it('work that was saved counts as saved when the library cannot be read again', async () => {
  answers.set('workspace.read', () => {
    throw new Error('The disk failed.');
  });
  const outcome = await commit(async () => ({ seq: 1, changes: [review], undoState }));
  expect(outcome.kind).toBe('saved');
  expect(getState().notice?.tone).toBe('problem');
});

it('a field whose saving fails keeps what was typed, and the window can be closed', async () => {
  typeInto('key', 'typed');
  const write = vi.fn().mockRejectedValueOnce(new Error('The disk failed.')).mockResolvedValueOnce(null);
  const failing = saveTyped('key', 'stored', write);
  await allTypedSaved();
  await expect(failing).rejects.toThrow('The disk failed.');
  expect(getState().typed.get('key')?.text).toBe('typed');
  await saveTyped('key', 'stored', write);
  expect(getState().typed.has('key')).toBe(false);
});

it('an annotation that came back can be removed again, though the library could not be read after the first time', async () => {
  const asked = vi.fn(() => ({ changes: [removed(annotation), review], undoState }));
  answers.set('annotations.remove', asked);
  answers.set('workspace.read', () => {
    throw new Error('The disk failed.');
  });
  await Promise.allSettled([removeAnnotation('annotation')]);
  dispatch({ type: 'article-opened', open: { ...imported, annotations: [annotation] } });
  await Promise.allSettled([removeAnnotation('annotation')]);
  expect(asked).toHaveBeenCalledTimes(2);
});

it('an annotation is removed once, however often Delete is pressed meanwhile', async () => {
  const asked = vi.fn(() => ({ changes: [removed(annotation)], undoState }));
  answers.set('annotations.remove', asked);
  await Promise.all([removeAnnotation('annotation'), removeAnnotation('annotation')]);
  expect(asked).toHaveBeenCalledOnce();
});

it('a field is saved once by Enter and by leaving it, and again when more was typed', async () => {
  const answer = Promise.withResolvers<null>();
  const write = vi.fn(() => answer.promise);
  typeInto('key', 'typed');
  void saveTyped('key', 'stored', write);
  void saveTyped('key', 'stored', write);
  typeInto('key', 'typed more');
  void saveTyped('key', 'stored', write);
  expect(write.mock.calls).toEqual([['typed'], ['typed more']]);
  const closing = allTypedSaved();
  answer.resolve(null);
  await closing;
  expect(getState().typed.has('key')).toBe(false);
});

it('attribution ends when the words cannot be tagged', async () => {
  const { quote: startQuote } = attributionCommands;
  const unhandled = vi.fn();
  process.once('unhandledRejection', unhandled);
  dispatch({ type: 'selected', selected: { start: 0, end: 4, segment: { start: 0, end: 4 } } });
  desk.showArticle({
    selection: {
      release: () => {
        throw new Error('The text is gone.');
      },
    },
  } as never);
  answers.set('annotations.create', () => null);
  startQuote?.run(desk, 0);
  expect(getState().mode?.kind.name).toBe('attribution');
  await vi.waitFor(() => expect(getState().mode).toBeNull());
  await vi.waitFor(() => expect(unhandled).toHaveBeenCalledOnce());
});

function removed(before: Annotation): Change {
  return { entity: 'annotation', id: before.id, before, after: null };
}

function openArticle(id: string): OpenArticle {
  const source = { fileName: 'a.txt', mediaType: 'text/plain', sha256: '0'.repeat(64) };
  const [text, at] = ['word and word', '2026-11-23T08:00:00.000Z'];
  const facts = { url: null, publisher: null, author: null, publishedAt: null };
  return {
    article: {
      id,
      title: id,
      language: null,
      source: { ...source, ...facts },
      importedAt: at,
      textSha256: '0'.repeat(64),
      text,
      blocks: [{ type: 'paragraph', start: 0, end: text.length }],
    },
    annotations: [],
    links: [],
    scrollOffset: 0,
    isAltered: false,
  };
}
