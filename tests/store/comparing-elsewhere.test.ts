import { describe, expect, test } from 'vitest';
import { atOnce } from '../../electron/store/asking/asking.ts';
import { statementsOf } from '../../electron/store/comparing/statements.ts';
import type { Workspace } from '../../electron/store/open.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { exportWorkspace } from '../../electron/transfer/exportWorkspace.ts';
import type { Dossier } from '../../shared/formats/common/dossier.ts';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import type { Pair } from '../../shared/model/pair.ts';
import type { Series } from '../../shared/model/series.ts';
import { killed, thereAndBack } from '../fixtures/compare/decisions.ts';
import { decodeDossier } from '../fixtures/encoding.ts';
import { readText } from '../fixtures/readText.ts';
import { weekId } from '../fixtures/week/week.ts';
import { addArticle, emptyState, open, stateOf, tag, temporaryFolder } from '../fixtures/workspaces.ts';

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

  test('has nothing of a decision whose link somebody has removed', () => {
    const { workspace, actions, ten, twenty } = two();
    const [link] = workspace.links.ofAnnotation(ten);
    actions.removeLink(link?.id ?? '');
    const { articles } = actions.importArticles([
      documentOf(`This was updated at noon. Ten people died.${rest}`, 1),
    ]);
    const [newTen = ''] = figuresIn(workspace, articles[0]?.id);
    expect(workspace.pairs.between(newTen, twenty)).toBeUndefined();
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
    expect(workspace.pairs.standingOf(twelve)).toEqual([]);
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

  test('has no decision whose link has gone, and brings one that is still made elsewhere', () => {
    const { workspace, actions, ten, twelve } = compared();
    const [link] = workspace.links.ofAnnotation(ten);
    const elsewhere = dossierIn(jsonOf(workspace));
    actions.removeLink(link?.id ?? '');
    expect(Object.keys(JSON.parse(jsonOf(workspace)))).not.toContain('pairs');
    const [pair] = elsewhere.pairs ?? [];
    if (!pair) throw new Error('No decision was exported.');
    thereAndBack(workspace, () =>
      actions.importDossier({ articles: [], actors: [], pairs: [{ ...pair, verdict: 'nothing' }] }),
    );
    expect(workspace.pairs.standing()).toEqual([{ ...pair, verdict: 'nothing' }]);
    actions.undo();
    actions.importDossier(elsewhere);
    expect(workspace.pairs.standing()).toEqual([pair]);
    expect(workspace.links.ofAnnotation(twelve)).toEqual([link]);
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
