import { describe, expect, test } from 'vitest';
import { commit, transact } from '../../electron/store/actions/commit.ts';
import { contextAfter, contextBefore } from '../../shared/anchor/describe.ts';
import type { Dossier } from '../../shared/formats/common/dossier.ts';
import type { Change } from '../../shared/model/history.ts';
import type { Range } from '../../shared/model/segment.ts';
import { Refusal } from '../../shared/result.ts';
import { marked } from '../fixtures/marked.ts';
import {
  annotationOf,
  articleText,
  labels,
  open,
  stateOf,
  tag,
  workspaceWithArticle,
} from '../fixtures/workspaces.ts';

const refusal = (work: () => unknown): Refusal => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('tagging', () => {
  test('answers with the annotation, its quote and its surroundings', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const { changes, undoState } = workspace.actions.createAnnotation({
      articleId,
      tag: 'figure',
      segments: [{ start: 3, end: 23 }],
    });
    const id = changes[0]?.id ?? '';
    expect(changes).toEqual([
      { entity: 'annotation', id, before: null, after: workspace.annotations.get(id) },
    ]);
    expect(workspace.annotations.get(id)).toMatchObject({
      tag: 'figure',
      segments: [{ start: 3, end: 23, exact: 'Over 11,000 soldiers' }],
      prefix: '📰 ',
      suffix: ' were likely dispatched to Kursk',
      status: 'accepted',
      origin: { kind: 'human' },
      createdBy: 'analyst',
      attributes: {},
    });
    expect(labels(undoState)).toEqual({ undo: 'Tag “Over 11,000 soldiers” as figure', redo: null });
  });

  test('keeps both annotations where they overlap, nest or share the very same words', () => {
    const { workspace, articleId } = workspaceWithArticle();
    for (const name of ['claim', 'actor', 'figure', 'quote', 'claim'] as const)
      tag(workspace, articleId, name, 'Over 11,000');
    tag(workspace, articleId, 'figure', '11,000 soldiers');
    expect(workspace.annotations.ofArticle(articleId)).toHaveLength(6);
    expect(workspace.articles.list()[0]?.counts).toEqual({ claim: 2, actor: 1, figure: 2, quote: 1 });
  });

  test('many passages at once are one entry and one undo, and what is tagged already is left out', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const [over, soldiers, kursk] = ['Over', 'soldiers', 'Kursk'].map((words) => {
      const start = articleText.indexOf(words);
      return { start, end: start + words.length };
    });
    if (!over || !soldiers || !kursk) throw new Error('the fixture has other words');
    tag(workspace, articleId, 'figure', 'soldiers');
    tag(workspace, articleId, 'claim', 'Over');
    tag(workspace, articleId, 'figure', 'Kursk, according');
    const before = [stateOf(workspace), workspace.history.lastSeq()] as const;

    const all = { articleId, tag: 'figure', ranges: [over, soldiers, kursk] } as const;
    const { changes, seq, undoState } = workspace.actions.createAnnotations(all);
    expect(changes.map(({ after }) => after)).toMatchObject([
      { segments: [{ ...over, exact: 'Over' }], tag: 'figure', status: 'accepted' },
      { segments: [{ ...kursk, exact: 'Kursk' }], tag: 'figure', status: 'accepted' },
    ]);
    expect([seq, labels(undoState).undo]).toEqual([before[1] + 1, 'Tag 2 passages as figure']);
    expect(workspace.actions.createAnnotations(all)).toMatchObject({ seq, changes: [] });
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before[0]);
    expect(workspace.actions.redo()?.changes).toHaveLength(2);
  });

  test.each([
    [
      'outside of the text',
      [
        { start: 3, end: 7 },
        { start: 100, end: 9000 },
      ],
    ],
    ['inside of a character', [{ start: 1, end: 7 }]],
    [
      'out of order',
      [
        { start: 15, end: 23 },
        { start: 3, end: 7 },
      ],
    ],
    [
      'across another',
      [
        { start: 3, end: 7 },
        { start: 6, end: 9 },
      ],
    ],
  ])('one passage %s: all are refused, and nothing is stored', (_what, ranges) => {
    const { workspace, articleId } = workspaceWithArticle();
    const before = [stateOf(workspace), workspace.history.list()];
    const error = refusal(() => workspace.actions.createAnnotations({ articleId, tag: 'claim', ranges }));
    expect(error.message).toMatch(/\.$/);
    expect([stateOf(workspace), workspace.history.list()]).toEqual(before);
  });

  test('lists annotations in text order, the longer first', () => {
    const { workspace, articleId } = workspaceWithArticle();
    for (const words of ['Kursk', 'soldiers', 'soldiers were', 'Over'])
      tag(workspace, articleId, 'claim', words);
    const quotes = workspace.annotations.ofArticle(articleId).map(({ segments }) => segments[0]?.exact);
    expect(quotes).toEqual(['Over', 'soldiers were', 'soldiers', 'Kursk']);
  });

  test('one annotation may have several segments', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const id = annotationOf(
      workspace.actions.createAnnotation({
        articleId,
        tag: 'quote',
        segments: [
          { start: 3, end: 7 },
          { start: 15, end: 23 },
        ],
      }),
    );
    expect(workspace.annotations.get(id)?.segments.map(({ exact }) => exact)).toEqual(['Over', 'soldiers']);
    expect(workspace.annotations.ofArticle(articleId)).toEqual([workspace.annotations.get(id)]);
  });

  test('is done in the name that the settings give', () => {
    const { workspace, articleId } = workspaceWithArticle();
    workspace.settings.save({ annotator: 'Kim' });
    expect(workspace.annotations.get(tag(workspace, articleId, 'claim', 'Over'))?.createdBy).toBe('Kim');
  });

  test('an actor with an entry that is not in the ledger is refused, and nothing is stored', () => {
    const workspace = marked();
    const mark = workspace.articles
      .ids()
      .flatMap((id) => workspace.annotations.ofArticle(id))
      .find((annotation) => annotation.tag === 'actor');
    if (mark?.tag !== 'actor') throw new Error('the fixture has no actor');
    const before = [stateOf(workspace), workspace.history.list()];
    const stranger = '01a208f7-9939-7260-a9a1-71d919621999';
    const write = (changes: Change[]) => () =>
      transact(workspace, (moment) =>
        commit(workspace, moment, { kind: 'do', action: 'annotations.update', changes }),
      );
    const pointing = { ...mark, attributes: { ...mark.attributes, actorEntryId: stranger } };
    const created = { ...pointing, id: '01a208f7-9939-7260-a9a1-71d919621998' };
    for (const changes of [
      [{ entity: 'annotation', id: mark.id, before: mark, after: pointing }],
      [{ entity: 'annotation', id: created.id, before: null, after: created }],
    ] satisfies Change[][]) {
      const error = refusal(write(changes));
      expect([error.code, error.message]).toEqual([
        'invariant',
        `Actor annotation ${changes[0]?.id} points to the actor ${stranger}, which does not exist.`,
      ]);
    }
    expect([stateOf(workspace), workspace.history.list()]).toEqual(before);
  });

  test('an entry of the ledger that an actor points to cannot go before it', () => {
    const workspace = marked();
    const before = [stateOf(workspace), workspace.history.list()];
    const [actor] = workspace.actors.all();
    const changes: Change[] = [{ entity: 'actor', id: actor?.id ?? '', before: actor ?? null, after: null }];
    const error = refusal(() =>
      transact(workspace, (moment) =>
        commit(workspace, moment, { kind: 'do', action: 'annotations.update', changes }),
      ),
    );
    expect([error.code, error.message]).toEqual([
      'invariant',
      expect.stringMatching(
        new RegExp(`^The actor ${actor?.id} cannot be removed: the annotation 01a2.{32} points to it\\.$`),
      ),
    ]);
    expect([stateOf(workspace), workspace.history.list()]).toEqual(before);
  });

  test.each([
    ['outside the text', [{ start: 90, end: 900 }], 'is outside the text'],
    ['half of an emoji', [{ start: 1, end: 7 }], 'splits a character'],
    ['reversed', [{ start: 7, end: 3 }], 'must start before it ends'],
    [
      'out of order',
      [
        { start: 7, end: 9 },
        { start: 3, end: 5 },
      ],
      'starts before the previous one',
    ],
    ['nothing', [], 'has no segment'],
  ])('of a place that is %s is refused, and nothing is stored', (_, segments, sentence) => {
    const { workspace, articleId } = workspaceWithArticle();
    const before = [stateOf(workspace), workspace.history.list()];
    const error = refusal(() => workspace.actions.createAnnotation({ articleId, tag: 'claim', segments }));
    expect([error.code, error.message]).toEqual(['invariant', expect.stringContaining(sentence)]);
    expect([stateOf(workspace), workspace.history.list()]).toEqual(before);
  });

  test('in an article that is not there, or whose import was undone, is refused', () => {
    const { workspace, articleId } = workspaceWithArticle();
    workspace.actions.undo();
    const create = () =>
      workspace.actions.createAnnotation({ articleId, tag: 'claim', segments: [{ start: 3, end: 7 }] });
    expect(refusal(create).code).toBe('not-found');
    expect(refusal(() => workspace.actions.removeAnnotation(articleId)).code).toBe('not-found');
    expect(refusal(() => workspace.actions.updateAnnotation(articleId, { note: 'x' })).code).toBe(
      'not-found',
    );
  });
});

describe('changing an annotation', () => {
  test('a note is kept as it was written; an empty one is none', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const id = tag(workspace, articleId, 'claim', 'Over');
    const note = ' Check with\n🤔 Seoul ';
    expect(labels(workspace.actions.updateAnnotation(id, { note }).undoState).undo).toBe(
      'Add a note on “Over”',
    );
    expect(workspace.annotations.get(id)?.note).toBe(note);
    expect(labels(workspace.actions.updateAnnotation(id, { note: '  ' }).undoState).undo).toBe(
      'Remove the note on “Over”',
    );
    expect(workspace.annotations.get(id)?.note).toBeNull();
  });

  test.each(['a\0b', 'a\ud83d'])('a note with %j cannot be stored', (note) => {
    const { workspace, articleId } = workspaceWithArticle();
    const id = tag(workspace, articleId, 'claim', 'Over');
    expect(refusal(() => workspace.actions.updateAnnotation(id, { note })).code).toBe('invalid-input');
  });

  test('a change to what it is already writes nothing and says where things stand', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const id = tag(workspace, articleId, 'claim', 'Over');
    const entries = workspace.history.list();
    expect(workspace.actions.updateAnnotation(id, { tag: 'claim', note: null })).toEqual({
      seq: 2,
      changes: [],
      undoState: workspace.actions.undoState(),
    });
    expect(workspace.history.list()).toEqual(entries);
  });

  test('new segments are quoted anew, with what stands around them; all else stays, and undo brings them back', () => {
    const workspace = marked();
    const figure = workspace.articles
      .ids()
      .flatMap((id) => workspace.annotations.ofArticle(id))
      .find((mark) => mark.tag === 'figure');
    const before = stateOf(workspace);
    const [{ start, end } = { start: 0, end: 0 }] = figure?.segments ?? [];
    const text = workspace.articles.text(figure?.articleId ?? '') ?? '';
    const shorter = [{ start: start + 1, end: end - 1 }];
    const { changes, undoState } = workspace.actions.updateAnnotation(figure?.id ?? '', {
      segments: shorter,
    });
    expect(workspace.annotations.get(figure?.id ?? '')).toEqual({
      ...figure,
      segments: [{ ...shorter[0], exact: text.slice(start + 1, end - 1) }],
      prefix: contextBefore(text, start + 1),
      suffix: contextAfter(text, end - 1),
      updatedBy: 'analyst',
      updatedAt: expect.any(String),
    });
    expect(changes).toHaveLength(1);
    expect(labels(undoState).undo).toBe(`Move the edges of “${text.slice(start + 1, end - 1)}”`);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test('words are added and taken out as segments of their own, and the same ones again change nothing', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const id = tag(workspace, articleId, 'quote', 'Over');
    const both = [
      { start: 3, end: 7 },
      { start: 15, end: 23 },
    ];
    const say = (segments: readonly Range[]) =>
      labels(workspace.actions.updateAnnotation(id, { segments }).undoState).undo;
    expect(say(both)).toBe('Add words to “Over … soldiers”');
    const entries = workspace.history.list();
    expect(workspace.actions.updateAnnotation(id, { segments: both }).changes).toEqual([]);
    expect(workspace.history.list()).toEqual(entries);
    expect(say(both.slice(1))).toBe('Remove words from “soldiers”');
  });

  test.each([
    ['outside the text', [{ start: 90, end: 900 }], 'is outside the text'],
    ['half of an emoji', [{ start: 1, end: 7 }], 'splits a character'],
    [
      'one over the other',
      [
        { start: 3, end: 9 },
        { start: 7, end: 12 },
      ],
      'starts before the previous one',
    ],
    ['none', [], 'has no segment'],
  ])('segments that are %s are refused, and nothing is stored', (_, segments, sentence) => {
    const { workspace, articleId } = workspaceWithArticle();
    const id = tag(workspace, articleId, 'claim', 'Over');
    const before = [stateOf(workspace), workspace.history.list()];
    const error = refusal(() => workspace.actions.updateAnnotation(id, { segments }));
    expect([error.code, error.message]).toEqual(['invariant', expect.stringContaining(sentence)]);
    expect([stateOf(workspace), workspace.history.list()]).toEqual(before);
  });

  test('a new tag drops the attributes and links it cannot have, keeps the others, and undo brings all back', () => {
    const workspace = marked();
    const before = stateOf(workspace);
    const quote = workspace.articles
      .ids()
      .flatMap((id) => workspace.annotations.ofArticle(id))
      .find((mark) => mark.tag === 'quote');
    const { changes } = workspace.actions.updateAnnotation(quote?.id ?? '', { tag: 'claim' });
    expect(changes.map(({ entity }) => entity)).toEqual(['link', 'annotation']);
    expect(workspace.annotations.get(quote?.id ?? '')?.attributes).toEqual({
      cue: expect.objectContaining({ exact: 'according' }),
    });
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test('removing an annotation removes its links in the same step, and undo brings all back', () => {
    const workspace = marked();
    const before = stateOf(workspace);
    const actor = workspace.articles
      .ids()
      .flatMap((id) => workspace.annotations.ofArticle(id))
      .find((mark) => mark.tag === 'actor');
    const { changes } = workspace.actions.removeAnnotation(actor?.id ?? '');
    expect(changes.map(({ entity, after }) => [entity, after])).toEqual([
      ['link', null],
      ['link', null],
      ['annotation', null],
    ]);
    expect((stateOf(workspace) as Dossier & { links: unknown[] }).links).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });
});

describe('what must never change', () => {
  test.each([
    ["UPDATE article_text SET text = text || 'x'", 'the text of an article never changes'],
    ['DELETE FROM article_text', 'the text of an article is never deleted'],
    ['DELETE FROM article', 'an article is never deleted'],
    ['UPDATE article SET text_sha256 = lower(hex(randomblob(32)))', 'the text of an article never changes'],
    ["UPDATE history SET by = 'somebody else'", 'the history is append-only'],
    ['DELETE FROM history', 'the history is append-only'],
    ['UPDATE history_article SET seq = 1', 'the history is append-only'],
    ['DELETE FROM history_article', 'the history is append-only'],
    ["UPDATE original SET bytes = x'00'", 'an original file never changes'],
    ['DELETE FROM original', 'an original file is never deleted'],
    ['UPDATE segment SET end_offset = start_offset', 'CHECK constraint failed'],
    ["UPDATE annotation SET tag = 'rumour'", 'CHECK constraint failed: tag IN'],
    ["DELETE FROM annotation WHERE tag = 'actor'", 'FOREIGN KEY constraint failed'],
  ])('%s fails: %s', (sql, sentence) => {
    const workspace = marked();
    expect(() => workspace.db.exec(sql)).toThrow(sentence);
  });

  test('a text is stored once, beside the very bytes that it came from', () => {
    const { workspace } = workspaceWithArticle();
    expect(workspace.db.prepare('SELECT bytes FROM original').pluck().all()).toEqual([
      Buffer.from(articleText),
    ]);
    expect(open(workspace.dir).articles.ids()).toHaveLength(1);
  });
});
