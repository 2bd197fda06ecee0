import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeFindings } from '../../electron/compare/findings.ts';
import { atOnce } from '../../electron/store/asking/asking.ts';
import { statementsOf } from '../../electron/store/comparing/statements.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { openToRead } from '../../electron/store/openToRead.ts';
import { statementsAfter } from '../../renderer/state/comparedAfter.ts';
import { bearsOnOrigins, bearsOnPairs, bearsOnScope } from '../../renderer/state/comparedBearing.ts';
import type { Change } from '../../shared/model/history.ts';
import type { LinkType } from '../../shared/model/linkTable.ts';
import { Refusal } from '../../shared/result.ts';
import type { ComparedScope, ComparedStatements } from '../../shared/transfer/comparing.ts';
import { anySteps, everyKind, type Step, takeStep } from '../fixtures/anySequence.ts';
import { ids, killed, week } from '../fixtures/compare/decisions.ts';
import { howMany } from '../fixtures/howMany.ts';
import { weekId } from '../fixtures/week/week.ts';

/** What a scope has now; null where what it is about has gone. */
function read(workspace: Workspace, scope: ComparedScope): ComparedStatements | null {
  try {
    return atOnce(statementsOf(workspace, scope));
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

/** All that was done after an entry of the history. */
function changesAfter({ history }: Workspace, seq: number): readonly Change[] {
  const entries = Array.from({ length: history.lastSeq() - seq }, (_, index) => history.get(seq + 1 + index));
  return entries.flatMap((entry) => entry?.changes ?? []);
}

/** Copies and pairs, as a process of its own finds them. */
function finder({ file }: Workspace) {
  const store = openToRead(file);
  onTestFinished(store.close);
  const findings = makeFindings(store);
  return () => ({ origins: atOnce(findings.origins()), pairs: atOnce(findings.pairs()) });
}

function scopesOf({ actors, series }: Workspace): readonly ComparedScope[] {
  return [
    { kind: 'all' },
    { kind: 'ids', ids: ids('03.f1', '04.c1', '07.f1', '08.c1') },
    { kind: 'figure', id: weekId('03.f1') },
    { kind: 'claim', id: weekId('04.c1') },
    ...actors
      .all()
      .slice(0, 1)
      .map(({ id }) => ({ kind: 'actor', id }) as const),
    ...series
      .all()
      .slice(0, 1)
      .map(({ id }) => ({ kind: 'series', id }) as const),
  ];
}

test.each<[string, (workspace: Workspace) => unknown]>([
  [
    'two claims repeat each other',
    ({ actions }) => actions.decidePair({ a: weekId('07.c1'), b: weekId('03.c1'), verdict: 'repeats' }),
  ],
  [
    'two figures contradict each other, and with them their claims',
    ({ actions }) => actions.decidePair({ a: weekId('07.f1'), b: weekId('03.f1'), verdict: 'contradicts' }),
  ],
  [
    'two are unrelated',
    ({ actions }) => actions.decidePair({ a: weekId('07.f1'), b: weekId('03.f1'), verdict: 'nothing' }),
  ],
  ['a claim is parted from its group', ({ actions }) => actions.partClaim(weekId('09.c1'))],
  ['figures are left out', ({ actions }) => actions.excludeFigures(ids('03.f1', '07.f1'), 'Too early.')],
  [
    'figures become a series',
    ({ actions }) => actions.createSeries({ ...killed, figures: ids('03.f1', '07.f1') }),
  ],
  ['a note is written', ({ actions }) => actions.updateAnnotation(weekId('03.f1'), { note: 'Ask again.' })],
  [
    'an article is done',
    ({ actions }) => actions.updateArticles([weekId('03')], { status: 'done', addLabels: ['port'] }),
  ],
  ['a question is saved', ({ actions }) => actions.createQuestion({ name: 'Weak', query: 'grade:<C3' })],
])('where %s, nothing is read again for what is compared', (_, act) => {
  const workspace = week();
  for (const step of [
    act,
    ({ actions }: Workspace) => actions.undo(),
    ({ actions }: Workspace) => actions.redo(),
  ]) {
    const seq = workspace.history.lastSeq();
    const before = read(workspace, { kind: 'all' });
    step(workspace);
    const changes = changesAfter(workspace, seq);
    expect(changes).not.toEqual([]);
    expect(changes.filter((change) => bearsOnScope({ kind: 'all' }, change))).toEqual([]);
    expect(before && statementsAfter(before, changes)).toEqual(read(workspace, { kind: 'all' }));
  }
});

const unlink = ({ actions, links }: Workspace, from: string, type: LinkType): unknown =>
  actions.removeLink(links.startingAt(weekId(from)).find((link) => link.type === type)?.id ?? '');

test.each<[string, (workspace: Workspace) => unknown]>([
  ['a claim has no claimer any more', (workspace) => unlink(workspace, '08.c1', 'claimer')],
  ['a figure quantifies no claim any more', (workspace) => unlink(workspace, '03.f1', 'quantifies')],
  [
    'an article has another title',
    ({ actions }) => actions.updateArticles([weekId('03')], { title: 'Port' }),
  ],
  [
    'actors have other names',
    ({ actions, actors }) =>
      actors.all().map(({ id, name }) => actions.updateActor(id, { name: `${name} II` })),
  ],
  [
    'a figure is of another day',
    ({ actions }) =>
      actions.updateAnnotation(weekId('03.f1'), { attributes: { asOf: { date: '2026-11-01' } } }),
  ],
  ['a claim is removed', ({ actions }) => actions.removeAnnotation(weekId('03.c1'))],
])('where %s, the statements are read again', (_, act) => {
  const workspace = week();
  const seq = workspace.history.lastSeq();
  const before = atOnce(statementsOf(workspace, { kind: 'all' }));
  act(workspace);
  const changes = changesAfter(workspace, seq);
  expect(statementsAfter(before, changes)).not.toEqual(read(workspace, { kind: 'all' }));
  expect(changes.some((change) => bearsOnScope({ kind: 'all' }, change))).toBe(true);
  expect(changes.some(bearsOnPairs)).toBe(true);
});

test('where an actor turns out to be an organisation, pairs are looked for again, and no statements are read', () => {
  const workspace = week();
  const seq = workspace.history.lastSeq();
  const person = workspace.actors.all().find(({ type }) => type === 'PER');
  workspace.actions.updateActor(person?.id ?? '', { type: 'ORG' });
  const changes = changesAfter(workspace, seq);
  expect(changes.some(bearsOnPairs)).toBe(true);
  expect(changes.some((change) => bearsOnScope({ kind: 'all' }, change))).toBe(false);
});

test('the statements are the same object where nothing of them has changed, so that no picture is made again', () => {
  const workspace = week();
  const before = atOnce(statementsOf(workspace, { kind: 'all' }));
  const { changes } = workspace.actions.decidePair({
    a: weekId('07.f1'),
    b: weekId('03.f1'),
    verdict: 'nothing',
  });
  expect(statementsAfter(before, changes)).toBe(before);
});

describe('whatever is done, what is not read again is as if it were', () => {
  const check = (steps: readonly Step[]): void => {
    const workspace = week();
    const find = finder(workspace);
    let found = find();
    for (const step of steps) {
      const seq = workspace.history.lastSeq();
      const before = scopesOf(workspace).map((scope) => ({ scope, answer: read(workspace, scope) }));
      takeStep(workspace, weekId('03'), step);
      const changes = changesAfter(workspace, seq);
      for (const { scope, answer } of before)
        if (answer && !changes.some((change) => bearsOnScope(scope, change)))
          expect(statementsAfter(answer, changes), step.kind).toEqual(read(workspace, scope));
      const now = find();
      if (!changes.some(bearsOnOrigins)) expect(now.origins, step.kind).toEqual(found.origins);
      if (!changes.some(bearsOnPairs)) expect(now.pairs, step.kind).toEqual(found.pairs);
      found = now;
    }
    workspace.close();
  };
  test('every kind of step', () => check(everyKind));
  test('any steps', () => {
    fc.assert(
      fc.property(anySteps(1, 12), (steps) => check(steps)),
      { numRuns: howMany(30, 5) },
    );
  });
});
