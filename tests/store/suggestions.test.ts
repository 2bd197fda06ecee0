import { describe, expect, test } from 'vitest';
import type { Decided } from '../../electron/store/actions/accepting.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { figure, quote, speaker, suggested, text } from '../fixtures/suggestedBridge.ts';
import { on, type Proposed, suggestWords } from '../fixtures/suggesting.ts';
import { addArticle, labels, open, stateOf, tag, workspaceWithArticle } from '../fixtures/workspaces.ts';

const verdicts = ({ decisions }: ReturnType<typeof open>) =>
  decisions.all().map(({ verdict, words }) => [verdict, words]);

describe('suggestions of an article', () => {
  test('wait with what they say of themselves, linked to each other, and one undo takes them back', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const before = stateOf(workspace);
    suggestWords(workspace, articleId, [quote, speaker, figure]);
    const [first, second, third] = workspace.annotations.ofArticle(articleId);
    expect([first, second, third].map((each) => each?.status)).toEqual(Array(3).fill('suggested'));
    expect(first?.origin).toEqual({
      kind: 'suggestion',
      suggester: 'glossator',
      version: expect.any(String),
      rule: 'quote.test',
      score: 0.9,
      reason: 'Speech verb “said” after it',
    });
    expect(second?.origin).toMatchObject({ entry: { name: 'Tomas Weck', type: 'PER' } });
    expect(workspace.links.ofArticle(articleId)).toMatchObject([
      { type: 'speaker', from: first?.id, to: second?.id },
    ]);
    expect(labels(workspace.history.undoState()).undo).toMatch(/^Suggest 3 annotations in ““The bridge/);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('stay the same ones when they are suggested again, and those that are not go', () => {
    const { workspace, articleId } = suggested(quote, speaker, figure);
    const ids = [on(workspace, 'Tomas Weck').id, on(workspace, quote.words).id];
    suggestWords(workspace, articleId, [quote, speaker]);
    expect([on(workspace, 'Tomas Weck').id, on(workspace, quote.words).id]).toEqual(ids);
    expect(workspace.annotations.ofArticle(articleId)).toHaveLength(2);
    expect(suggestWords(workspace, articleId, [quote, speaker])).toEqual([]);
    suggestWords(workspace, articleId, [speaker]);
    expect(workspace.links.ofArticle(articleId)).toEqual([]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('are accepted as a whole structure by one action, which one undo takes back with all it brought', () => {
    const { workspace, actions } = suggested(quote, speaker, figure);
    const before = stateOf(workspace);
    const ids = [on(workspace, quote.words).id, on(workspace, 'Tomas Weck').id];
    const { changes } = actions.decide(ids.map((id) => ({ id, verdict: 'accept' })));
    const [entry] = workspace.actors.all();
    expect(entry).toMatchObject({ name: 'Tomas Weck', type: 'PER' });
    expect(on(workspace, 'Tomas Weck')).toMatchObject({
      status: 'accepted',
      attributes: { type: 'PER', mention: 'NAM', actorEntryId: entry?.id },
    });
    expect(on(workspace, quote.words).status).toBe('accepted');
    expect(workspace.links.ofAnnotation(ids[0] ?? '')).toHaveLength(1);
    expect(verdicts(workspace)).toEqual([
      ['accepted', quote.words],
      ['accepted', 'Tomas Weck'],
    ]);
    expect(changes.length).toBe(5);
    expect(labels(workspace.history.undoState()).undo).toMatch(/^Accept 2 suggestions in ““The bridge/);
    actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    actions.redo();
    expect(workspace.decisions.count()).toBe(2);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('of one actor get one entry, which is found by name where it is there', () => {
    const again: Proposed = { ...speaker, words: 'Weck told', rule: 'actor.again' };
    const { workspace, actions } = suggested(speaker, again);
    actions.createActor({ name: 'Tomas Weck', type: 'PER' });
    const ids = [on(workspace, 'Tomas Weck').id, on(workspace, 'Weck told').id];
    actions.decide(ids.map((id) => ({ id, verdict: 'accept' })));
    expect(workspace.actors.all()).toHaveLength(1);
    expect(workspace.annotations.mentionIds(workspace.actors.all()[0]?.id ?? '')).toEqual(ids);
  });

  test('of two namesakes in the ledger point to neither', () => {
    const { workspace, actions } = suggested(speaker);
    for (const sector of ['GOV', 'CVL']) actions.createActor({ name: 'Tomas Weck', type: 'PER', sector });
    actions.decide([{ id: on(workspace, 'Tomas Weck').id, verdict: 'accept' }]);
    expect(on(workspace, 'Tomas Weck').attributes).toEqual({ type: 'PER', mention: 'NAM' });
    expect(workspace.actors.all()).toHaveLength(2);
  });

  test.each([
    ['under another tag', { tag: 'claim' as const }],
    [
      'over other words',
      { segments: [{ start: text.indexOf('40 lorries'), end: text.indexOf('40 lorries') + 10 }] },
    ],
  ] as readonly (readonly [string, Omit<Decided, 'id' | 'verdict'>])[])(
    'can be accepted %s, which counts as a change of what was suggested',
    (_how, other) => {
      const { workspace, actions, articleId } = suggested(figure);
      const { id } = on(workspace, figure.words);
      actions.decide([{ id, verdict: 'accept', ...other }]);
      expect(workspace.annotations.get(id)).toMatchObject({
        status: 'accepted',
        tag: 'figure',
        ...(other.tag && { tag: other.tag }),
      });
      // What was taken instead is known by the rule that it replaces.
      expect(verdicts(workspace)).toEqual([
        ['changed', figure.words],
        ...(other.segments ? [['added', '40 lorries']] : []),
      ]);
      expect(workspace.decisions.all().map(({ rule }) => rule)).toEqual(
        other.segments ? ['figure.test', 'figure.test'] : ['figure.test'],
      );
      expect(workspace.decisions.all()[0]).toMatchObject({ tag: 'figure', rule: 'figure.test', score: 0.9 });
      expect(workspace.annotations.ofArticle(articleId)).toHaveLength(1);
      expect(verifyWorkspace(workspace)).toEqual([]);
    },
  );

  test('that are rejected lose their links, are kept as rejected, and come back by undo', () => {
    const { workspace, actions, articleId } = suggested(quote, speaker);
    const before = stateOf(workspace);
    actions.decide([{ id: on(workspace, 'Tomas Weck').id, verdict: 'reject' }]);
    expect(on(workspace, 'Tomas Weck').status).toBe('rejected');
    expect(workspace.links.ofArticle(articleId)).toEqual([]);
    expect(verdicts(workspace)).toEqual([['rejected', 'Tomas Weck']]);
    expect(labels(workspace.history.undoState()).undo).toBe('Reject “Tomas Weck” as an actor');
    actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test('are all decided where many are, in one undo, none left out and none twice', () => {
    const words = Array.from({ length: 700 }, (_, index) => `Word${index}x`);
    const { workspace, articleId } = workspaceWithArticle(`${words.join(' ')}\n`);
    suggestWords(
      workspace,
      articleId,
      words.map((each) => ({ tag: 'actor', words: each })),
    );
    expect(workspace.annotations.ofArticle(articleId)).toHaveLength(700);
    const suggestedState = stateOf(workspace);
    const ids = workspace.annotations.idsOf(articleId);
    const steps = [
      ...workspace.actions.decideSteps([...ids, ...ids].map((id) => ({ id, verdict: 'accept' as const }))),
    ];
    expect(steps.length).toBeGreaterThan(1);
    expect(
      workspace.annotations.ofArticle(articleId).filter(({ status }) => status === 'accepted'),
    ).toHaveLength(700);
    expect(workspace.decisions.count()).toBe(700);
    expect(labels(workspace.history.undoState()).undo).toMatch(/^Accept 700 suggestions in/);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(suggestedState);
    workspace.actions.undo();
    expect(workspace.annotations.ofArticle(articleId)).toEqual([]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('that somebody has decided meanwhile are left alone, and said to be decided when none is left', () => {
    const { workspace, actions } = suggested(speaker, figure);
    const [one, two] = [on(workspace, 'Tomas Weck').id, on(workspace, figure.words).id];
    actions.decide([{ id: one, verdict: 'reject' }]);
    actions.decide([one, two].map((id) => ({ id, verdict: 'accept' })));
    expect([one, two].map((id) => workspace.annotations.get(id)?.status)).toEqual(['rejected', 'accepted']);
    expect(() => actions.decide([{ id: one, verdict: 'accept' }])).toThrow(
      'has been decided or cleared already',
    );
  });

  test('that are nested are decided each for itself', () => {
    const outer: Proposed = { tag: 'quote', words: '“Weck told us “it will hold” twice,”' };
    const inner: Proposed = { tag: 'quote', words: '“it will hold”' };
    const { workspace, actions } = suggested(outer, inner);
    actions.decide([{ id: on(workspace, outer.words).id, verdict: 'accept' }]);
    expect(on(workspace, inner.words).status).toBe('suggested');
    actions.decide([{ id: on(workspace, inner.words).id, verdict: 'accept' }]);
    expect(on(workspace, outer.words).status).toBe('accepted');
  });

  test('are cleared without a decision, and come back by undo', () => {
    const { workspace, actions, articleId } = suggested(quote, speaker);
    const before = stateOf(workspace);
    expect([...actions.clearSuggestions([articleId])]).toHaveLength(1);
    expect(workspace.annotations.ofArticle(articleId)).toEqual([]);
    expect(workspace.decisions.count()).toBe(0);
    expect(labels(workspace.history.undoState()).undo).toMatch(/^Clear 2 suggestions in/);
    actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });
});

describe('a decision', () => {
  test('is what the list, the inspector and a removal say, too', () => {
    const { workspace, actions } = suggested(quote, speaker, figure);
    actions.updateAnnotation(on(workspace, quote.words).id, { status: 'accepted' });
    actions.updateAnnotations([on(workspace, figure.words).id], { status: 'rejected' });
    actions.removeAnnotations([on(workspace, 'Tomas Weck').id]);
    expect(verdicts(workspace)).toEqual([
      ['accepted', quote.words],
      ['rejected', figure.words],
      ['rejected', 'Tomas Weck'],
    ]);
  });

  test('is taken back where a person turns it round', () => {
    const { workspace, actions } = suggested(figure);
    const { id } = on(workspace, figure.words);
    actions.decide([{ id, verdict: 'accept' }]);
    actions.removeAnnotation(id);
    expect(verdicts(workspace)).toEqual([['rejected', figure.words]]);
    actions.undo();
    expect(verdicts(workspace)).toEqual([['accepted', figure.words]]);
    actions.updateAnnotation(id, { status: 'suggested' });
    expect(verdicts(workspace)).toEqual([]);
    actions.updateAnnotation(id, { status: 'accepted' });
    actions.updateAnnotation(id, { tag: 'claim' });
    expect(verdicts(workspace)).toEqual([['changed', figure.words]]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('on what was taken instead follows it to other words, and goes with it', () => {
    const { workspace, actions } = suggested(figure);
    const { id } = on(workspace, figure.words);
    const range = (words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    });
    actions.decide([{ id, verdict: 'accept', segments: [range('40 lorries')] }]);
    actions.updateAnnotation(id, { segments: [range('lorries')] });
    expect(verdicts(workspace)).toEqual([
      ['changed', figure.words],
      ['added', 'lorries'],
    ]);
    actions.removeAnnotation(id);
    expect(verdicts(workspace)).toEqual([
      ['changed', figure.words],
      ['rejected', 'lorries'],
    ]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test.each([
    ['the same words', figure.words, 'accepted'],
    ['fewer words', '40 lorries', 'changed'],
    ['other words across its edge', 'lorries crossed it', 'changed'],
  ])('is what tagging %s by hand says, and the suggestion goes', (_how, words, verdict) => {
    const { workspace, articleId } = suggested(figure);
    tag(workspace, articleId, 'figure', words);
    expect(workspace.annotations.ofArticle(articleId)).toMatchObject([
      { status: 'accepted', origin: { kind: 'human' } },
    ]);
    const instead = verdict === 'changed' ? [['added', words]] : [];
    expect(verdicts(workspace)).toEqual([[verdict, figure.words], ...instead]);
    workspace.actions.undo();
    expect(on(workspace, figure.words).status).toBe('suggested');
    expect(verdicts(workspace)).toEqual([]);
  });

  test('is none about a suggestion of another tag, nor about one that is a small part of what is tagged', () => {
    const inner: Proposed = { tag: 'quote', words: '“it will hold”' };
    const { workspace, articleId } = suggested(figure, inner);
    tag(workspace, articleId, 'claim', figure.words);
    tag(workspace, articleId, 'quote', text.slice(0, -1));
    expect(
      [figure.words, inner.words].map(
        (words) => on(workspace, words, words === figure.words ? 'figure' : 'quote').status,
      ),
    ).toEqual(['suggested', 'suggested']);
    expect(verdicts(workspace).map(([verdict]) => verdict)).toEqual(['added', 'added']);
  });

  test('says the same where another process makes them, takes them back and makes them again', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    const other = open(workspace.dir, false);
    const counts = ['Ana Ruiz', 'Ostrava', 'Bridge Office', 'Monday'].map((words, step) => {
      if (step === 1) suggestWords(other, articleId, [figure]);
      if (step === 2) other.actions.undoTo(1);
      if (step === 3) suggestWords(other, articleId, [figure]);
      tag(workspace, articleId, 'actor', words);
      return workspace.decisions.count();
    });
    expect(counts).toEqual([0, 1, 0, 1]);
  });

  test('says what was added by hand, only where suggestions were made and not cleared', () => {
    const { workspace, articleId } = workspaceWithArticle(text);
    tag(workspace, articleId, 'actor', 'Ana Ruiz');
    suggestWords(workspace, articleId, [figure]);
    tag(workspace, articleId, 'actor', 'Ostrava');
    expect(workspace.decisions.all()).toMatchObject([
      { verdict: 'added', words: 'Ostrava', rule: null, score: null, tag: 'actor' },
    ]);
    for (const _ of workspace.actions.clearSuggestions([articleId]));
    tag(workspace, articleId, 'actor', 'Bridge Office');
    expect(workspace.decisions.count()).toBe(1);
    workspace.actions.undo();
    workspace.actions.undo();
    tag(workspace, articleId, 'actor', 'Bridge Office');
    expect(workspace.decisions.count()).toBe(2);
  });

  test('is forgotten with all others, or with those of its rule, and undo brings it back', () => {
    const { workspace, actions } = suggested(speaker, figure);
    const ids = workspace.annotations.ofArticle(workspace.articles.ids()[0] ?? '').map(({ id }) => id);
    actions.decide(ids.map((id) => ({ id, verdict: 'accept' })));
    const before = stateOf(workspace);
    expect(actions.forgetDecisions('quote.test')).toBeNull();
    actions.forgetDecisions('figure.test');
    expect(verdicts(workspace)).toEqual([['accepted', 'Tomas Weck']]);
    expect(labels(workspace.history.undoState()).undo).toBe('Forget 1 decision on “Figure, test”');
    actions.forgetDecisions(null);
    expect(verdicts(workspace)).toEqual([]);
    actions.undo();
    actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('is there after a restart, with the words and what stands around them', () => {
    const { workspace, actions } = suggested(figure);
    actions.decide([{ id: on(workspace, figure.words).id, verdict: 'reject' }]);
    const decided = workspace.decisions.all();
    expect(decided).toMatchObject([
      {
        words: 'Over 40 lorries',
        before: expect.stringContaining('Ana Ruiz said. '),
        after: ' crossed it on Monday.\n',
        by: 'analyst',
      },
    ]);
    workspace.close();
    expect(open(workspace.dir, false).decisions.all()).toEqual(decided);
  });
});

test('what waits stays behind when there is a newer version, and what was accepted goes with its links', () => {
  const { workspace, actions, articleId } = suggested(quote, speaker, figure);
  actions.decide([quote, speaker].map(({ words }) => ({ id: on(workspace, words).id, verdict: 'accept' })));
  const newer = addArticle(workspace, text.replace('Over 40 lorries', 'More than 40 lorries'), 'b.txt');
  actions.relateVersions(newer, articleId);
  expect(workspace.annotations.ofArticle(newer).map(({ tag: name, status }) => [name, status])).toEqual([
    ['quote', 'accepted'],
    ['actor', 'accepted'],
  ]);
  expect(workspace.links.startingIn(newer)).toHaveLength(1);
  expect(workspace.reviews.ofArticle(newer)).toEqual([]);
  expect(verifyWorkspace(workspace)).toEqual([]);
});
