import { describe, expect, test } from 'vitest';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { exportWorkspace } from '../../electron/transfer/exportWorkspace.ts';
import { textOf } from '../fixtures/encoding.ts';
import { importBytes } from '../fixtures/importing.ts';
import {
  addArticle,
  annotationOf,
  articleText,
  labels,
  open,
  stateOf,
  tag,
  temporaryFolder,
  workspaceWithArticle,
} from '../fixtures/workspaces.ts';

/** A segment of the test article that holds these words. */
const segment = (words: string) => {
  const start = articleText.indexOf(words);
  return { start, end: start + words.length, exact: words };
};

describe('the attributes of an annotation', () => {
  test('change one by one, and undo says which', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const { actions, annotations } = workspace;
    const id = tag(workspace, articleId, 'claim', 'Over 11,000 soldiers were likely dispatched to Kursk');
    actions.updateAnnotation(id, { attributes: { factuality: 'PR+', cue: segment('according to') } });
    const { undoState } = actions.updateAnnotation(id, {
      attributes: { hedge: { segment: segment('likely'), band: 'likely' }, cue: null },
    });
    expect(annotations.get(id)?.attributes).toEqual({
      factuality: 'PR+',
      hedge: { segment: segment('likely'), band: 'likely' },
    });
    expect(labels(undoState).undo).toBe(
      'Change the hedge and cue of “Over 11,000 soldiers were likely dispatched to…”',
    );
    actions.undo();
    expect(annotations.get(id)?.attributes).toEqual({ factuality: 'PR+', cue: segment('according to') });
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('that hold nothing are taken away, and the same again is no entry', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const id = tag(workspace, articleId, 'figure', '11,000');
    workspace.actions.updateAnnotation(id, { attributes: { unit: 'men', modifiers: ['IsCount'] } });
    const { seq } = workspace.actions.updateAnnotation(id, {
      attributes: { unit: '', modifiers: [], asOf: {} },
    });
    expect(workspace.annotations.get(id)?.attributes).not.toHaveProperty('unit');
    expect(workspace.actions.updateAnnotation(id, { attributes: { unit: null } })).toMatchObject({
      seq,
      changes: [],
    });
  });

  test.each([
    ['a value that is none', 'claim', { factuality: 'PR++' }, 'The factuality cannot be stored: '],
    [
      'an attribute of another tag',
      'quote',
      { lower: { value: '1', inclusive: true } },
      'A quote has no attribute “lower”.',
    ],
    ['an attribute of no tag', 'claim', { __proto__x: 1 }, 'A claim has no attribute “__proto__x”.'],
    [
      'a number that is none',
      'figure',
      { lower: { value: '1e3', inclusive: true } },
      'The lower bound cannot be stored: it must be a decimal',
    ],
    [
      'bounds turned round',
      'figure',
      { lower: { value: '5', inclusive: true }, upper: { value: '4.99', inclusive: true } },
      'the lower bound 5 is above the upper bound 4.99.',
    ],
    [
      'bounds that leave out the only value',
      'figure',
      { lower: { value: '5.0', inclusive: false }, upper: { value: '5', inclusive: true } },
      'both bounds are 5.0, so both must be inclusive.',
    ],
    [
      'more than anybody writes',
      'figure',
      { lower: { value: '1'.repeat(10_001), inclusive: true } },
      'it is longer than 10,000 characters',
    ],
    [
      'a day that is none',
      'figure',
      { asOf: { date: '2025-02-30' } },
      'The as-of date cannot be stored: it is not a date in the calendar',
    ],
    [
      'an interval turned round',
      'figure',
      { asOf: { date: '2025-02/2025-01-31' } },
      'must not end before it starts',
    ],
    [
      'a segment outside of the text',
      'quote',
      { cue: { start: 900, end: 905, exact: 'words' } },
      'is outside the text',
    ],
    [
      'a segment with other words',
      'quote',
      { cue: { start: 3, end: 7, exact: 'Ovre' } },
      'quotes “Ovre”, but the text there is “Over”',
    ],
    [
      'a segment that cuts a character',
      'quote',
      { cue: { start: 1, end: 7, exact: articleText.slice(1, 7) } },
      'splits a character',
    ],
    [
      'an entry that is not there',
      'actor',
      { actorEntryId: '019328a0-0000-7000-8000-000000000000' },
      'which does not exist',
    ],
  ] as const)('refuse %s, and nothing is changed', (_what, tagName, attributes, sentence) => {
    const { workspace, articleId } = workspaceWithArticle();
    const id = tag(workspace, articleId, tagName, 'Over 11,000 soldiers');
    const before = [stateOf(workspace), workspace.history.lastSeq()];
    expect(() => workspace.actions.updateAnnotation(id, { attributes })).toThrow(sentence);
    expect([stateOf(workspace), workspace.history.lastSeq()]).toEqual(before);
  });

  test('a suggestion is accepted or rejected, and undo makes it one again', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const id = tag(workspace, articleId, 'actor', 'Kursk');
    expect(labels(workspace.actions.updateAnnotation(id, { status: 'rejected' }).undoState).undo).toBe(
      'Reject actor “Kursk”',
    );
    expect(workspace.annotations.get(id)?.status).toBe('rejected');
    workspace.actions.undo();
    expect(workspace.annotations.get(id)?.status).toBe('accepted');
  });
});

describe('links', () => {
  const marked = () => {
    const { workspace, articleId } = workspaceWithArticle();
    const quote = tag(workspace, articleId, 'quote', 'Over 11,000 soldiers were likely dispatched to Kursk');
    const actor = tag(workspace, articleId, 'actor', 'National Intelligence Service');
    return { workspace, articleId, quote, actor };
  };

  test('join two annotations, and are undone by what made or removed them', () => {
    const { workspace, quote, actor } = marked();
    const { changes, undoState } = workspace.actions.createLink({ type: 'speaker', from: quote, to: actor });
    expect(labels(undoState).undo).toBe(
      'Link “Over 11,000 soldiers were likely dispatched to…” to “National Intelligence Service” (speaker)',
    );
    const id = changes[0]?.id ?? '';
    workspace.actions.removeLink(id);
    expect(workspace.links.ofAnnotation(quote)).toEqual([]);
    workspace.actions.undo();
    expect(workspace.links.ofAnnotation(quote)).toMatchObject([
      { id, type: 'speaker', from: quote, to: actor },
    ]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('come in place of another one in one step, and a claim with a claimer is no longer the author’s', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const claim = tag(workspace, articleId, 'claim', 'Over 11,000 soldiers');
    const [first, second] = [
      tag(workspace, articleId, 'actor', 'National Intelligence Service'),
      tag(workspace, articleId, 'actor', 'Kursk'),
    ];
    workspace.actions.updateAnnotation(claim, { attributes: { claimer: 'author' } });
    const made = workspace.actions.createLink({ type: 'claimer', from: claim, to: first });
    const id = made.changes.find(({ entity }) => entity === 'link')?.id ?? '';
    expect(workspace.annotations.get(claim)?.attributes).toEqual({});
    workspace.actions.createLink({ type: 'claimer', from: claim, to: second }, id);
    expect(workspace.links.ofAnnotation(claim)).toMatchObject([{ type: 'claimer', to: second }]);
    workspace.actions.undo();
    expect(workspace.links.ofAnnotation(claim)).toMatchObject([{ id, type: 'claimer', to: first }]);
    workspace.actions.redo();
    expect(workspace.links.ofAnnotation(claim)).toMatchObject([{ to: second }]);
    workspace.actions.undo();
    workspace.actions.undo();
    expect(workspace.links.ofAnnotation(claim)).toEqual([]);
    expect(workspace.annotations.get(claim)?.attributes).toEqual({ claimer: 'author' });
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('come with a new annotation in one step, whichever end it is', () => {
    const { workspace, articleId, quote, actor } = marked();
    const segments = [segment('Service')];
    const speaker = workspace.actions.createAnnotation({
      articleId,
      tag: 'actor',
      segments,
      link: { type: 'speaker', with: quote },
    });
    const claim = workspace.actions.createAnnotation({
      articleId,
      tag: 'claim',
      segments,
      link: { type: 'claimer', with: actor },
    });
    workspace.actions.updateAnnotation(annotationOf(claim), { attributes: { claimer: 'author' } });
    workspace.actions.createAnnotation({
      articleId,
      tag: 'actor',
      segments: [segment('National')],
      link: { type: 'claimer', with: annotationOf(claim) },
    });
    expect(workspace.annotations.get(annotationOf(claim))?.attributes).toEqual({});
    workspace.actions.undo();
    workspace.actions.undo();
    expect(workspace.links.startingIn(articleId)).toMatchObject([
      { from: quote, to: annotationOf(speaker) },
      { from: annotationOf(claim), to: actor },
    ]);
    const { history } = workspace;
    workspace.actions.undo();
    workspace.actions.undo();
    expect([workspace.links.startingIn(articleId), history.nextUndo()]).toEqual([[], 3]);
  });

  test('of claims go from one article to another', () => {
    const { workspace, articleId } = workspaceWithArticle();
    const first = tag(workspace, articleId, 'claim', 'Over 11,000 soldiers');
    const other = addArticle(workspace, 'Some 12,000 soldiers, others say.');
    const second = tag(workspace, other, 'claim', 'Some 12,000 soldiers');
    workspace.actions.createLink({ type: 'contradicts', from: second, to: first });
    expect(workspace.links.ofArticle(articleId)).toMatchObject([{ type: 'contradicts' }]);
    expect(workspace.history.list(articleId).at(-1)).toMatchObject({ action: 'links.create' });
  });

  test.each([
    ['the table forbids', 'quantifies', 'quote', 'actor', 'between these two you can use speaker, addressee'],
    ['goes from an annotation to itself', 'speaker', 'quote', 'quote', 'cannot be linked to itself'],
  ] as const)('that %s are refused', (_what, type, from, to, sentence) => {
    const ends = marked();
    const before = ends.workspace.history.lastSeq();
    expect(() => ends.workspace.actions.createLink({ type, from: ends[from], to: ends[to] })).toThrow(
      sentence,
    );
    expect(ends.workspace.history.lastSeq()).toBe(before);
  });

  test('that are there already are refused', () => {
    const { workspace, quote, actor } = marked();
    const link = { type: 'speaker', from: quote, to: actor } as const;
    workspace.actions.createLink(link);
    expect(() => workspace.actions.createLink(link)).toThrow('already linked by “speaker”');
  });
});

describe('an article', () => {
  test('takes a note and a date, also over a restart, and undo takes them back', () => {
    const { workspace, articleId } = workspaceWithArticle();
    workspace.actions.updateArticles([articleId], { publishedAt: '2025-02-27' });
    expect(
      labels(workspace.actions.updateArticles([articleId], { note: 'Compare with Yonhap.' }).undoState).undo,
    ).toMatch(/^Add a note on “📰 Over 11,000/);
    workspace.close();
    const again = open(workspace.dir);
    expect(again.articles.get(articleId)).toMatchObject({
      note: 'Compare with Yonhap.',
      source: { publishedAt: '2025-02-27' },
    });
    again.actions.undo();
    expect(again.articles.get(articleId)).not.toHaveProperty('note');
    again.actions.undo();
    expect(again.articles.get(articleId)?.source.publishedAt).toBeNull();
    expect(verifyWorkspace(again)).toEqual([]);
  });
});

test('a date in words, stored before dates were looked at, can be read, edited around, undone and exported', async () => {
  const { workspace, articleId } = workspaceWithArticle();
  const { actions, annotations } = workspace;
  const id = tag(workspace, articleId, 'figure', 'Over 11,000');
  const figure = annotations.get(id);
  if (figure?.tag !== 'figure') throw new Error('There is no figure.');
  actions.removeAnnotation(id);
  const old = { ...figure, attributes: { asOf: { date: 'early January' } } };
  const article = workspace.articles.get(articleId);
  if (!article) throw new Error('There is no article.');
  actions.importDossier({ articles: [{ article, annotations: [old], links: [] }], actors: [] });
  actions.updateAnnotation(id, { attributes: { unit: 'soldiers' } });
  expect(annotations.get(id)?.attributes).toEqual({ asOf: { date: 'early January' }, unit: 'soldiers' });
  expect(() => actions.updateAnnotation(id, { attributes: { asOf: { date: 'in February' } } })).toThrow(
    'must be an ISO 8601 date',
  );
  const request = {
    format: 'json',
    articleIds: null,
    includeSuggestions: false,
    exportedAt: figure.createdAt,
  };
  const content = textOf(exportWorkspace(workspace, request).files);
  const other = open(temporaryFolder());
  const report = await importBytes(other, { fileName: 'a.json', bytes: Buffer.from(content) });
  expect(report.failed).toEqual([]);
  actions.undo();
  expect(annotations.get(id)).toEqual(old);
  expect(verifyWorkspace(workspace)).toEqual([]);
});
