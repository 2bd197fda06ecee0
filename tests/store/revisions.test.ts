import { describe, expect, test } from 'vitest';
import type { ImportedDocument } from '../../electron/store/actions/incoming.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { exportWorkspace } from '../../electron/transfer/exportWorkspace.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { firstTake, marksOfFirstTake, secondTake } from '../fixtures/agency.ts';
import { textOf } from '../fixtures/encoding.ts';
import { importBytes } from '../fixtures/importing.ts';
import { readText } from '../fixtures/readText.ts';
import { addArticle, open, stateOf, tag, temporaryFolder } from '../fixtures/workspaces.ts';

const first =
  'The service gave its estimate on Monday. Over 11,000 soldiers were sent to Kursk, the NIS said. ' +
  'The bridge near the border was closed. A convoy of 40 trucks was seen at dawn. Nobody commented on it.';
const second =
  'Updated on Tuesday evening. The service gave its estimate on Monday. Over 11,000 soldiers were sent to Kursk, the ' +
  'NIS said. The bridge near the border was closed. A convoy of 55 trucks was seen at dawn. Nobody commented on it.';

function documentOf(text: string, url: string | null = null): ImportedDocument {
  const read = readText(Buffer.from(text), 'a.txt');
  if (!read.ok) throw new Error(read.error.message);
  return { ...read.value, source: { ...read.value.source, url } };
}

/** A workspace with the first version, in which a claim, an actor linked to it and a figure are marked. */
function marked() {
  const workspace = open(temporaryFolder());
  const { actions } = workspace;
  const url = 'https://www.example.org/news/1/?utm_source=x#top';
  const [{ id: articleId = '' } = {}] = actions.importArticles([documentOf(first, url)]).articles;
  const claim = tag(workspace, articleId, 'claim', 'Over 11,000 soldiers were sent to Kursk');
  const start = first.indexOf('the NIS');
  actions.createAnnotation({
    articleId,
    tag: 'actor',
    segments: [{ start, end: start + 7 }],
    link: { type: 'claimer', with: claim },
  });
  actions.updateAnnotation(claim, {
    attributes: { cue: { start: start + 8, end: start + 12, exact: 'said' } },
    note: 'Who says so?',
  });
  const figure = tag(workspace, articleId, 'figure', '40 trucks');
  return { workspace, articleId, claim, figure };
}

const revised = (workspace: Workspace, url: string | null = 'http://example.org/news/1') =>
  workspace.actions.importArticles([documentOf(second, url)]).articles[0];

describe('a newer version of an article', () => {
  test('has the marks of its file once, also those that the older version had', () => {
    const workspace = open(temporaryFolder());
    const url = 'https://www.example.org/news/2';
    const highlight = (text: string, exact: string, id: string): Annotation => {
      const start = text.indexOf(exact);
      const end = start + exact.length;
      const at = '2026-01-01T00:00:00.000Z';
      return {
        id,
        articleId: '',
        tag: 'claim',
        segments: [{ start, end, exact }],
        prefix: text.slice(Math.max(0, start - 32), start),
        suffix: text.slice(end, end + 32),
        attributes: {},
        note: 'Label: Highlight',
        status: 'accepted',
        origin: { kind: 'import', format: 'pdf', fileName: 'a.pdf' },
        createdBy: 'import',
        createdAt: at,
        updatedBy: 'import',
        updatedAt: at,
      };
    };
    const sent = 'Over 11,000 soldiers were sent to Kursk';
    const bring = (text: string, annotations: readonly Annotation[]) =>
      workspace.actions.importArticles([{ ...documentOf(text, url), annotations: [...annotations] }])
        .articles[0];
    bring(first, [highlight(first, sent, '01900000-0000-7000-8000-000000000001')]);
    const newer = bring(second, [
      highlight(second, sent, '01900000-0000-7000-8000-000000000002'),
      highlight(second, '55 trucks', '01900000-0000-7000-8000-000000000003'),
    ]);
    const marks = workspace.annotations.ofArticle(newer?.id ?? '');
    expect(marks.map(({ segments }) => segments[0]?.exact)).toEqual([sent, '55 trucks']);
  });

  test('is recognised by its address; what is sure is carried over with its links, the rest waits', () => {
    const { workspace, articleId, claim, figure } = marked();
    const before = stateOf(workspace);
    const newer = revised(workspace);
    expect(newer?.revision).toEqual({ of: articleId, title: expect.any(String), carried: 2, waiting: 1 });
    const id = newer?.id ?? '';
    expect(workspace.articles.get(id)?.revisionOf).toBe(articleId);
    expect(workspace.annotations.ofArticle(id)).toMatchObject([
      {
        tag: 'claim',
        segments: [{ exact: 'Over 11,000 soldiers were sent to Kursk' }],
        origin: { kind: 'revision', of: claim, how: 'exact' },
        attributes: { cue: { exact: 'said' } },
        note: 'Who says so?',
      },
      { tag: 'actor', segments: [{ exact: 'the NIS' }] },
    ]);
    expect(workspace.links.startingIn(id)).toMatchObject([{ type: 'claimer' }]);
    expect([...workspace.actions.waitingFor(id)]).toMatchObject([
      { status: 'changed', annotation: { id: figure }, candidates: [{ isSame: false }] },
    ]);
    expect(workspace.articles.list()[1]).toMatchObject({ revisionOf: articleId, waiting: 1 });
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.redo();
    expect(workspace.reviews.ofArticle(id)).toHaveLength(1);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('of nearly the same text is only named, and becomes one when a person says so', () => {
    const { workspace, articleId } = marked();
    const newer = revised(workspace, null);
    expect(newer).toMatchObject({ annotations: 0, resembles: { id: articleId, similarity: 0.727 } });
    expect(newer?.revision).toBeUndefined();
    expect(workspace.actions.relateVersions(newer?.id ?? '', articleId)).toMatchObject({
      carried: 2,
      waiting: 1,
    });
    expect(verifyWorkspace(workspace)).toEqual([]);
    expect(() => workspace.actions.relateVersions(articleId, newer?.id ?? '')).toThrow(
      'newer version of this one',
    );
    workspace.actions.undo();
    expect(workspace.annotations.ofArticle(newer?.id ?? '')).toEqual([]);
    const other = addArticle(workspace, 'Something else altogether happened far away from all of this.');
    expect(workspace.actions.importRevision(documentOf(`${second} More.`), other).articles).toMatchObject([
      { revision: { of: other, carried: 0 } },
    ]);
  });

  test('what waits is placed or left by a person, each a small entry that undo takes back', () => {
    const { workspace, figure } = marked();
    const id = revised(workspace)?.id ?? '';
    const [waiting] = workspace.actions.waitingFor(id);
    const segments = waiting?.candidates[0]?.segments ?? [];
    const { actions } = workspace;
    actions.decideReview(waiting?.review.id ?? '', { kind: 'leave' });
    expect(workspace.articles.list()[1]?.waiting).toBeUndefined();
    actions.undo();
    const { changes } = actions.decideReview(waiting?.review.id ?? '', {
      kind: 'place',
      segments,
      how: 'confirmed',
    });
    expect(changes).toHaveLength(2);
    expect(workspace.annotations.ofArticle(id)[2]).toMatchObject({
      segments: [{ exact: '55 trucks' }],
      attributes: { lower: { value: '55' } },
      origin: { kind: 'revision', of: figure, how: 'confirmed' },
    });
    expect(() => actions.decideReview(waiting?.review.id ?? '', { kind: 'leave' })).toThrow(
      'no longer waiting',
    );
    expect(verifyWorkspace(workspace)).toEqual([]);
    actions.undo();
    expect(workspace.reviews.ofArticle(id)).toMatchObject([{ state: 'waiting' }]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('removing the older annotation takes along what waits of it', () => {
    const { workspace, figure } = marked();
    const id = revised(workspace)?.id ?? '';
    workspace.actions.removeAnnotation(figure);
    expect(workspace.reviews.ofArticle(id)).toEqual([]);
    workspace.actions.undo();
    expect(workspace.reviews.ofArticle(id)).toHaveLength(1);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('keeps its place in the line through Glossator JSON, and a loop in a file is refused', async () => {
    const { workspace, articleId } = marked();
    revised(workspace);
    const request = {
      format: 'json',
      articleIds: null,
      includeSuggestions: false,
      exportedAt: '2026-11-23T08:00:00.000Z',
    };
    const file = textOf(exportWorkspace(workspace, request).files);
    const other = open(temporaryFolder());
    const read = await importBytes(other, { fileName: 'a.json', bytes: Buffer.from(file) });
    expect(read.failed).toEqual([]);
    expect(textOf(exportWorkspace(other, request).files)).toBe(file);
    const [, newer] = workspace.articles.ids();
    const loop = file.replace(`"id": "${articleId}",`, `"id": "${articleId}",\n"revisionOf": "${newer}",`);
    const refused = await importBytes(open(temporaryFolder()), {
      fileName: 'b.json',
      bytes: Buffer.from(loop),
    });
    expect(refused.failed[0]?.sentence).toContain('is a newer version of itself');
  });
});

describe('an agency’s story that is updated paragraph by paragraph', () => {
  /** The first take with all that is marked in it, and the second one, imported as its newer version. */
  function updated() {
    const workspace = open(temporaryFolder());
    const { actions } = workspace;
    const [{ id: firstId = '' } = {}] = actions.importArticles([documentOf(firstTake)]).articles;
    for (const [name, words] of marksOfFirstTake) tag(workspace, firstId, name, words);
    actions.updateArticles([firstId], {
      publisher: 'NPA',
      publishedAt: '2025-03-03',
      labels: ['Selmar'],
      status: 'done',
    });
    const [{ id = '', revision } = {}] = actions.importRevision(documentOf(secondTake), firstId).articles;
    return { workspace, actions, firstId, id, revision };
  }

  test('keeps what is marked in sentences that are the same, also where both of their neighbours changed', () => {
    const { workspace, id, revision } = updated();
    expect(revision).toMatchObject({ carried: 7, waiting: 5 });
    expect(workspace.annotations.ofArticle(id).map(({ segments: [one] }) => one?.exact)).toEqual([
      'shortly after 6 a.m.',
      '“We saw a column of smoke above the harbour,”',
      'Ilan Pereira',
      'eleven countries',
      'it would cooperate with investigators',
      'Interior Minister Dana Kovel',
      'about a third of the country’s grain exports',
    ]);
  });

  test('places all that have the same words in one step, and undo lets them wait again', () => {
    const { workspace, actions, id } = updated();
    const before = stateOf(workspace);
    const committed = actions.placeIdentical(id);
    expect(committed.changes.filter(({ entity }) => entity === 'annotation')).toHaveLength(2);
    const texts = workspace.annotations.ofArticle(id).map(({ segments: [one] }) => one?.exact);
    expect(texts).toHaveLength(9);
    expect(texts).toEqual(expect.arrayContaining(['officials', 'regional health ministry']));
    expect([...actions.waitingFor(id)].map(({ annotation }) => annotation.segments[0]?.exact)).toEqual([
      'at least 12 people',
      '40 people',
      'The cause of the explosion was not immediately clear',
    ]);
    expect(actions.placeIdentical(id).changes).toEqual([]);
    actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('takes over the outlet, the day and the labels, to be confirmed, and is to do', () => {
    const { workspace, id } = updated();
    expect(workspace.articles.find(id)?.record).toMatchObject({
      source: { publisher: 'NPA', publishedAt: '2025-03-03' },
      labels: ['Selmar'],
      origins: {
        publisher: { kind: 'guessed', from: 'the older version' },
        publishedAt: { kind: 'guessed', from: 'the older version' },
      },
    });
    expect(workspace.articles.find(id)?.record.status).toBeUndefined();
  });

  test('keeps its own day, also where it is made a newer version by hand', () => {
    const { workspace, actions, id } = updated();
    const [{ id: latest = '' } = {}] = actions.importArticles([
      documentOf(`${secondTake}One more.\n`),
    ]).articles;
    actions.updateArticles([latest], { publishedAt: '2025-03-04' });
    const before = workspace.articles.find(latest);
    actions.relateVersions(latest, id);
    const { source, origins } = workspace.articles.find(latest)?.record ?? {};
    expect(source).toMatchObject({ publisher: 'NPA', publishedAt: '2025-03-04' });
    expect(origins).toMatchObject({ publisher: { kind: 'guessed' }, publishedAt: { kind: 'person' } });
    actions.undo();
    expect(workspace.articles.find(latest)).toEqual(before);
  });
});
