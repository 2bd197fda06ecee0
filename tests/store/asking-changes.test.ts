import { describe, expect, test, vi } from 'vitest';
import { askingHandlers } from '../../electron/ipc/asking.ts';
import { atOnce, prepare } from '../../electron/store/asking/asking.ts';
import { hits } from '../../electron/store/asking/hits.ts';
import { remember } from '../../electron/store/asking/memory.ts';
import { passages } from '../../electron/store/asking/passages.ts';
import { type Question, withReviews } from '../../electron/store/asking/question.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyThoroughly } from '../../electron/store/safety/verify.ts';
import {
  addArticle,
  annotationOf,
  open,
  tag,
  temporaryFolder,
  workspaceWithArticle,
} from '../fixtures/workspaces.ts';

const text = 'Over 1,500 soldiers were sent to Kursk. Kim denied it on Monday. Nobody knows more.\n';

/** The ids of what answers. */
const found = (workspace: Workspace, query: string) =>
  hits(atOnce(prepare(workspace, { query })), 'oldest').map(({ id }) => id);

describe('what is asked after a change', () => {
  test('knows what was marked, changed, undone, removed and linked since', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const { actions } = workspace;
    expect(found(workspace, '')).toEqual([]);
    const claim = tag(workspace, articleId, 'claim', 'soldiers were sent');
    expect(found(workspace, 'claim soldiers')).toEqual([claim]);
    actions.updateAnnotation(claim, { attributes: { sourceReliability: 'D', informationCredibility: '4' } });
    expect(found(workspace, 'grade:<C3')).toEqual([claim]);
    actions.undo();
    expect(found(workspace, 'grade:<C3')).toEqual([]);
    actions.redo();
    actions.updateAnnotation(claim, { note: 'Ask Bremen.' });
    expect(found(workspace, 'bremen grade:<C3')).toEqual([claim]);
    const kim = tag(workspace, articleId, 'actor', 'Kim');
    const link = actions.createLink({ type: 'claimer', from: claim, to: kim }).changes[0]?.id ?? '';
    expect(found(workspace, 'claimer:kim')).toEqual([claim]);
    actions.removeLink(link);
    expect(found(workspace, 'claimer:kim')).toEqual([]);
    actions.removeAnnotation(claim);
    expect(found(workspace, '')).toEqual([kim]);
    expect(found(workspace, 'soldiers')).toEqual([]);
    actions.undo();
    expect(found(workspace, 'soldiers grade:D4')).toEqual([claim]);
  });

  test('knows articles and names as they are now', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const kim = tag(workspace, articleId, 'actor', 'Kim');
    expect(found(workspace, 'outlet:courier')).toEqual([]);
    workspace.actions.updateArticles([articleId], { publishedAt: '2025-02-27', publisher: 'Courier' });
    expect(found(workspace, 'published:2025-02 outlet:courier')).toEqual([kim]);
    workspace.actions.createOutlet({ name: 'The Daily Courier', aliases: ['Courier', 'TDC'] });
    expect(found(workspace, 'outlet:tdc')).toEqual([kim]);
    workspace.actions.updateArticles([articleId], { title: 'Zeppelin' });
    expect(found(workspace, 'title:zeppelin')).toEqual([kim]);
    const asked = atOnce(prepare(workspace, { query: 'zeppelin' }));
    expect(atOnce(passages(asked, 0, 5))).toHaveLength(1);
    expect(verifyThoroughly(workspace)).toEqual([]);
    const second = addArticle(workspace, 'Something else altogether.\n', 'b.txt');
    const other = tag(workspace, second, 'actor', 'Something');
    expect(found(workspace, '-published:2025')).toEqual([other]);
    expect(found(workspace, 'title:something')).toEqual([other]);
  });

  test('knows what another process has written', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    expect(found(workspace, '')).toEqual([]);
    const beside = open(workspace.dir, false);
    const claim = tag(beside, articleId, 'claim', 'soldiers');
    expect(found(workspace, 'soldiers')).toEqual([claim]);
    beside.actions.removeAnnotation(claim);
    expect(found(workspace, 'soldiers')).toEqual([]);
  });

  test('is read again after a reading of what was written has failed', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const kim = tag(workspace, articleId, 'actor', 'Kim');
    workspace.actions.updateArticles([articleId], { publisher: 'Courier' });
    expect(found(workspace, 'outlet:tdc')).toEqual([]);
    workspace.actions.createOutlet({ name: 'The Daily Courier', aliases: ['Courier', 'TDC'] });
    vi.spyOn(workspace.outlets, 'all').mockImplementationOnce(() => {
      throw new Error('The disk is gone.');
    });
    expect(() => found(workspace, 'outlet:tdc')).toThrow('The disk is gone.');
    expect(found(workspace, 'outlet:tdc')).toEqual([kim]);
  });

  test('knows nothing of what was rolled back', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const claim = tag(workspace, articleId, 'claim', 'soldiers');
    expect(found(workspace, '')).toEqual([claim]);
    const annotation = workspace.annotations.get(claim);
    if (!annotation) throw new Error('no annotation');
    const failing = workspace.db.transaction(() => {
      workspace.annotations.remove(annotation);
      throw new Error('no');
    });
    expect(() => failing()).toThrow('no');
    expect(found(workspace, 'soldiers')).toEqual([claim]);
  });

  test('counts every annotation of a large import', () => {
    const { workspace } = workspaceWithArticle(text);
    expect(found(workspace, '')).toEqual([]);
    const words = Array.from({ length: 3000 }, (_, index) => `word${index}`).join(' ');
    const articleId = addArticle(workspace, `${words}\n`, 'words.txt');
    const ids = Array.from({ length: 1500 }, (_, index) =>
      annotationOf(
        workspace.actions.createAnnotation({
          articleId,
          tag: 'claim',
          segments: [{ start: index * 9, end: index * 9 + 5 }],
        }),
      ),
    );
    expect(found(workspace, 'claim')).toHaveLength(ids.length);
  });

  test('is read once by all that ask at the same time, and knows what is written meanwhile', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    tag(workspace, articleId, 'claim', 'soldiers');
    const waiting = [remember(workspace), remember(workspace)];
    const isDone = (one: ReturnType<typeof remember>): boolean => one.next().done === true;
    expect(waiting.slice(0, 1).map(isDone)).toEqual([false]);
    const kim = tag(workspace, articleId, 'actor', 'Kim');
    // One after the other, as calls of the window take turns.
    for (let steps = 0; steps < 20 && waiting.length > 0; steps += 1)
      waiting.splice(0, waiting.length, ...waiting.filter((one) => !isDone(one)));
    expect(waiting).toEqual([]);
    expect(found(workspace, 'kim')).toEqual([kim]);
  });

  test('knows what is tagged in an article that comes in while all is read for the first time', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    tag(workspace, articleId, 'claim', 'soldiers');
    const reading = remember(workspace);
    // Until its articles are read, and no annotation yet.
    expect(reading.next().done).toBe(false);
    const second = addArticle(workspace, 'Kim was seen in Bremen.\n', 'b.txt');
    const kim = tag(workspace, second, 'actor', 'Kim');
    while (!reading.next().done);
    expect(found(workspace, 'title:b')).toEqual([kim]);
    const later = tag(workspace, second, 'actor', 'Bremen');
    expect(found(workspace, 'title:b').toSorted()).toEqual([kim, later].toSorted());
  });

  test('is answered while another process never stops writing', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const claim = tag(workspace, articleId, 'claim', 'soldiers');
    const beside = open(workspace.dir, false);
    const asking = remember(workspace);
    let steps = 0;
    for (; steps < 20 && asking.next().done !== true; steps += 1)
      beside.actions.updateAnnotation(claim, { note: `Note ${steps}` });
    expect(steps).toBeLessThan(20);
    expect(found(workspace, 'soldiers')).toEqual([claim]);
  });

  test('is answered alike by calls that come at the same time', async () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const claim = tag(workspace, articleId, 'claim', 'soldiers');
    const ask = askingHandlers({ workspace: () => workspace });
    const both = await Promise.all(
      [1, 2, 3].map(() => ask['asking.hits']({ asked: { query: 'soldiers' }, order: 'newest' })),
    );
    expect(both).toEqual([1, 2, 3].map(() => [{ id: claim, articleId }]));
  });
});

test('the same query of annotations of other reviews has answers of its own', () => {
  const { workspace, articleId } = workspaceWithArticle(text);
  const accepted = tag(workspace, articleId, 'claim', 'soldiers');
  const suggested = tag(workspace, articleId, 'claim', 'Nobody');
  workspace.actions.updateAnnotation(suggested, { status: 'suggested' });
  const question = atOnce(prepare(workspace, { query: 'claim' }));
  const ids = (asked: Question) => hits(asked, 'oldest').map(({ id }) => id);
  expect(ids(question)).toEqual([accepted]);
  expect(ids(withReviews(question, ['suggested']))).toEqual([suggested]);
  expect(ids(question)).toEqual([accepted]);
});

describe('a version of an article', () => {
  test('answers only while it is the newest, unless all are asked for', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const older = tag(workspace, articleId, 'claim', 'soldiers');
    expect(found(workspace, 'soldiers')).toEqual([older]);
    const newer = addArticle(workspace, `${text}Corrected.\n`, 'newer.txt');
    workspace.actions.relateVersions(newer, articleId);
    expect(found(workspace, 'claim')).not.toContain(older);
    expect(found(workspace, 'claim versions:all')).toContain(older);
  });
});

describe('a figure', () => {
  const withBounds = (attributes: Readonly<Record<string, unknown>>) => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const figure = tag(workspace, articleId, 'figure', '1,500 soldiers');
    workspace.actions.updateAnnotation(figure, { attributes });
    return (query: string) => found(workspace, query).length;
  };

  test('can be or must be more, exactly and of any length', () => {
    const asked = withBounds({
      lower: { value: '12345678901234567890.5', inclusive: false },
      upper: null,
      modifiers: null,
    });
    expect(asked('figure:>12345678901234567890.5!')).toBe(1);
    expect(asked('figure:>=12345678901234567890.51!')).toBe(0);
    expect(asked('figure:>12345678901234567890.51')).toBe(1);
    expect(asked('figure:12345678901234567890.5')).toBe(0);
    expect(asked('figure:<12345678901234567890.5')).toBe(0);
  });

  test('that is a count takes whole numbers only', () => {
    const asked = withBounds({
      lower: { value: '6', inclusive: false },
      upper: { value: '9', inclusive: false },
      modifiers: ['IsCount'],
    });
    expect([asked('figure:<7'), asked('figure:<=7'), asked('figure:>8'), asked('figure:7..8!')]).toEqual([
      0, 1, 0, 1,
    ]);
    expect(asked('figure:7.5')).toBe(0);
  });

  test('is found by its value as a word, in whatever digits', () => {
    const asked = withBounds({
      lower: { value: '1500', inclusive: true },
      upper: { value: '1500', inclusive: true },
    });
    for (const query of [
      'figure 1500',
      'figure 1,500',
      'figure "1 500"',
      'figure ١٥٠٠',
      'figure "fifteen hundred"',
    ])
      expect(asked(query), query).toBe(1);
    expect(asked('figure 1501')).toBe(0);
  });
});

test('a new workspace in an empty folder answers nothing, and says so', () => {
  const workspace = open(temporaryFolder());
  expect(found(workspace, '')).toEqual([]);
  expect(found(workspace, 'soldiers or claim[contradicts]')).toEqual([]);
});
