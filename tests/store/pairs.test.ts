import { describe, expect, onTestFinished, test } from 'vitest';
import { makeFindings } from '../../electron/compare/findings.ts';
import { makeComparer } from '../../electron/ipc/comparer.ts';
import type { StartProcess } from '../../electron/jobs/jobs.ts';
import { atOnce } from '../../electron/store/asking/asking.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { openToRead } from '../../electron/store/openToRead.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { loadThread, threads } from '../fixtures/compare/threads.ts';
import { startHere } from '../fixtures/startHere.ts';
import { weekId, weekName } from '../fixtures/week/week.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

/** Says that it has ended when it is ended. */
const startApart: StartProcess = (hooks) => ({ ...startHere(hooks), kill: () => hooks.onExit('unknown') });

/** A thread in an open workspace, and the pairs that are left to decide in it, by the names of the marks. */
function comparing(name: string) {
  const thread = threads().find((each) => each.name === name);
  if (!thread) throw new Error(`There is no thread “${name}”.`);
  const workspace = open(temporaryFolder());
  loadThread(workspace, thread);
  const comparer = makeComparer(
    () => workspace,
    startApart,
    () => {},
  );
  onTestFinished(comparer.end);
  const found = async () => (await comparer.find('pairs'))?.pairs ?? [];
  const opposed = async () =>
    (await found())
      .filter(({ relation }) => relation === 'contradicts')
      .map(({ a, b }) => `${weekName(a)}+${weekName(b)}`)
      .toSorted();
  return { workspace, comparer, found, opposed };
}

/** The same, found by a process that has read nothing yet. */
async function afresh(workspace: Workspace): Promise<readonly string[]> {
  const comparer = makeComparer(
    () => workspace,
    startApart,
    () => {},
  );
  onTestFinished(comparer.end);
  const pairs = (await comparer.find('pairs'))?.pairs ?? [];
  return pairs
    .filter(({ relation }) => relation === 'contradicts')
    .map(({ a, b }) => `${weekName(a)}+${weekName(b)}`)
    .toSorted();
}

const ferry = ['01.c1+03.c1', '01.f1+06.f1', '02.f1+06.f1', '03.c1+05.c1'];
const without = (...names: readonly string[]) => ferry.filter((pair) => !names.includes(pair));

describe('what was decided', () => {
  test.each(['contradicts', 'supports', 'repeats', 'nothing'] as const)(
    'is not proposed again when it was “%s”, until that is undone',
    async (verdict) => {
      const { workspace, opposed } = comparing('01-ferry');
      expect(await opposed()).toEqual(ferry);
      workspace.actions.decidePair({ a: weekId('03.c1'), b: weekId('01.c1'), verdict });
      expect(await opposed()).toEqual(without('01.c1+03.c1'));
      workspace.actions.undo();
      expect(await opposed()).toEqual(ferry);
    },
  );

  test('of a copy is decided of the original too', async () => {
    const { workspace, opposed } = comparing('01-ferry');
    workspace.actions.decidePair({ a: weekId('04.f1'), b: weekId('06.f1'), verdict: 'contradicts' });
    expect(await opposed()).toEqual(without('01.f1+06.f1'));
  });

  test('by a link from claim to claim counts as well', async () => {
    const { workspace, opposed } = comparing('01-ferry');
    workspace.actions.createLink({ type: 'contradicts', from: weekId('05.c1'), to: weekId('03.c1') });
    expect(await opposed()).toEqual(without('03.c1+05.c1'));
  });

  test.each(['contradicts', 'supports', 'repeats'] as const)(
    'as “%s” is to be decided again once somebody removes that link, until it is back',
    async (verdict) => {
      const { workspace, opposed } = comparing('01-ferry');
      const { actions, links, pairs } = workspace;
      actions.decidePair({ a: weekId('01.c1'), b: weekId('03.c1'), verdict });
      const link = links.ofAnnotation(weekId('03.c1')).find(({ type }) => type === verdict);
      actions.removeLink(link?.id ?? '');
      expect(await opposed()).toEqual(ferry);
      expect(pairs.counts()[verdict]).toBe(0);
      actions.undo();
      expect(await opposed()).toEqual(without('01.c1+03.c1'));
      expect(pairs.counts()[verdict]).toBe(1);
      actions.redo();
      expect(await opposed()).toEqual(ferry);
      actions.decidePair({ a: weekId('01.c1'), b: weekId('03.c1'), verdict });
      expect(await opposed()).toEqual(without('01.c1+03.c1'));
      expect(verifyWorkspace(workspace)).toEqual([]);
    },
  );

  test('of a figure holds for its copies, also once it is excluded', async () => {
    const { workspace, opposed } = comparing('01-ferry');
    for (const figure of ['01.f1', '04.f1'])
      for (const { id } of workspace.links.startingAt(weekId(figure))) workspace.actions.removeLink(id);
    workspace.actions.decidePair({ a: weekId('01.f1'), b: weekId('06.f1'), verdict: 'nothing' });
    workspace.actions.excludeFigures([weekId('01.f1')], 'It counts only passengers.');
    expect(await opposed()).toEqual(without('01.f1+06.f1'));
    workspace.actions.undo();
    workspace.actions.undo();
    workspace.actions.excludeFigures([weekId('01.f1')], 'It counts only passengers.');
    expect(await opposed()).toEqual([...without('01.f1+06.f1'), '04.f1+06.f1'].toSorted());
  });

  test('of the claims is decided of the figures that quantify them', async () => {
    const { workspace, opposed } = comparing('01-ferry');
    workspace.actions.decidePair({ a: weekId('01.c2'), b: weekId('06.c1'), verdict: 'nothing' });
    expect(await opposed()).toEqual(without('01.f1+06.f1'));
  });

  test('of figures is decided of the claims that they quantify, also once one of the figures is excluded', async () => {
    const { workspace, opposed } = comparing('01-ferry');
    const [one, other] = [weekId('01.f1'), weekId('06.f1')];
    workspace.actions.createLink({ type: 'quantifies', from: one, to: weekId('01.c1') });
    workspace.actions.createLink({ type: 'quantifies', from: other, to: weekId('03.c1') });
    expect(await opposed()).toContain('01.c1+03.c1');
    workspace.actions.decidePair({ a: one, b: other, verdict: 'nothing' });
    expect(await opposed()).not.toContain('01.c1+03.c1');
    workspace.actions.excludeFigures([one], 'It counts only passengers.');
    expect(await opposed()).not.toContain('01.c1+03.c1');
  });
});

describe('pairs to decide', () => {
  test('are those of the workspace as it is now', async () => {
    const { workspace, opposed } = comparing('01-ferry');
    const steps: readonly (() => unknown)[] = [
      () =>
        workspace.actions.updateAnnotation(weekId('06.f1'), { attributes: { asOf: { date: '2026-03-11' } } }),
      () => workspace.actions.undo(),
      () => workspace.actions.removeAnnotation(weekId('03.c1')),
      () => workspace.actions.undo(),
      () =>
        workspace.actions.updateAnnotation(weekId('05.c1'), {
          attributes: { stance: 'refute', factuality: 'CT-' },
        }),
      () => workspace.actions.removeArticles([weekId('01')]),
      () => workspace.actions.undo(),
      () => workspace.actions.updateArticles([weekId('03')], { language: 'fr' }),
    ];
    const seen = new Set<string>();
    for (const step of steps) {
      step();
      const now = await opposed();
      expect(now).toEqual(await afresh(workspace));
      seen.add(now.join(' '));
    }
    expect(seen.size).toBeGreaterThanOrEqual(5);
  });

  test('follow an entry that turns out to be no person', async () => {
    const { workspace, opposed } = comparing('27-solvents');
    const before = await opposed();
    const lund = workspace.actors.all().find(({ name }) => name === 'Hanna Lund');
    workspace.actions.updateActor(lund?.id ?? '', { type: 'ORG' });
    const now = await opposed();
    expect(now).not.toEqual(before);
    expect(now).toEqual(await afresh(workspace));
  });

  test.each([1, 3, 6])(
    'are those that there are when they are found, whatever was written since article %s was read',
    async (read) => {
      const { workspace, opposed } = comparing('01-ferry');
      const store = openToRead(workspace.file);
      onTestFinished(store.close);
      const findings = makeFindings(store);
      atOnce(findings.origins());
      const steps = findings.pairs();
      for (let step = 0; step < read; step += 1) steps.next();
      workspace.actions.removeAnnotation(weekId('01.f1'));
      workspace.actions.decidePair({ a: weekId('03.c1'), b: weekId('05.c1'), verdict: 'nothing' });
      const names = atOnce(steps)
        .pairs.filter(({ relation }) => relation === 'contradicts')
        .map(({ a, b }) => `${weekName(a)}+${weekName(b)}`);
      expect(names.toSorted()).toEqual(await opposed());
      expect(names).not.toContain('03.c1+05.c1');
    },
  );

  test('leave out figures that a person excludes, until they are included again', async () => {
    const { workspace, opposed } = comparing('01-ferry');
    await opposed();
    workspace.actions.excludeFigures([weekId('06.f1')], 'A misprint.');
    expect(await opposed()).toEqual(without('01.f1+06.f1', '02.f1+06.f1'));
    workspace.actions.undo();
    expect(await opposed()).toEqual(ferry);
  });

  test('are found in a total that only grows once a person has said that it is one', async () => {
    const { workspace, opposed } = comparing('01-ferry');
    await opposed();
    const { actions } = workspace;
    const entity = 'people aboard the Calder Maid';
    const fields = { name: 'Dead', entity, property: 'killed', unit: null, cumulative: true };
    // Thirteen by Friday cannot be nine by Saturday.
    actions.updateAnnotation(weekId('02.f1'), {
      attributes: {
        lower: { value: '9', inclusive: true },
        upper: { value: '9', inclusive: true },
        asOf: { date: '2026-03-14' },
      },
    });
    expect(await opposed()).not.toContain('02.f1+06.f2');
    actions.createSeries({ ...fields, figures: [weekId('02.f1'), weekId('06.f2')] });
    expect(await opposed()).toContain('02.f1+06.f2');
  });

  test('come last where a person has found one of them to be untrue', async () => {
    const { workspace, found } = comparing('01-ferry');
    workspace.actions.updateAnnotation(weekId('01.c1'), { attributes: { verification: 'refuted' } });
    const opposing = (await found()).filter(({ relation }) => relation === 'contradicts');
    expect(opposing.map(({ a }) => weekName(a)).at(-1)).toBe('01.c1');
  });

  test('say which rule was kept, what was asked, and what would make both true', async () => {
    const { found } = comparing('01-ferry');
    const pairs = await found();
    expect(pairs.find(({ a }) => weekName(a) === '01.f1')).toMatchObject({
      relation: 'contradicts',
      rule: 'same day, bounds apart',
      steps: expect.arrayContaining([expect.objectContaining({ about: 'values', verdict: 'apart' })]),
    });
    const denial = pairs.find(({ a, b }) => `${weekName(a)}+${weekName(b)}` === '01.c1+03.c1');
    expect(denial?.reason).toBe(
      'One of them affirms “the bow door was open when the ship left Aln”, and the other denies “the bow door had been open when the ferry left Aln”.',
    );
    for (const { unless } of pairs) expect(unless.length).toBeGreaterThan(0);
  });

  test('that say the same come from sources of their own, or only repeat, and never from copies', async () => {
    const { found } = comparing('01-ferry');
    const alike = (await found()).filter(({ relation }) => relation !== 'contradicts');
    expect(
      alike.map(({ a, b, relation, rule }) => [`${weekName(a)}+${weekName(b)}`, relation, rule]),
    ).toEqual([['01.c1+05.c1', 'repeats', 'same words, other hedge']]);
  });
});
