import { describe, expect, test } from 'vitest';
import { listOutlets } from '../../electron/store/actions/listOutlets.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { addArticle, labels, open, stateOf, temporaryFolder } from '../fixtures/workspaces.ts';

function threeReports() {
  const workspace = open(temporaryFolder());
  const ids = ['Yonhap', 'YONHAP', 'Reuters'].map((publisher, index) => {
    const id = addArticle(workspace, `Report ${index}.`, `${index}.txt`);
    workspace.actions.updateArticles([id], { publisher });
    return id;
  });
  return { workspace, ids };
}

const idOf = ({ changes }: { readonly changes: readonly { readonly id: string }[] }): string =>
  changes.at(-1)?.id ?? '';

describe('outlets', () => {
  test('are those that articles name, by name, before any has an entry', () => {
    const { workspace } = threeReports();
    expect(listOutlets(workspace)).toEqual([
      { name: 'Reuters', entry: null, articles: 1 },
      { name: 'YONHAP', entry: null, articles: 2 },
    ]);
  });

  test('gather what articles call them under an entry with all its names', () => {
    const { workspace } = threeReports();
    const id = idOf(
      workspace.actions.createOutlet({
        name: ' Yonhap  News Agency',
        aliases: ['Yonhap', 'yonhap', ''],
        country: 'kr',
        reliability: 'B',
      }),
    );
    expect(listOutlets(workspace)).toMatchObject([
      { name: 'Reuters' },
      {
        name: 'Yonhap News Agency',
        entry: { id, aliases: ['Yonhap'], country: 'KR', reliability: 'B' },
        articles: 2,
      },
    ]);
  });

  test('count of each article its newest version', () => {
    const { workspace, ids } = threeReports();
    const [first = '', second = '', third = ''] = ids;
    workspace.actions.relateVersions(second, first);
    workspace.actions.relateVersions(third, second);
    expect(listOutlets(workspace)).toEqual([
      { name: 'Reuters', entry: null, articles: 1 },
      { name: 'YONHAP', entry: null, articles: 0 },
    ]);
  });

  test('keep the name that they had when they are renamed, unless only its case has changed', () => {
    const { workspace } = threeReports();
    const id = idOf(workspace.actions.createOutlet({ name: 'reuters' }));
    workspace.actions.updateOutlet(id, { name: 'Reuters' });
    expect(workspace.outlets.get(id)).toMatchObject({ name: 'Reuters', aliases: [] });
    const { undoState } = workspace.actions.updateOutlet(id, { name: 'Thomson Reuters' });
    expect(workspace.outlets.get(id)).toMatchObject({ name: 'Thomson Reuters', aliases: ['Reuters'] });
    expect(labels(undoState).undo).toBe('Change the outlet “Thomson Reuters”');
    workspace.actions.updateOutlet(id, { name: 'Reuters' });
    expect(workspace.outlets.get(id)).toMatchObject({ name: 'Reuters', aliases: ['Thomson Reuters'] });
    expect(workspace.actions.updateOutlet(id, { name: 'Reuters' }).changes).toEqual([]);
  });

  test('are merged and removed, each one undo, and no article changes', () => {
    const { workspace } = threeReports();
    const into = idOf(workspace.actions.createOutlet({ name: 'Reuters', note: 'London.' }));
    const from = idOf(
      workspace.actions.createOutlet({ name: 'Yonhap', aliases: ['YNA'], kind: 'agency', note: 'Seoul.' }),
    );
    const before = stateOf(workspace);
    const { undoState } = workspace.actions.mergeOutlets({ into, from });
    expect(labels(undoState).undo).toBe('Merge into the outlet “Reuters”');
    expect(workspace.outlets.all()).toEqual([
      {
        id: into,
        name: 'Reuters',
        aliases: ['Yonhap', 'YNA'],
        kind: 'agency',
        country: null,
        reliability: null,
        note: 'London.\n\nSeoul.',
      },
    ]);
    expect(listOutlets(workspace)).toMatchObject([{ name: 'Reuters', articles: 3 }]);
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
    workspace.actions.removeOutlet(from);
    expect(listOutlets(workspace)).toMatchObject([{ entry: { id: into } }, { name: 'YONHAP', entry: null }]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });

  test.each([
    [{ name: ' ' }, 'An outlet needs a name.'],
    [{ name: 'x'.repeat(1001) }, 'A name of an outlet is longer than 1,000 characters: shorten it.'],
    [{ name: 'KBS', country: 'XX' }, '“XX” is not an ISO 3166-1 country code: choose one, such as KR.'],
    [
      { name: 'KBS', aliases: ['réuters'] },
      '“réuters” is already a name of the outlet “Reuters”: use another name, or merge the two.',
    ],
  ])('cannot be %o', (fields, sentence) => {
    const { workspace } = threeReports();
    workspace.actions.createOutlet({ name: 'Reuters' });
    const before = stateOf(workspace);
    expect(() => workspace.actions.createOutlet(fields)).toThrow(sentence);
    expect(stateOf(workspace)).toEqual(before);
  });
});
