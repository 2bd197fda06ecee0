import { describe, expect, test } from 'vitest';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { addArticle, labels, open, stateOf, tag, temporaryFolder } from '../fixtures/workspaces.ts';

function threeClaims() {
  const workspace = open(temporaryFolder());
  const a = addArticle(workspace, 'Over 11,000 soldiers were dispatched to Kursk.\n', 'a.txt');
  const b = addArticle(workspace, 'Seoul said that 3,000 soldiers had been injured.\n', 'b.txt');
  const ids = [
    tag(workspace, a, 'claim', 'Over 11,000 soldiers'),
    tag(workspace, b, 'claim', '3,000 soldiers'),
    tag(workspace, a, 'claim', 'Kursk'),
  ];
  return { workspace, a, b, ids };
}

describe('several annotations at once', () => {
  test('are graded in one action, and what is so already does not change', () => {
    const { workspace, ids } = threeClaims();
    const grade = { attributes: { sourceReliability: 'B', informationCredibility: '2' } };
    workspace.actions.updateAnnotation(ids[0] ?? '', grade);
    const before = stateOf(workspace);
    const { changes, undoState } = workspace.actions.updateAnnotations([...ids, ...ids], grade);
    expect(changes.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect(labels(undoState).undo).toBe(
      'Change the source reliability and information credibility of 2 annotations',
    );
    expect(workspace.actions.updateAnnotations(ids, grade).changes).toEqual([]);
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test('lose with another tag the links that it forbids, also those among themselves', () => {
    const { workspace, ids } = threeClaims();
    const [one = '', two = '', three = ''] = ids;
    workspace.actions.createLink({ type: 'contradicts', from: one, to: two });
    workspace.actions.createLink({ type: 'supports', from: two, to: three });
    const before = stateOf(workspace);
    const { undoState } = workspace.actions.updateAnnotations([one, two], { tag: 'quote' });
    expect(labels(undoState).undo).toBe('Change 2 annotations to quote');
    expect(workspace.links.ofAnnotation(two)).toEqual([]);
    expect(workspace.annotations.get(three)?.tag).toBe('claim');
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test('point to an entry together', () => {
    const { workspace, ids } = threeClaims();
    workspace.actions.updateAnnotations(ids, { tag: 'actor' });
    const entry = workspace.actions.createActor({ name: 'Army' }).changes[0]?.id ?? '';
    workspace.actions.updateAnnotations(ids, { attributes: { actorEntryId: entry } });
    expect(workspace.annotations.mentionIds(entry)).toHaveLength(3);
  });

  test('are accepted or rejected together', () => {
    const { workspace, ids } = threeClaims();
    expect(labels(workspace.actions.updateAnnotations(ids, { status: 'rejected' }).undoState).undo).toBe(
      'Reject 3 annotations',
    );
  });

  test('stay as they are where one of them cannot take what is set', () => {
    const { workspace, a, ids } = threeClaims();
    const quote = tag(workspace, a, 'quote', 'dispatched');
    const before = stateOf(workspace);
    expect(() =>
      workspace.actions.updateAnnotations([...ids, quote], { attributes: { sourceReliability: 'B' } }),
    ).toThrow('A quote has no attribute “sourceReliability”.');
    expect(stateOf(workspace)).toEqual(before);
  });

  test('are removed with their links, each once, and come back together', () => {
    const { workspace, ids } = threeClaims();
    const [one = '', two = ''] = ids;
    workspace.actions.createLink({ type: 'contradicts', from: one, to: two });
    const before = stateOf(workspace);
    const { undoState } = workspace.actions.removeAnnotations([one, two]);
    expect(labels(undoState).undo).toBe('Remove 2 annotations');
    expect(workspace.annotations.get(one)).toBeUndefined();
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });
});
