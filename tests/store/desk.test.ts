import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { historyWords } from '../../shared/model/historyWords.ts';
import { readText } from '../fixtures/readText.ts';
import {
  addArticle,
  annotationOf,
  labels,
  open,
  stateOf,
  tag,
  temporaryFolder,
} from '../fixtures/workspaces.ts';

const kursk = 'Over 11,000 soldiers were dispatched to Kursk last month.\n';
const seoul = 'Seoul said that 3,000 soldiers had been injured.\n';

function twoArticles() {
  const workspace = open(temporaryFolder());
  return { workspace, a: addArticle(workspace, kursk, 'a.txt'), b: addArticle(workspace, seoul, 'b.txt') };
}

function recordOf({ articles }: Workspace, id: string) {
  const record = articles.find(id)?.record;
  if (!record) throw new Error(`There is no article ${id}.`);
  return record;
}

function newerVersion({ actions }: Workspace, of: string, text: string): string {
  const read = readText(Buffer.from(text), 'newer.txt');
  if (!read.ok) throw new Error(read.error.message);
  return actions.importRevision(read.value, of).articles[0]?.id ?? '';
}

describe('what a person says of articles', () => {
  test('is tidied, theirs from then on, and one undo takes it back', () => {
    const { workspace, a } = twoArticles();
    const before = stateOf(workspace);
    workspace.actions.updateArticles([a], {
      title: '  Soldiers   in Kursk ',
      publisher: 'Yonhap',
      author: ' Kim\nMin-ji ',
      url: 'https://example.org/1 ',
      publishedAt: '2025-02-27',
      language: 'en-GB',
      status: 'inProgress',
      labels: ['Kursk', ' kursk', '', 'عاجل', 'in  brief'],
      note: 'Check.',
    });
    expect(recordOf(workspace, a)).toMatchObject({
      title: 'Soldiers in Kursk',
      language: 'en-GB',
      source: {
        publisher: 'Yonhap',
        author: 'Kim Min-ji',
        url: 'https://example.org/1',
        publishedAt: '2025-02-27',
      },
      status: 'inProgress',
      labels: ['Kursk', 'عاجل', 'in brief'],
      note: 'Check.',
      origins: Object.fromEntries(
        ['title', 'publisher', 'author', 'url', 'publishedAt', 'language'].map((name) => [
          name,
          { kind: 'person' },
        ]),
      ),
    });
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test('can be taken away again, and leaves nothing behind', () => {
    const { workspace, a } = twoArticles();
    workspace.actions.updateArticles([a], { status: 'done', labels: ['x'], publisher: 'Yonhap', note: 'n' });
    workspace.actions.updateArticles([a], { status: 'toDo', labels: [], publisher: '', note: '' });
    const record = recordOf(workspace, a);
    expect(record.source.publisher).toBeNull();
    expect(Object.keys(record)).not.toEqual(expect.arrayContaining(['status']));
    expect([record.status, record.labels, record.note]).toEqual([undefined, undefined, undefined]);
  });

  test('is one action for many articles, and the same again is none', () => {
    const { workspace, a, b } = twoArticles();
    workspace.actions.updateArticles([a], { labels: ['Kursk'] });
    const patch = { addLabels: ['KURSK', 'war'], status: 'setAside' } as const;
    const { changes, seq } = workspace.actions.updateArticles([a, b, a], patch);
    expect(changes.map(({ id }) => id)).toEqual([a, b]);
    expect([a, b].map((id) => recordOf(workspace, id).labels)).toEqual([
      ['Kursk', 'war'],
      ['KURSK', 'war'],
    ]);
    expect(workspace.actions.updateArticles([a, b], patch)).toMatchObject({ changes: [], seq });
    workspace.actions.updateArticles([a, b], { removeLabels: ['kursk'] });
    expect([a, b].map((id) => recordOf(workspace, id).labels)).toEqual([['war'], ['war']]);
    expect(
      workspace.history
        .list()
        .slice(-2)
        .map((line) => historyWords(line)),
    ).toEqual(['Change the status and labels of 2 articles', 'Change the labels of 2 articles']);
  });

  test('leaves labels as they came where none are set', () => {
    const { workspace, a } = twoArticles();
    const article = workspace.articles.get(a);
    if (!article) throw new Error('There is no article.');
    const copy = open(temporaryFolder());
    const untidy = { ...article, labels: ['war', 'War', ' to  read'] };
    copy.actions.importDossier({ articles: [{ article: untidy, annotations: [], links: [] }], actors: [] });
    copy.actions.updateArticles([a], { title: 'Kursk' });
    expect(recordOf(copy, a).labels).toEqual(untidy.labels);
    copy.actions.updateArticles([a], { removeLabels: ['WAR'] });
    expect(recordOf(copy, a).labels).toEqual(['to read']);
  });

  test('is told in the history by what was changed', () => {
    const { workspace, a, b } = twoArticles();
    const told = (...[ids, patch]: Parameters<typeof workspace.actions.updateArticles>) =>
      labels(workspace.actions.updateArticles(ids, patch).undoState).undo;
    expect(told([a], { title: 'Kursk' })).toBe('Change the title of “Kursk”');
    expect(told([a], { status: 'done' })).toBe('Set “Kursk” to “done”');
    expect(told([a, b], { status: 'inProgress' })).toBe('Set 2 articles to “in progress”');
    expect(told([a], { publisher: 'Yonhap', author: 'Kim', url: 'https://example.org' })).toBe(
      'Change the outlet, author and address of “Kursk”',
    );
  });

  test('confirms a guess, or overrides it, and either way it is a guess no longer', () => {
    const { workspace } = twoArticles();
    const read = readText(Buffer.from('A text.'), 'c.txt');
    if (!read.ok) throw new Error(read.error.message);
    const guessed = { kind: 'guessed', from: 'the first line' } as const;
    const { articles } = workspace.actions.importArticles([
      { ...read.value, origins: { title: guessed, language: guessed, publishedAt: guessed } },
    ]);
    const id = articles[0]?.id ?? '';
    const { undoState } = workspace.actions.updateArticles([id], { confirm: ['title', 'author'] });
    expect(labels(undoState).undo).toBe(`Confirm the title of “${recordOf(workspace, id).title}”`);
    workspace.actions.updateArticles([id], { language: recordOf(workspace, id).language });
    expect(recordOf(workspace, id).origins).toEqual({
      title: { kind: 'person' },
      language: { kind: 'person' },
      publishedAt: guessed,
    });
  });

  test.each([
    [{ title: ' ' }, 'An article needs a title.'],
    [{ title: 'x'.repeat(1001) }, 'The title is longer than 1,000 characters: shorten it.'],
    [{ publishedAt: '2025-02-30' }, '2025-02-30 is not a date in the calendar.'],
    [{ publishedAt: 'soon' }, 'Enter a date, for example 10 Jan 2025 or 2025-01-10.'],
    [{ language: 'English' }, '“English” is not a language tag: enter one such as en, pt-BR or zh-Hant.'],
    [{ language: 'e' }, '“e” is not a language tag: enter one such as en, pt-BR or zh-Hant.'],
    [
      { url: 'javascript:alert(1)' },
      '“javascript:alert(1)” is not an address that can be kept: enter a web address, for example https://example.org/news.',
    ],
    [
      { addLabels: ['y'.repeat(201)] },
      `The label “${'y'.repeat(40)}…” is longer than 200 characters: shorten it.`,
    ],
  ])('cannot be %o, and then nothing changes', (patch, sentence) => {
    const { workspace, a, b } = twoArticles();
    const before = stateOf(workspace);
    expect(() => workspace.actions.updateArticles([a, b], { status: 'done', ...patch })).toThrow(sentence);
    expect(stateOf(workspace)).toEqual(before);
  });

  test('a day of publication moves what was read of figures in each of them', () => {
    const { workspace, a, b } = twoArticles();
    const figure = annotationOf(
      workspace.actions.createAnnotation({ articleId: a, tag: 'figure', segments: [{ start: 0, end: 56 }] }),
    );
    const asOf = () => {
      const { attributes } = workspace.annotations.get(figure) ?? {};
      return attributes && 'asOf' in attributes ? attributes.asOf?.date : undefined;
    };
    workspace.actions.updateArticles([a, b], { publishedAt: '2025-02-27' });
    expect(asOf()).toBe('2025-01');
    workspace.actions.undo();
    expect(asOf()).toBeUndefined();
  });
});

describe('removing articles', () => {
  test('takes their annotations, links, reviews and drafts with them, says so, and is one undo', () => {
    const { workspace, a, b } = twoArticles();
    const claim = tag(workspace, a, 'claim', 'Over 11,000 soldiers');
    const other = tag(workspace, b, 'claim', '3,000 soldiers');
    const actor = tag(workspace, a, 'actor', 'soldiers');
    workspace.actions.createLink({ type: 'supports', from: other, to: claim });
    workspace.actions.createLink({ type: 'claimer', from: claim, to: actor });
    workspace.drafts.save(a, 'A note that is being writ');
    const before = stateOf(workspace);
    expect(workspace.articles.removal([a, a])).toEqual({
      articles: 1,
      annotations: 2,
      linksFromElsewhere: 1,
    });
    expect(workspace.articles.removal([a, b])).toMatchObject({ articles: 2, linksFromElsewhere: 0 });
    const { undoState } = workspace.actions.removeArticles([a]);
    expect(labels(undoState).undo).toMatch(
      /^Remove “Over 11,000 soldiers were dispatched.*” with 2 annotations$/,
    );
    expect(workspace.articles.ids()).toEqual([b]);
    expect(workspace.annotations.get(claim)).toBeUndefined();
    expect(workspace.links.ofAnnotation(other)).toEqual([]);
    expect(workspace.drafts.all()).toEqual([]);
    expect(workspace.articles.removal([a])).toEqual({ articles: 0, annotations: 0, linksFromElsewhere: 0 });
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    workspace.actions.redo();
    expect(workspace.articles.ids()).toEqual([b]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test.each([
    ['the first', [0], [undefined, 1]],
    ['the one in the middle', [1], [undefined, 0]],
    ['the newest', [2], [undefined, 0]],
    ['the first two', [0, 1], [undefined]],
    ['the last two', [2, 1], [undefined]],
    ['all', [1, 0, 2], []],
  ] as const)('of three versions, %s: those that stay follow one another', (_, gone, olderOfLeft) => {
    const workspace = open(temporaryFolder());
    const first = addArticle(workspace, kursk);
    tag(workspace, first, 'figure', '11,000');
    const second = newerVersion(workspace, first, kursk.replace('11,000', '12,000'));
    const third = newerVersion(workspace, second, kursk.replace('11,000', '13,000'));
    const line = [first, second, third];
    const before = stateOf(workspace);
    expect(workspace.reviews.ofArticle(second)).toHaveLength(1);
    workspace.actions.removeArticles(gone.map((index) => line[index] ?? ''));
    expect(workspace.articles.ids().map((id) => recordOf(workspace, id).revisionOf)).toEqual(
      olderOfLeft.map((index) => (index === undefined ? undefined : line[index])),
    );
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    workspace.actions.redo();
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('of an article that is not there is refused, and none goes', () => {
    const { workspace, a } = twoArticles();
    const nowhere = '019328a0-0000-7000-8000-000000000000';
    expect(() => workspace.actions.removeArticles([a, nowhere])).toThrow('There is no article');
    expect(workspace.articles.find(a)?.isHidden).toBe(false);
  });

  test('the same file can be imported again afterwards', () => {
    const { workspace, a } = twoArticles();
    workspace.actions.removeArticles([a]);
    const again = addArticle(workspace, kursk, 'a.txt');
    expect(again).not.toBe(a);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('with more annotations than one entry holds are several entries and one undo', {
    timeout: 120_000,
  }, () => {
    const text = 'word '.repeat(25_000);
    const workspace = open(temporaryFolder());
    const id = addArticle(workspace, text);
    const other = addArticle(workspace, seoul);
    const ranges = Array.from({ length: 12_000 }, (_, index) => ({ start: 5 * index, end: 5 * index + 4 }));
    workspace.actions.createAnnotations({ articleId: id, tag: 'actor', ranges });
    const seq = workspace.history.lastSeq();
    const { undoState } = workspace.actions.removeArticles([id, other]);
    expect(labels(undoState).undo).toBe('Remove 2 articles with 12,000 annotations');
    expect(workspace.history.lastSeq()).toBeGreaterThan(seq + 1);
    expect(workspace.articles.ids()).toEqual([]);
    workspace.actions.undo();
    expect(workspace.articles.ids()).toEqual([id, other]);
    expect(workspace.annotations.ofArticle(id)).toHaveLength(12_000);
    expect(labels(workspace.actions.undoState()).redo).toBe('Remove 2 articles with 12,000 annotations');
  });
});
