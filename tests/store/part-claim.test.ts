import { expect, test } from 'vitest';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { historyWords } from '../../shared/model/historyWords.ts';
import { addArticle, open, stateOf, temporaryFolder } from '../fixtures/workspaces.ts';

/** A workspace with so many claims, the last of which denies what the others affirm. */
function withClaims(): { readonly workspace: Workspace; readonly ids: readonly string[] } {
  const workspace = open(temporaryFolder());
  const ids = ['open', 'wide open', 'stood open', 'was open'].map((words) => {
    const articleId = addArticle(workspace, `The gate ${words}.`);
    const segments = [{ start: 0, end: 8 }];
    return workspace.actions.createAnnotation({ articleId, tag: 'claim', segments }).changes[0]?.id ?? '';
  });
  workspace.actions.updateAnnotation(ids[3] ?? '', { attributes: { stance: 'refute' } });
  return { workspace, ids };
}

const linksOf = ({ links }: Workspace, ids: readonly string[]): readonly string[] =>
  [...new Map(ids.flatMap((id) => links.ofAnnotation(id)).map((link) => [link.id, link])).values()]
    .map(({ type, from, to }) => `${ids.indexOf(from)} ${type} ${ids.indexOf(to)}`)
    .sort();

function join({ actions }: Workspace, ids: readonly string[], ...links: readonly string[]): void {
  for (const link of links) {
    const [from, type, to] = link.split(' ');
    actions.createLink({
      type: type as 'repeats' | 'contradicts' | 'supports',
      from: ids[Number(from)] ?? '',
      to: ids[Number(to)] ?? '',
    });
  }
}

test.each<[string, string[], number, string[]]>([
  ['one that repeats another is alone afterwards', ['1 repeats 0'], 1, []],
  ['the others stay together', ['1 repeats 0', '2 repeats 0'], 1, ['2 repeats 0']],
  ['what it held together is linked anew', ['0 repeats 1', '2 repeats 1'], 1, ['2 repeats 0']],
  ['a denial still denies the others', ['0 repeats 1', '3 contradicts 1'], 1, ['3 contradicts 0']],
  [
    'what is joined without it gets no new link',
    ['0 repeats 1', '2 repeats 1', '2 repeats 0'],
    1,
    ['2 repeats 0'],
  ],
  ['support stays, for it joins nothing', ['1 repeats 0', '1 supports 2'], 1, ['1 supports 2']],
  [
    'a claim held against it that affirms, too, stays so',
    ['1 repeats 0', '1 contradicts 2'],
    1,
    ['1 contradicts 2'],
  ],
])('%s', (_name, links, parted, left) => {
  const { workspace, ids } = withClaims();
  join(workspace, ids, ...links);
  const before = stateOf(workspace);
  const seq = workspace.history.lastSeq();
  workspace.actions.partClaim(ids[parted] ?? '');
  expect(linksOf(workspace, ids)).toEqual(left);
  expect(workspace.history.lastSeq()).toBe(seq + 1);
  expect(verifyWorkspace(workspace)).toEqual([]);
  workspace.actions.undo();
  expect(stateOf(workspace)).toEqual(before);
  workspace.close();
});

test('the pair is decided by it, and the history says what was done', () => {
  const { workspace, ids } = withClaims();
  const [a = '', b = ''] = ids;
  workspace.actions.decidePair({ a, b, verdict: 'repeats' });
  workspace.actions.partClaim(b);
  expect(workspace.pairs.between(...([a, b].sort() as [string, string]))?.verdict).toBe('nothing');
  expect(workspace.history.list().map(historyWords).at(-1)).toBe(
    'Part “The gate” from the claims that repeat or deny it',
  );
  workspace.close();
});

test('a claim that nobody joined stays as it is, and what is no claim is refused', () => {
  const { workspace, ids } = withClaims();
  const seq = workspace.history.lastSeq();
  workspace.actions.partClaim(ids[0] ?? '');
  expect(workspace.history.lastSeq()).toBe(seq);
  expect(() => workspace.actions.partClaim('00000000-0000-7000-8000-000000000000')).toThrow('removed');
  workspace.close();
});
