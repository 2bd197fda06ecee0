import { describe, expect, test } from 'vitest';
import { type Everywhere, findEverywhere } from '../../electron/store/actions/everywhere.ts';
import { describeOccurrences, inSentences } from '../../electron/store/actions/occurrences.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { maxTaggedAtOnce } from '../../shared/limits.ts';
import type { Committed } from '../../shared/model/history.ts';
import type { Tag } from '../../shared/model/tag.ts';
import {
  addArticle,
  labels,
  open,
  stateOf,
  tag,
  temporaryFolder,
  workspaceWithArticle,
} from '../fixtures/workspaces.ts';

const first = 'The U.S. spoke to Kyiv. “The US,” it said, is here; the U.S. too.\n';
const second = 'In the us army, and in the US.\n';

/** Two articles in which the United States stand three times and twice, and one without them. */
function newsroom() {
  const workspace = open(temporaryFolder());
  const [home, other] = [first, second, 'Nothing here.\n'].map((text) => addArticle(workspace, text));
  return { workspace, home: home ?? '', other: other ?? '' };
}

function wordsOf(
  workspace: Workspace,
  articleId: string,
  words: string,
  more: Partial<Everywhere> = {},
): Everywhere {
  const start = workspace.articles.text(articleId)?.indexOf(words) ?? -1;
  return {
    articleId,
    range: { start, end: start + words.length },
    tag: 'actor',
    like: null,
    likeness: 'loose',
    insideWords: false,
    scope: 'workspace',
    ...more,
  };
}

function markEverywhere(workspace: Workspace, wanted: Everywhere): Committed {
  return workspace.actions.markEverywhere(wanted, findEverywhere(workspace, wanted));
}

function occurrences(workspace: Workspace, wanted: Everywhere) {
  return describeOccurrences(workspace, wanted, [...findEverywhere(workspace, wanted)]).articles;
}

function marks(workspace: Workspace, name: Tag = 'actor'): string[] {
  return workspace.articles
    .ids()
    .flatMap((id) => workspace.annotations.ofArticle(id))
    .filter((annotation) => annotation.tag === name)
    .map(({ segments }) => segments.map(({ exact }) => exact).join(' … '));
}

describe('marking words everywhere', () => {
  test('makes one entry of all of them, which one undo takes back', () => {
    const { workspace, home } = newsroom();
    const like = tag(workspace, home, 'actor', 'U.S.');
    const before = stateOf(workspace);
    const { changes, undoState } = markEverywhere(workspace, wordsOf(workspace, home, 'U.S.', { like }));
    expect(changes).toHaveLength(4);
    expect(marks(workspace)).toEqual(['U.S.', 'US', 'U.S.', 'us', 'US']);
    expect(labels(undoState).undo).toBe('Tag “US” 4 times in 2 articles as actor');
    const after = stateOf(workspace);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    workspace.actions.redo();
    expect(stateOf(workspace)).toEqual(after);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test.each([
    ['exact', 'article', ['U.S.', 'U.S.']],
    ['exact', 'workspace', ['U.S.', 'U.S.']],
    ['loose', 'article', ['U.S.', 'US', 'U.S.']],
    ['loose', 'workspace', ['U.S.', 'US', 'U.S.', 'us', 'US']],
  ] as const)('%s, in the %s', (likeness, scope, expected) => {
    const { workspace, home } = newsroom();
    markEverywhere(workspace, wordsOf(workspace, home, 'U.S.', { likeness, scope }));
    expect(marks(workspace)).toEqual(expected);
  });

  test('says first how many there are in each article, and in which sentences', () => {
    const { workspace, home, other } = newsroom();
    const like = tag(workspace, home, 'actor', 'U.S.');
    tag(workspace, other, 'actor', 'US');
    const like2 = wordsOf(workspace, home, 'U.S.', { like });
    const [first, second] = occurrences(workspace, like2);
    expect([first, second]).toEqual([
      { id: home, count: 2, known: 0, ranges: [expect.anything(), { start: 56, end: 60 }] },
      { id: other, count: 1, known: 1, ranges: [{ start: 7, end: 9 }] },
    ]);
    expect(inSentences(workspace, home, first?.ranges ?? [])).toEqual([
      { before: '“The ', words: 'US', after: ',” it said, is here; the U.S. too.' },
      { before: '“The US,” it said, is here; the ', words: 'U.S.', after: ' too.' },
    ]);
    expect(() => inSentences(workspace, other, [{ start: 3, end: 999 }])).toThrow(/no words from 3 to 999/);
  });

  test('leaves out what was unticked, and makes one entry of the rest', () => {
    const { workspace, home, other } = newsroom();
    const wanted = wordsOf(workspace, home, 'U.S.');
    const [here] = occurrences(workspace, wanted);
    const ticked = [{ articleId: home, starts: [here?.ranges[1]?.start ?? 0, 1] }];
    workspace.actions.markEverywhere(wanted, findEverywhere(workspace, wanted), ticked);
    expect(marks(workspace)).toEqual(['US']);
    const none = [{ articleId: other, starts: [] }];
    expect(workspace.actions.markEverywhere(wanted, findEverywhere(workspace, wanted), none).changes).toEqual(
      [],
    );
    workspace.actions.undo();
    expect(marks(workspace)).toEqual([]);
  });

  test('finds words inside of other words only where that is asked for', () => {
    const { workspace, articleId } = workspaceWithArticle('Ukraine, Ukrainians and the Ukraine war.\n');
    const wanted = wordsOf(workspace, articleId, 'Ukrain');
    expect(occurrences(workspace, wanted)).toEqual([]);
    expect(occurrences(workspace, { ...wanted, insideWords: true })).toMatchObject([{ count: 3 }]);
    expect(occurrences(workspace, wordsOf(workspace, articleId, 'Ukraine'))).toMatchObject([{ count: 2 }]);
  });

  test('doubles nothing, not even where a mark has the quotes or the full stop along', () => {
    const { workspace, home } = newsroom();
    tag(workspace, home, 'actor', 'US,”');
    tag(workspace, home, 'actor', 'U.S');
    tag(workspace, home, 'claim', 'U.S. too');
    const wanted = wordsOf(workspace, home, 'U.S.', { scope: 'article' });
    expect(occurrences(workspace, wanted)).toMatchObject([{ count: 1, known: 2 }]);
    markEverywhere(workspace, wanted);
    expect(marks(workspace)).toEqual(['U.S', 'US,”', 'U.S.']);
    const { seq, changes } = markEverywhere(workspace, wanted);
    expect([changes, seq]).toEqual([[], workspace.history.lastSeq()]);
  });

  test('gives the marks of an actor its type, mention and ledger entry, and nothing else', () => {
    const { workspace, articleId } = workspaceWithArticle('Kim met Kim. KIM!\n');
    const actor = { id: '019328a0-0000-7000-8000-00000000000a', name: 'Kim', type: 'PER' } as const;
    workspace.actors.insert({
      ...actor,
      sector: null,
      country: null,
      wikidata: null,
      aliases: [],
      note: null,
    });
    const like = tag(workspace, articleId, 'actor', 'Kim');
    const annotation = workspace.annotations.get(like);
    if (annotation?.tag !== 'actor') throw new Error('no actor');
    const known = { type: 'PER', mention: 'NAM', actorEntryId: actor.id } as const;
    const changed = { ...annotation, note: 'Which one?', attributes: { ...known, metonymy: true } };
    workspace.annotations.update(annotation, changed);
    markEverywhere(workspace, wordsOf(workspace, articleId, 'Kim', { like }));
    const copies = workspace.annotations.ofArticle(articleId).filter(({ id }) => id !== like);
    expect(copies.map(({ attributes, note }) => [attributes, note])).toEqual([
      [known, null],
      [known, null],
    ]);
  });

  test('reads each figure for itself', () => {
    const { workspace, articleId } = workspaceWithArticle('Over 3,000 men. Later, over 3,000 men left.\n');
    const like = tag(workspace, articleId, 'figure', 'Over 3,000 men');
    workspace.actions.updateAnnotation(like, { attributes: { unit: 'thousand' } });
    markEverywhere(workspace, wordsOf(workspace, articleId, 'Over 3,000 men', { like, tag: 'figure' }));
    const [, copy] = workspace.annotations.ofArticle(articleId);
    expect(copy?.attributes).toMatchObject({ lower: { value: '3000', inclusive: false } });
    expect(copy?.attributes).not.toHaveProperty('unit');
  });

  test('is refused when there are too many, or the original is gone, and nothing is written', () => {
    const { workspace, articleId } = workspaceWithArticle('ha '.repeat(maxTaggedAtOnce + 2));
    const wanted = wordsOf(workspace, articleId, 'ha');
    expect(() => markEverywhere(workspace, wanted)).toThrow(
      /^These words occur 20,002 times; at most 20,000 can/,
    );
    expect(occurrences(workspace, wanted)).toMatchObject([{ count: 20_002 }]);
    const like = tag(workspace, articleId, 'actor', 'ha');
    workspace.actions.removeAnnotation(like);
    const last = workspace.history.lastSeq();
    expect(() => markEverywhere(workspace, { ...wanted, like, likeness: 'exact' })).toThrow(
      /no longer exists/,
    );
    expect(() => markEverywhere(workspace, { ...wanted, range: { start: 9, end: 9e9 } })).toThrow(
      /no words from 9/,
    );
    expect(workspace.history.lastSeq()).toBe(last);
  });

  test('leaves an article alone whose import was undone', () => {
    const { workspace, home } = newsroom();
    workspace.actions.undo();
    workspace.actions.undo();
    const wanted = wordsOf(workspace, home, 'U.S.');
    expect(markEverywhere(workspace, wanted).changes).toHaveLength(3);
  });
});
