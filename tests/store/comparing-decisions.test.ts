import { describe, expect, test } from 'vitest';
import { atOnce } from '../../electron/store/asking/asking.ts';
import { statementsByIds, statementsOf } from '../../electron/store/comparing/statements.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import type { PairVerdict } from '../../shared/model/pairVerdict.ts';
import { ids, killed, lastWords, seriesOf, thereAndBack, week } from '../fixtures/compare/decisions.ts';
import { weekId, weekName } from '../fixtures/week/week.ts';
import { stateOf } from '../fixtures/workspaces.ts';

describe('a series', () => {
  /** Two series, of three figures and of one. */
  function two() {
    const workspace = week();
    const { actions } = workspace;
    actions.createSeries({ ...killed, figures: ids('04.f1', '03.f1', '07.f1', '04.f1') });
    actions.createSeries({ ...killed, name: ' State\n radio ', figures: ids('08.f1') });
    const [first, second] = workspace.series.all();
    if (!first || !second) throw new Error('A series is missing.');
    return { workspace, actions, first, second };
  }

  test('has each figure once, and its name on one line', () => {
    const { workspace, first } = two();
    expect(first).toEqual({ ...killed, id: first.id, figures: ids('03.f1', '04.f1', '07.f1') });
    expect(seriesOf(workspace)).toEqual({
      'Dead, silo': ['03.f1', '04.f1', '07.f1'],
      'State radio': ['08.f1'],
    });
  });

  type Act = (setting: ReturnType<typeof two>) => unknown;
  const steps: readonly (readonly [what: string, act: Act, words: string, left: object])[] = [
    [
      'created',
      ({ actions }) => actions.createSeries({ ...killed, name: 'Hurt', figures: ids('02.f2') }),
      'Create the series “Hurt” of 1 figure',
      { 'Dead, silo': ['03.f1', '04.f1', '07.f1'], 'State radio': ['08.f1'], Hurt: ['02.f2'] },
    ],
    [
      'renamed',
      ({ actions, second }) => actions.updateSeries(second.id, { name: 'Radio', cumulative: false }),
      'Change the series “Radio”',
      { 'Dead, silo': ['03.f1', '04.f1', '07.f1'], Radio: ['08.f1'] },
    ],
    [
      'given figures',
      ({ actions, second }) => actions.updateSeries(second.id, { add: ids('10.f1', '05.f1', '08.f1') }),
      'Add 2 figures to the series “State radio”',
      { 'Dead, silo': ['03.f1', '04.f1', '07.f1'], 'State radio': ['05.f1', '08.f1', '10.f1'] },
    ],
    [
      'rid of a figure',
      ({ actions, first }) => actions.updateSeries(first.id, { remove: ids('04.f1', '08.f1') }),
      'Take 1 figure out of the series “Dead, silo”',
      { 'Dead, silo': ['03.f1', '07.f1'], 'State radio': ['08.f1'] },
    ],
    [
      'joined',
      ({ actions, first, second }) => actions.joinSeries({ into: first.id, from: second.id }),
      'Join the series “State radio” to “Dead, silo”',
      { 'Dead, silo': ['03.f1', '04.f1', '07.f1', '08.f1'] },
    ],
    [
      'parted',
      ({ actions, first }) => actions.partSeries(first.id, ids('03.f1'), 'Hospital'),
      'Part the series “Hospital” from “Dead, silo”',
      { 'Dead, silo': ['04.f1', '07.f1'], 'State radio': ['08.f1'], Hospital: ['03.f1'] },
    ],
    [
      'removed',
      ({ actions, first }) => actions.removeSeries(first.id),
      'Remove the series “Dead, silo”',
      { 'State radio': ['08.f1'] },
    ],
  ];
  test.each(steps)('is %s in one entry, and so undone', (_, act, words, left) => {
    const setting = two();
    thereAndBack(setting.workspace, () => {
      act(setting);
      expect(lastWords(setting.workspace)).toBe(words);
    });
    expect(seriesOf(setting.workspace)).toEqual(left);
  });

  const refused: readonly (readonly [what: string, act: Act, said: RegExp])[] = [
    ['of nothing', ({ actions }) => actions.createSeries({ ...killed, figures: [] }), /at least one figure/],
    [
      'without a name',
      ({ actions }) => actions.createSeries({ ...killed, name: ' ', figures: ids('02.f2') }),
      /needs a name/,
    ],
    [
      'of a claim',
      ({ actions }) => actions.createSeries({ ...killed, figures: ids('02.c1') }),
      /“A grain silo exploded.*” is not a figure/,
    ],
    [
      'of what was only suggested',
      ({ actions }) => actions.createSeries({ ...killed, figures: ids('12.f4') }),
      /has not been accepted/,
    ],
    [
      'of a figure that is in another one',
      ({ actions, second }) => actions.updateSeries(second.id, { add: ids('03.f1') }),
      /“At least nine people” is already in the series “Dead, silo”/,
    ],
    [
      'joined to itself',
      ({ actions, first }) => actions.joinSeries({ into: first.id, from: first.id }),
      /itself/,
    ],
    [
      'parted from all of its figures',
      ({ actions, second }) => actions.partSeries(second.id, ids('08.f1'), 'All'),
      /Leave at least one figure/,
    ],
    [
      'parted from figures that it does not have',
      ({ actions, second }) => actions.partSeries(second.id, ids('03.f1'), 'None'),
      /Choose figures of the series/,
    ],
    ['that has gone', ({ actions }) => actions.removeSeries(weekId('01.c1')), /has been removed/],
  ];
  test.each(refused)('%s is refused, and nothing is changed', (_, act, said) => {
    const setting = two();
    const before = stateOf(setting.workspace);
    expect(() => act(setting)).toThrow(said);
    expect(stateOf(setting.workspace)).toEqual(before);
  });

  test('that has what it is to have is left alone', () => {
    const { workspace, actions, first } = two();
    const seq = workspace.history.lastSeq();
    expect(actions.updateSeries(first.id, { ...killed, add: ids('03.f1') }).changes).toEqual([]);
    expect(workspace.history.lastSeq()).toBe(seq);
  });

  test('is compared: its figures, and what says so of each', () => {
    const { workspace, first } = two();
    const { statements, series } = atOnce(statementsOf(workspace, { kind: 'series', id: first.id }));
    expect(statements.map(({ id }) => weekName(id))).toEqual(['04.f1', '03.f1', '07.f1']);
    expect(statements.map(({ seriesId }) => seriesId)).toEqual(statements.map(() => first.id));
    expect(series.map(({ id }) => id)).toEqual(workspace.series.all().map(({ id }) => id));
    workspace.actions.removeAnnotation(weekId('03.f1'));
    const left = atOnce(statementsOf(workspace, { kind: 'series', id: first.id }));
    expect(left.statements.map(({ id }) => weekName(id))).toEqual(['04.f1', '07.f1']);
    expect(() => atOnce(statementsOf(workspace, { kind: 'series', id: weekId('01') }))).toThrow(
      /This series is no longer/,
    );
  });
});

describe('a figure', () => {
  test('is left out with a reason, and compared again', () => {
    const workspace = week();
    const { actions } = workspace;
    const reasonOf = (name: string) => atOnce(statementsByIds(workspace, ids(name)))[0]?.excluded;
    thereAndBack(workspace, () => actions.excludeFigures(ids('10.f1'), ' A rumour. '));
    expect(lastWords(workspace)).toBe('Redo: Leave “20 dead or more” out of comparisons');
    expect([reasonOf('10.f1'), reasonOf('04.f1')]).toEqual(['A rumour.', null]);
    thereAndBack(workspace, () => actions.excludeFigures(ids('10.f1', '08.f1'), 'Nobody confirms it.'));
    expect(lastWords(workspace)).toBe('Redo: Leave 2 figures out of comparisons');
    expect(actions.excludeFigures(ids('08.f1'), 'Nobody confirms it.').changes).toEqual([]);
    thereAndBack(workspace, () => actions.includeFigures(ids('10.f1', '02.f1')));
    expect(lastWords(workspace)).toBe('Redo: Compare “20 dead or more” again');
    expect(workspace.exclusions.all()).toEqual([{ id: weekId('08.f1'), reason: 'Nobody confirms it.' }]);
    expect(actions.includeFigures(ids('10.f1')).changes).toEqual([]);
  });

  test('is not left out without a reason, and what is no figure is not left out', () => {
    const { actions } = week();
    expect(() => actions.excludeFigures(ids('10.f1'), '  ')).toThrow('Give a reason');
    expect(() => actions.excludeFigures(ids('10.f1', '10.c1'), 'No.')).toThrow(/is not a figure/);
  });
});

describe('what two statements are to each other', () => {
  const links = (workspace: Workspace, ...names: readonly string[]): readonly string[] =>
    ids(...names)
      .flatMap((id) => workspace.links.startingAt(id))
      .filter(({ type }) => ['supports', 'contradicts', 'repeats'].includes(type))
      .map(({ type, from, to }) => `${weekName(from)} ${type} ${weekName(to)}`)
      .toSorted();
  const decide = ({ actions }: Workspace, a: string, b: string, verdict: PairVerdict) =>
    actions.decidePair({ a: weekId(a), b: weekId(b), verdict });
  const pairs = ({ pairs: all }: Workspace) =>
    all.all().map(({ a, b, verdict }) => `${weekName(a)} ${weekName(b)} ${verdict}`);

  test('is kept of two figures with a link, also between their claims, from the later to the earlier', () => {
    const workspace = week();
    thereAndBack(workspace, () => decide(workspace, '07.f1', '03.f1', 'contradicts'));
    expect(lastWords(workspace)).toBe('Redo: Decide that “neuf morts” contradicts “At least nine people”');
    expect(pairs(workspace)).toEqual(['03.f1 07.f1 contradicts']);
    expect(links(workspace, '07.f1', '07.c1', '03.f1')).toEqual([
      '07.c1 contradicts 03.c1',
      '07.f1 contradicts 03.f1',
    ]);
  });

  test.each(['contradicts', 'nothing'] as const)(
    'of two figures leaves their claims as they are where it was “%s” for these by themselves',
    (own) => {
      const workspace = week();
      const claims = () => links(workspace, '07.c1').filter((link) => link.includes('03.c1'));
      decide(workspace, '07.c1', '03.c1', own);
      const before = claims();
      decide(workspace, '07.f1', '03.f1', 'contradicts');
      expect(claims()).toEqual(before);
      decide(workspace, '07.f1', '03.f1', 'repeats');
      expect(claims()).toEqual(before);
    },
  );

  test('is replaced with its links by what is decided of the same two again', () => {
    const workspace = week();
    decide(workspace, '03.f1', '07.f1', 'contradicts');
    const before = workspace.pairs.all();
    thereAndBack(workspace, () => decide(workspace, '07.f1', '03.f1', 'repeats'));
    expect(pairs(workspace)).toEqual(['03.f1 07.f1 repeats']);
    expect(workspace.pairs.all()[0]?.id).toBe(before[0]?.id);
    expect(links(workspace, '07.f1', '07.c1', '03.f1')).toEqual([
      '07.c1 repeats 03.c1',
      '07.f1 repeats 03.f1',
    ]);
    thereAndBack(workspace, () => decide(workspace, '03.f1', '07.f1', 'nothing'));
    expect(lastWords(workspace)).toBe(
      'Redo: Decide that “neuf morts” and “At least nine people” are unrelated',
    );
    expect(links(workspace, '07.f1', '07.c1', '03.f1')).toEqual([]);
    expect(workspace.pairs.counts()).toEqual({ contradicts: 0, supports: 0, repeats: 0, nothing: 1 });
    expect(decide(workspace, '03.f1', '07.f1', 'nothing').changes).toEqual([]);
  });

  test('of two claims whose link somebody has removed is decided anew with their figures', () => {
    const workspace = week();
    decide(workspace, '07.c1', '03.c1', 'repeats');
    const [link] = workspace.links.startingAt(weekId('07.c1')).filter(({ type }) => type === 'repeats');
    workspace.actions.removeLink(link?.id ?? '');
    thereAndBack(workspace, () => decide(workspace, '07.f1', '03.f1', 'contradicts'));
    expect(links(workspace, '07.c1')).toContain('07.c1 contradicts 03.c1');
  });

  test('leaves a link that is there as it is, whichever way it goes', () => {
    const workspace = week();
    // 09.c1 repeats and supports 04.c1.
    thereAndBack(workspace, () => decide(workspace, '04.c1', '09.c1', 'supports'));
    expect(links(workspace, '09.c1', '04.c1')).toEqual([
      '04.c1 contradicts 08.c1',
      '09.c1 repeats 04.c1',
      '09.c1 supports 04.c1',
    ]);
  });

  test('is refused of what cannot be compared', () => {
    const workspace = week();
    for (const [a, b] of [
      ['01.c1', '01.f1'],
      ['01.q1', '03.q1'],
      ['01.a1', '03.a1'],
    ] as const)
      expect(() => decide(workspace, a, b, 'repeats')).toThrow('Choose two claims, or two figures.');
    expect(() => decide(workspace, '01.c1', '01.c1', 'repeats')).toThrow(/itself/);
    expect(() => decide(workspace, '01.c1', '12.c4', 'repeats')).toThrow(/has not been accepted/);
    expect(() => decide(workspace, '01.c1', '01.c9', 'repeats')).toThrow(/has been removed/);
  });

  test('stays when one of them goes and comes back', () => {
    const workspace = week();
    decide(workspace, '03.f1', '07.f1', 'contradicts');
    const before = stateOf(workspace);
    workspace.actions.removeArticles([weekId('07')]);
    expect(pairs(workspace)).toEqual(['03.f1 07.f1 contradicts']);
    expect(verifyWorkspace(workspace)).toEqual([]);
    workspace.actions.undo();
    expect(stateOf(workspace)).toEqual(before);
  });
});
