import { describe, expect, it } from 'vitest';
import { reduce } from '../../renderer/state/reduce.ts';
import type { ModeKind } from '../../renderer/state/slices/mode.ts';
import { initialState, type State } from '../../renderer/state/state.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { Change } from '../../shared/model/history.ts';
import { madeByHand } from '../fixtures/annotations.ts';

const articleId = '019328a0-0000-7000-8000-00000000000a';
const at = '2026-11-23T08:00:00.000Z';
const undoState = { undo: { what: 'tag', tag: 'claim', words: 'Kyiv' }, redo: null } as const;

function annotation(id: string, start: number, tag: 'claim' | 'actor' = 'claim'): Annotation {
  return {
    id,
    articleId,
    tag,
    segments: [{ start, end: start + 4, exact: 'word' }],
    prefix: '',
    suffix: '',
    attributes: {},
    ...madeByHand,
  };
}

const opened: State = {
  ...initialState,
  phase: { status: 'ready' },
  articles: [
    {
      id: articleId,
      title: 'A',
      fileName: 'a.txt',
      importedAt: at,
      characters: 100,
      counts: { claim: 0, actor: 0, figure: 0, quote: 0 },
    },
  ],
  open: {
    article: {
      id: articleId,
      title: 'A',
      language: null,
      source: {
        fileName: 'a.txt',
        mediaType: 'text/plain',
        sha256: '0'.repeat(64),
        url: null,
        publisher: null,
        author: null,
        publishedAt: null,
      },
      importedAt: at,
      textSha256: '0'.repeat(64),
      text: 'x'.repeat(100),
      blocks: [{ type: 'paragraph', start: 0, end: 100 }],
    },
    annotations: [],
    links: [],
    scrollOffset: 0,
    isAltered: false,
  },
};

const commit = (state: State, ...changes: Change[]) =>
  reduce(state, { type: 'committed', changes, undoState });
const made = (after: Annotation): Change => ({ entity: 'annotation', id: after.id, before: null, after });

describe('what the window knows', () => {
  it('says "Saved" only when the answer is there', () => {
    const saving = reduce(reduce(opened, { type: 'asked' }), { type: 'saving' });
    expect(saving.save.status).toBe('saving');
    expect(commit(saving, made(annotation('a', 0))).save.status).toBe('saved');
    expect(reduce(saving, { type: 'save-failed', message: 'The disk is full.' }).save).toEqual({
      status: 'failed',
      message: 'The disk is full.',
    });
  });

  it('applies a row of undos in their order, and counts each', () => {
    const [before, after] = [annotation('a', 0), annotation('a', 0, 'actor')];
    const there = commit(opened, made(before), { entity: 'annotation', id: 'a', before, after });
    const back = commit(
      there,
      { entity: 'annotation', id: 'a', before: after, after: before },
      { entity: 'annotation', id: 'a', before, after: null },
    );
    expect([there, back].map(({ open }) => open?.annotations)).toEqual([[after], []]);
    expect([there, back].map(({ articles }) => articles[0]?.counts)).toMatchObject([
      { claim: 0, actor: 1 },
      { claim: 0, actor: 0 },
    ]);
  });

  it('takes a whole annotation for the last word on where it points, when it comes after the mention', () => {
    const pointing = (actorEntryId?: string): Annotation =>
      ({ ...annotation('a', 0, 'actor'), attributes: actorEntryId ? { actorEntryId } : {} }) as Annotation;
    const by = { updatedBy: madeByHand.updatedBy, updatedAt: at };
    const back = commit(
      commit(opened, made(pointing('second'))),
      {
        entity: 'mention',
        id: 'a',
        articleId,
        before: { actorEntryId: 'second', ...by },
        after: { actorEntryId: 'first', ...by },
      },
      { entity: 'annotation', id: 'a', before: pointing('first'), after: pointing() },
    );
    expect(back.open?.annotations).toEqual([pointing()]);
  });

  it('asks for a name once something has been done, and not while somebody is saying it', () => {
    const worked = commit(opened, made(annotation('a', 0)));
    expect([opened.naming, worked.naming]).toEqual(['later', 'due']);
    const saying = reduce(opened, { type: 'naming-changed', naming: 'wanted' });
    expect(commit(saying, made(annotation('a', 0))).naming).toBe('wanted');
  });

  it('does not say "Saved" while a second write is still on its way', () => {
    const asked = reduce(reduce(opened, { type: 'asked' }), { type: 'asked' });
    const both = reduce(asked, { type: 'saving' });
    const one = commit(both, made(annotation('a', 0)));
    expect(one.save.status).toBe('saving');
    expect(reduce(one, { type: 'nothing-to-save' }).save.status).toBe('saved');
  });

  it('keeps annotations in text order and counts them by tag', () => {
    const state = commit(
      opened,
      made(annotation('b', 50)),
      made(annotation('a', 10, 'actor')),
      made(annotation('c', 90)),
    );
    expect(state.open?.annotations.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(state.articles[0]?.counts).toEqual({ claim: 2, actor: 1, figure: 0, quote: 0 });
  });

  it('takes in ten thousand changes at once, in order among those that are there', () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => index);
    const id = (index: number) => String(index).padStart(6, '0');
    const odd = numbers.map((index) => made(annotation(id(2 * index + 1), 20 * index + 10)));
    const even = numbers.map((index) => made(annotation(id(2 * index), 20 * index, 'actor')));
    const state = commit(commit(opened, ...odd), ...even.toReversed());
    expect(state.open?.annotations.map((one) => Number(one.id))).toEqual(
      Array.from({ length: 20_000 }, (_, index) => index),
    );
    expect(state.articles[0]?.counts).toMatchObject({ claim: 10_000, actor: 10_000 });
    const undone = even.map((change): Change => ({ ...change, before: change.after, after: null }) as Change);
    expect(commit(state, ...undone).open?.annotations).toHaveLength(10_000);
  });

  it('moves a count when the tag changes, and takes it away with the annotation', () => {
    const before = annotation('a', 10);
    const after = annotation('a', 10, 'actor');
    const retagged = commit(commit(opened, made(before)), { entity: 'annotation', id: 'a', before, after });
    expect(retagged.articles[0]?.counts).toMatchObject({ claim: 0, actor: 1 });
    const removed = commit(retagged, { entity: 'annotation', id: 'a', before: after, after: null });
    expect(removed.articles[0]?.counts).toMatchObject({ claim: 0, actor: 0 });
    expect(removed.open?.annotations).toEqual([]);
  });

  it('lets go of the current annotation when it is gone', () => {
    const one = annotation('a', 10);
    const picked = reduce(commit(opened, made(one)), { type: 'picked', id: 'a', here: ['a'] });
    const removed = commit(picked, { entity: 'annotation', id: 'a', before: one, after: null });
    expect([removed.currentId, removed.here]).toEqual([null, []]);
  });

  it('does not show an annotation of another article, and counts it there', () => {
    const elsewhere = { ...annotation('z', 3), articleId: '019328a0-0000-7000-8000-00000000000b' };
    const state = commit(opened, made(elsewhere));
    expect(state.open?.annotations).toEqual([]);
    expect(state.articles[0]?.counts.claim).toBe(0);
  });

  it('is the same as before what happens in other articles', () => {
    const before = commit(opened, made(annotation('a', 10)));
    const elsewhere = '019328a0-0000-7000-8000-00000000000b';
    const other = { ...annotation('z', 3), articleId: elsewhere };
    const by = { updatedBy: madeByHand.updatedBy, updatedAt: at };
    const [from, to] = ['x', 'z'];
    const link = { id: 'l', type: 'supports', from, to, createdBy: 'analyst', createdAt: at } as const;
    const state = commit(
      before,
      { entity: 'annotation', id: 'z', before: other, after: { ...other, note: 'Who says so?' } },
      {
        entity: 'mention',
        id: 'z',
        articleId: elsewhere,
        before: { actorEntryId: 'first', ...by },
        after: { actorEntryId: 'second', ...by },
      },
      { entity: 'link', id: 'l', before: null, after: link },
    );
    expect(state.open).toBe(before.open);
    expect(state.articles).toBe(before.articles);
    const here = { ...link, to: 'a' };
    expect(commit(state, { entity: 'link', id: 'l', before: null, after: here }).open?.links).toEqual([here]);
  });

  it('keeps what is being written in a note until that very text is committed', () => {
    const before = annotation('a', 10);
    const writing = reduce(commit(opened, made(before)), { type: 'drafted', id: 'a', text: 'Who says so?' });
    const failed = reduce(reduce(writing, { type: 'asked' }), {
      type: 'save-failed',
      message: 'The disk is full.',
    });
    expect(failed.drafts.get('a')).toBe('Who says so?');
    const earlier = commit(failed, {
      entity: 'annotation',
      id: 'a',
      before,
      after: { ...before, note: 'Who' },
    });
    expect(earlier.drafts.get('a')).toBe('Who says so?');
    const after = { ...before, note: 'Who says so?' };
    expect(commit(earlier, { entity: 'annotation', id: 'a', before, after }).drafts.size).toBe(0);
  });

  it('keeps the text it shows when the same article is read again', () => {
    if (!opened.open) throw new Error('nothing is open');
    const again = { ...opened.open, article: { ...opened.open.article }, annotations: [annotation('a', 1)] };
    const state = reduce(opened, { type: 'article-opened', open: again });
    expect(state.open?.article).toBe(opened.open.article);
    expect(state.open?.annotations).toHaveLength(1);
  });

  it('keeps the structure of the text when something else of the article changes, and no note that was taken away', () => {
    if (!opened.open) throw new Error('nothing is open');
    const { text, blocks, ...before } = opened.open.article;
    const inlines = [{ type: 'emphasis' as const, start: 0, end: 1 }];
    const article = { ...opened.open.article, inlines, note: 'Who says so?' };
    const shown = reduce(opened, { type: 'article-opened', open: { ...opened.open, article } });
    const after = { ...before, title: 'Another title' };
    const state = commit(shown, { entity: 'article', id: before.id, before, after });
    expect(state.open?.article).toEqual({ ...after, text, blocks, inlines });
  });

  it('is in one mode at a time', () => {
    const first = enter(opened, 'grading', 'a');
    const second = enter(first, 'linking', 'a');
    expect(second.mode?.kind.name).toBe('linking');
    expect(reduce(second, { type: 'mode-changed', mode: null }).mode).toBeNull();
  });

  it('leaves a mode when its annotation is no longer the current one', () => {
    const made = commit(opened, { entity: 'annotation', id: 'a', before: null, after: annotation('a', 0) });
    const state = enter(reduce(made, { type: 'picked', id: 'a', here: ['a'] }), 'picking', 'a');
    expect(reduce(state, { type: 'picked', id: 'a', here: ['a'] }).mode).toBe(state.mode);
    expect(reduce(state, { type: 'picked', id: 'other', here: [] }).mode).toBeNull();
    const before = annotation('a', 0);
    expect(commit(state, { entity: 'annotation', id: 'a', before, after: null }).mode).toBeNull();
    expect(reduce(state, { type: 'article-opened', open: null }).mode).toBeNull();
  });
});

/** In a mode that is for one annotation, as all but the pen are. */
function enter(state: State, name: string, id: string): State {
  const kind: ModeKind = { name, ends: (data, { currentId }) => data !== currentId };
  return reduce({ ...state, currentId: id }, { type: 'mode-changed', mode: { kind, data: id } });
}
