import { describe, expect, test } from 'vitest';
import { atOnce } from '../../electron/store/asking/asking.ts';
import { statementsByIds, statementsOf } from '../../electron/store/comparing/statements.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { exportWorkspace } from '../../electron/transfer/exportWorkspace.ts';
import type { Dossier } from '../../shared/formats/common/dossier.ts';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { historyWords } from '../../shared/model/historyWords.ts';
import type { Pair, PairVerdict } from '../../shared/model/pair.ts';
import type { Series } from '../../shared/model/series.ts';
import { decodeDossier } from '../fixtures/encoding.ts';
import { readText } from '../fixtures/readText.ts';
import { loadWeek, weekId, weekName } from '../fixtures/week/week.ts';
import { addArticle, emptyState, open, stateOf, tag, temporaryFolder } from '../fixtures/workspaces.ts';

/** The trial week. */
function week(): Workspace {
  const workspace = open(temporaryFolder());
  loadWeek(workspace);
  return workspace;
}

const ids = (...names: readonly string[]): string[] => names.map(weekId);
const killed = { name: 'Dead, silo', entity: 'people', property: 'killed', unit: null, cumulative: true };
const lastWords = ({ history }: Workspace): string => history.list().map(historyWords).at(-1) ?? '';

/** The series by their names, with the names of their figures. */
const seriesOf = ({ series }: Workspace): object =>
  Object.fromEntries(series.all().map(({ name, figures }) => [name, figures.map(weekName)]));

/** Does something, takes it back and does it again; each time the workspace is as it was. */
function thereAndBack(workspace: Workspace, act: () => unknown): void {
  const before = stateOf(workspace);
  const seq = workspace.history.lastSeq();
  act();
  const after = stateOf(workspace);
  expect(after).not.toEqual(before);
  expect(workspace.history.lastSeq()).toBe(seq + 1);
  workspace.actions.undo();
  expect(stateOf(workspace)).toEqual(before);
  workspace.actions.redo();
  expect(stateOf(workspace)).toEqual(after);
  expect(verifyWorkspace(workspace)).toEqual([]);
}

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

describe('a newer version', () => {
  const rest =
    ' Rescuers went on through the night. The harbour stays closed until Monday. Nobody knows the cause.\n';
  const documentOf = (text: string, page: number) => {
    const read = readText(Buffer.from(text), 'a.txt');
    if (!read.ok) throw new Error(read.error.message);
    return { ...read.value, source: { ...read.value.source, url: `https://example.org/${page}` } };
  };

  /** Two articles, each with a figure; both in one series, one left out, and a decision about the two. */
  function two() {
    const workspace = open(temporaryFolder());
    const { actions } = workspace;
    const [one = '', other = ''] = actions
      .importArticles([
        documentOf(`Ten people died.${rest}`, 1),
        documentOf(`At least 20 people died in the port.${rest.toUpperCase()}`, 2),
      ])
      .articles.map(({ id }) => id);
    const ten = tag(workspace, one, 'figure', 'Ten people');
    const twenty = tag(workspace, other, 'figure', 'At least 20 people');
    actions.createSeries({ ...killed, figures: [ten, twenty] });
    actions.excludeFigures([ten], 'Too early.');
    actions.decidePair({ a: ten, b: twenty, verdict: 'contradicts' });
    return { workspace, actions, ten, twenty };
  }

  const figuresIn = ({ annotations }: Workspace, articleId = ''): readonly string[] =>
    annotations.ofArticle(articleId).map(({ id }) => id);
  const links = ({ links: all }: Workspace, id: string) =>
    all.ofAnnotation(id).map(({ type, from, to }) => `${from} ${type} ${to}`);

  test('has what was decided of the figures that it keeps, and so do two of one import', () => {
    const { workspace, actions, ten, twenty } = two();
    thereAndBack(workspace, () =>
      actions.importArticles([
        documentOf(`This was updated at noon. Ten people died.${rest}`, 1),
        documentOf(`This was updated at noon. At least 20 people died in the port.${rest.toUpperCase()}`, 2),
      ]),
    );
    const [newTen = '', newTwenty = ''] = workspace.articles
      .ids()
      .slice(-2)
      .flatMap((id) => figuresIn(workspace, id));
    expect(workspace.series.all()[0]?.figures).toEqual([ten, twenty, newTen, newTwenty].toSorted());
    expect(workspace.exclusions.all().map(({ id }) => id)).toEqual([ten, newTen].toSorted());
    expect(workspace.pairs.between(newTen, newTwenty)?.verdict).toBe('contradicts');
    expect(links(workspace, newTen)).toHaveLength(1);
    const [first, second] = atOnce(statementsOf(workspace, { kind: 'all' })).statements;
    expect([first?.seriesId, second?.seriesId]).toEqual([0, 1].map(() => workspace.series.all()[0]?.id));
  });

  test('of one of them has the decision about the other, which stays', () => {
    const { workspace, actions, twenty } = two();
    const { articles } = actions.importArticles([
      documentOf(`This was updated at noon. Ten people died.${rest}`, 1),
    ]);
    const [newTen = ''] = figuresIn(workspace, articles[0]?.id);
    expect(workspace.pairs.between(newTen, twenty)?.verdict).toBe('contradicts');
    expect(links(workspace, newTen)).toEqual([expect.stringContaining('contradicts')]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('has a link between two of its figures once', () => {
    const { workspace, actions } = two();
    const text = `Ten people died. Twelve people died, others say.${rest}`;
    const [first] = actions.importArticles([documentOf(text, 3)]).articles;
    const [a = '', b = ''] = ['Ten people', 'Twelve people'].map((words) =>
      tag(workspace, first?.id ?? '', 'figure', words),
    );
    actions.decidePair({ a, b, verdict: 'contradicts' });
    const [newer] = actions.importArticles([documentOf(`This was updated at noon. ${text}`, 3)]).articles;
    const [ten = '', twelve = ''] = figuresIn(workspace, newer?.id);
    expect(links(workspace, ten)).toEqual([`${twelve} contradicts ${ten}`]);
    expect(workspace.pairs.between(ten, twelve)?.verdict).toBe('contradicts');
  });

  test('with another number has it in the same series, and nothing else is decided about it', () => {
    const { workspace, actions, ten, twenty } = two();
    const { articles } = actions.importArticles([documentOf(`Twelve people died.${rest}`, 1)]);
    const newer = articles[0]?.id ?? '';
    const [review] = workspace.reviews.ofArticle(newer);
    thereAndBack(workspace, () =>
      actions.decideReview(review?.id ?? '', {
        kind: 'place',
        segments: [{ start: 0, end: 'Twelve people'.length }],
        how: 'placed',
      }),
    );
    const [twelve = ''] = figuresIn(workspace, newer);
    expect(workspace.series.all()[0]?.figures).toEqual([ten, twenty, twelve].toSorted());
    expect(workspace.exclusions.all().map(({ id }) => id)).toEqual([ten]);
    expect(workspace.pairs.of(twelve)).toEqual([]);
    expect(links(workspace, twelve)).toEqual([]);
  });

  test('that an article only becomes later has it, too', () => {
    const { workspace, actions, ten } = two();
    const later = addArticle(workspace, `This was updated at noon. Ten people died.${rest}`, 'later.txt');
    const older = workspace.annotations.get(ten)?.articleId ?? '';
    thereAndBack(workspace, () => actions.relateVersions(later, older));
    const [newTen = ''] = figuresIn(workspace, later);
    expect(workspace.series.all()[0]?.figures).toContain(newTen);
    expect(workspace.exclusions.get(newTen)?.reason).toBe('Too early.');
  });
});

describe('Glossator JSON', () => {
  const jsonOf = (workspace: Workspace, articleIds: readonly string[] | null = null): string => {
    const options = { includeSuggestions: true, exportedAt: '2026-11-23T08:00:00.000Z' };
    const { files } = exportWorkspace(workspace, { format: 'json', articleIds, ...options });
    return [...(files[0]?.content ?? [])].join('');
  };
  const dossierIn = (text: string): Dossier => {
    const decoded = decodeDossier(glossator, text);
    if (!decoded.ok) throw new Error(decoded.error.message);
    return decoded.value;
  };

  /** Two articles with a figure each and actors by whose way it came; all that comparing keeps. */
  function compared() {
    const workspace = open(temporaryFolder());
    const { actions } = workspace;
    const one = addArticle(workspace, 'Reuters, citing NPA: ten people died.\n', 'a.txt');
    const other = addArticle(workspace, 'Twelve people died.\n', 'b.txt');
    const [ten, twelve] = [
      tag(workspace, one, 'figure', 'ten people'),
      tag(workspace, other, 'figure', 'Twelve people'),
    ];
    actions.createLink({
      type: 'via',
      from: tag(workspace, one, 'actor', 'NPA'),
      to: tag(workspace, one, 'actor', 'Reuters'),
    });
    actions.createSeries({ ...killed, figures: [twelve, ten] });
    actions.excludeFigures([ten], 'Too early.');
    actions.decidePair({ a: twelve, b: ten, verdict: 'contradicts' });
    return { workspace, actions, one, other, ten, twelve };
  }

  test('takes series, exclusions and decisions to another workspace, where one undo takes them back', () => {
    const { workspace } = compared();
    const text = jsonOf(workspace);
    const copy = open(temporaryFolder());
    copy.actions.importDossier(dossierIn(text));
    expect(stateOf(copy)).toEqual(stateOf(workspace));
    expect(jsonOf(copy)).toBe(text);
    expect(verifyWorkspace(copy)).toEqual([]);
    expect(copy.actions.importDossier(dossierIn(text)).committed).toBeNull();
    copy.actions.undo();
    expect(stateOf(copy)).toEqual(emptyState);
  });

  test('of some articles takes along what is about their annotations', () => {
    const { workspace, one, other, twelve, ten } = compared();
    expect(dossierIn(jsonOf(workspace, [other]))).toMatchObject({ series: [{ figures: [twelve] }] });
    expect(Object.keys(JSON.parse(jsonOf(workspace, [other])))).not.toContain('exclusions');
    expect(JSON.parse(jsonOf(workspace, [one])).exclusions).toEqual([{ id: ten, reason: 'Too early.' }]);
    expect(Object.keys(JSON.parse(jsonOf(workspace, [one])))).not.toContain('pairs');
  });

  test('adds to a series that is here what is in none, and changes nothing that was decided here', () => {
    const { workspace, actions, ten, twelve } = compared();
    const [series] = workspace.series.all();
    const [pair] = workspace.pairs.all();
    if (!series || !pair) throw new Error('Nothing was compared.');
    const free = weekId('01.f1');
    const file: Dossier = {
      articles: [],
      actors: [],
      series: [
        { ...series, name: 'Other', figures: [free] },
        { ...series, id: weekId('01.c1'), name: 'New', figures: [ten, weekId('02.f1')] },
      ],
      exclusions: [{ id: ten, reason: 'Another reason.' }],
      pairs: [{ ...pair, id: weekId('01.c2'), verdict: 'nothing' }],
    };
    actions.importDossier(file);
    expect(workspace.series.all().map(({ name, figures }) => [name, figures])).toEqual([
      ['New', [weekId('02.f1')]],
      ['Dead, silo', [free, ten, twelve].toSorted()],
    ]);
    expect(workspace.exclusions.all()).toEqual([{ id: ten, reason: 'Too early.' }]);
    expect(workspace.pairs.all()).toEqual([pair]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  const one: Series = { ...killed, id: weekId('01'), figures: [weekId('01.f1')] };
  const pair: Pair = { id: weekId('01'), a: weekId('01.c1'), b: weekId('02.c1'), verdict: 'nothing' };
  test.each([
    [
      'a figure in two series',
      { series: [one, { ...one, id: weekId('02'), name: 'Two' }] },
      `The figure ${weekId('01.f1')} is in the series “Dead, silo” and in “Two”.`,
    ],
    [
      'a pair of one and the same',
      { pairs: [{ ...pair, b: pair.a }] },
      `Pair ${pair.id} does not name two annotations with the smaller id first.`,
    ],
    [
      'two pairs of the same',
      { pairs: [pair, { ...pair, id: weekId('02') }] },
      `Two pairs are about the annotations ${pair.a} and ${pair.b}.`,
    ],
    [
      'two exclusions of one figure',
      {
        exclusions: [
          { id: pair.a, reason: 'a' },
          { id: pair.a, reason: 'b' },
        ],
      },
      `Two exclusions have the id ${pair.a}.`,
    ],
    ['a verdict that there is none of', { pairs: [{ ...pair, verdict: 'maybe' }] }, /^pairs\[0\].verdict/],
    [
      'an exclusion without a reason',
      { exclusions: [{ id: pair.a, reason: '' }] },
      /^exclusions\[0\].reason/,
    ],
  ])('with %s is refused', (_, more, said) => {
    const text = JSON.stringify({ ...JSON.parse(jsonOf(open(temporaryFolder()))), ...more });
    const decoded = decodeDossier(glossator, text);
    expect(decoded).toMatchObject({
      ok: false,
      error: { message: typeof said === 'string' ? said : expect.stringMatching(said) },
    });
  });
});
