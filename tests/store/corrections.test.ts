import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { correctionWords } from '../../electron/store/suggesting/correctionWords.ts';
import { knowledgeOf, suggestFor } from '../../electron/store/suggesting/suggestFor.ts';
import type { Correction } from '../../shared/suggest/suggestion.ts';
import { on } from '../fixtures/suggesting.ts';
import { stateOf, tag, workspaceWithArticle } from '../fixtures/workspaces.ts';

const text =
  'The regional governor, Anton Reve, said that the dam will probably hold. “We lost over 300 houses,” Reve said.\n';

/** A workspace in which these words were tagged by hand. */
function tagged(...words: readonly (readonly [Parameters<typeof tag>[2], string])[]) {
  const { workspace, articleId } = workspaceWithArticle(text);
  for (const [name, exact] of words) tag(workspace, articleId, name, exact);
  return { workspace, articleId };
}

function corrections(workspace: Workspace, articleId: string): readonly Correction[] {
  return suggestFor(workspace, articleId, knowledgeOf(workspace), null).corrections;
}

function only(workspace: Workspace, articleId: string, rule: string): Correction {
  const [found, second] = corrections(workspace, articleId).filter((one) => one.rule === rule);
  if (!found || second) throw new Error(`There is not exactly one correction “${rule}”.`);
  return found;
}

describe('a correction that is accepted', () => {
  test('moves the ends of an annotation, reads its figure again, and one undo takes it back', () => {
    const { workspace, articleId } = tagged(['figure', '300 hous']);
    const before = stateOf(workspace);
    const correction = only(workspace, articleId, 'figure.correct-span');
    expect(correctionWords(workspace, correction)).toEqual(['Words: “300 houses”']);
    workspace.actions.correct(correction, 'accept');
    expect(on(workspace, '300 houses').attributes).toMatchObject({
      measuredEntity: { exact: 'houses' },
    });
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test('gives a figure the bound that the text says', () => {
    const { workspace, articleId } = tagged(['figure', '300 houses']);
    workspace.actions.correct(only(workspace, articleId, 'figure.correct-bound'), 'accept');
    const { attributes } = on(workspace, '300 houses');
    expect(attributes).toMatchObject({ lower: { value: '300', inclusive: false } });
    expect(attributes).not.toHaveProperty('upper');
    expect(corrections(workspace, articleId).map(({ rule }) => rule)).not.toContain('figure.correct-bound');
  });

  test('links the speaker and the claimer, and records the hedge with its likelihood', () => {
    const { workspace, articleId } = tagged(
      ['actor', 'Anton Reve'],
      ['claim', 'the dam will probably hold'],
      ['quote', '“We lost over 300 houses,”'],
    );
    const [claim, actor] = [on(workspace, 'the dam will probably hold'), on(workspace, 'Anton Reve')];
    workspace.actions.correct(only(workspace, articleId, 'claim.correct-claimer'), 'accept');
    workspace.actions.correct(only(workspace, articleId, 'claim.correct-hedge'), 'accept');
    expect(workspace.links.ofArticle(articleId)).toMatchObject([
      { type: 'claimer', from: claim.id, to: actor.id },
    ]);
    expect(on(workspace, 'the dam will probably hold').attributes).toMatchObject({
      hedge: { segment: { exact: 'probably' }, band: 'likely' },
    });
    workspace.actions.correct(only(workspace, articleId, 'quote.correct-type'), 'accept');
    workspace.actions.correct(only(workspace, articleId, 'quote.correct-cue'), 'accept');
    expect(on(workspace, '“We lost over 300 houses,”').attributes).toMatchObject({
      type: 'direct',
      cue: { exact: 'said' },
    });
    expect(verifyWorkspace(workspace)).toEqual([]);
  });
});

test('a correction that is rejected stays away, and its annotation stays as it is', () => {
  const { workspace, articleId } = tagged(['figure', '300 houses']);
  const correction = only(workspace, articleId, 'figure.correct-bound');
  const { attributes } = on(workspace, '300 houses');
  workspace.actions.correct(correction, 'reject');
  expect(corrections(workspace, articleId).map(({ rule }) => rule)).not.toContain('figure.correct-bound');
  expect(on(workspace, '300 houses').attributes).toEqual(attributes);
  workspace.actions.undo();
  expect(only(workspace, articleId, 'figure.correct-bound')).toEqual(correction);
});
