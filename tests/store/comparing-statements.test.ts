import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { atOnce, prepare } from '../../electron/store/asking/asking.ts';
import { hits } from '../../electron/store/asking/hits.ts';
import { statementsByIds, statementsOf } from '../../electron/store/comparing/statements.ts';
import type { Workspace } from '../../electron/store/open.ts';
import type { Statement } from '../../shared/compare/statement.ts';
import { ComparedStatements } from '../../shared/transfer/comparing.ts';
import { readText } from '../fixtures/readText.ts';
import { actors } from '../fixtures/week/entries.ts';
import { loadWeek, weekId, weekName } from '../fixtures/week/week.ts';
import { open, tag, temporaryFolder, workspaceWithArticle } from '../fixtures/workspaces.ts';

/** The trial week. */
function week(): Workspace {
  const workspace = open(temporaryFolder());
  loadWeek(workspace);
  return workspace;
}

type Scope = Parameters<typeof statementsOf>[1];

const found = (workspace: Workspace, scope: Scope) => {
  const compared = atOnce(statementsOf(workspace, scope));
  expect(ComparedStatements.safeParse(compared).error).toBeUndefined();
  return compared;
};

const names = (workspace: Workspace, scope: Scope): readonly string[] =>
  found(workspace, scope).statements.map(({ id }) => weekName(id));

const statement = (workspace: Workspace, name: string): Statement => {
  const [only] = atOnce(statementsByIds(workspace, [weekId(name)]));
  if (!only) throw new Error(`There is no statement ${name}.`);
  return only;
};

/** The words of a sentence that are marked as something. */
const marked = ({ sentence }: Statement): readonly string[] =>
  sentence.ranges.map(({ what, start, end }) => `${what}: ${sentence.text.slice(start, end)}`);

const speakers = (workspace: Workspace, name: string) =>
  statement(workspace, name).speakers.map((speaker) => speaker.name);

const entry = (workspace: Workspace, short: string): string =>
  workspace.actors.all().find(({ id: _, ...rest }) => isDeepStrictEqual(rest, actors[short]))?.id ?? '';

/** Imports what comes from one address again and again; gives the id of the article. */
function addVersion({ actions }: Workspace, text: string): string {
  const read = readText(Buffer.from(text), 'a.txt');
  if (!read.ok) throw new Error(read.error.message);
  const source = { ...read.value.source, url: 'https://www.example.org/news/1' };
  return actions.importArticles([{ ...read.value, source }]).articles[0]?.id ?? '';
}

describe('a statement', () => {
  test('says what a claim is, who claims it, how sure they are, and where its words stand', () => {
    const workspace = week();
    const claim = statement(workspace, '03.c3');
    expect(claim).toMatchObject({
      articleId: weekId('03'),
      tag: 'claim',
      words: 'Kestrel Grain had probably ignored a dust warning',
      title: 'At least nine dead in the silo, hospital says',
      outlet: 'Selmar Courier',
      published: '2026-11-10',
      language: 'en',
      newerId: null,
      speakers: [{ name: 'a docker', entryId: null, via: [] }],
      grade: 'D4',
      factuality: 'PR+',
      stance: null,
      verification: 'unverified',
      hedge: 'probably',
      cue: null,
      figure: null,
      claimIds: [],
      seriesId: null,
      excluded: null,
    });
    expect(marked(claim)).toEqual([
      'words: Kestrel Grain had probably ignored a dust warning',
      'hedge: probably',
      'speaker: a docker',
    ]);
    const text = workspace.articles.text(claim.articleId) ?? '';
    expect(text.slice(claim.start, claim.end)).toBe(claim.words);
    expect(text.slice(claim.sentence.start).startsWith(claim.sentence.text)).toBe(true);
  });

  test('of a figure is as sure and as well graded as the claim that it quantifies', () => {
    const workspace = week();
    const figure = statement(workspace, '02.f3');
    expect(figure).toMatchObject({
      tag: 'figure',
      speakers: [{ name: 'Kestrel Grain', entryId: entry(workspace, 'kestrel') }],
      grade: 'C2',
      factuality: 'CT+',
      claimIds: [weekId('02.c4')],
      figure: {
        lower: { value: '1500', inclusive: true },
        upper: { value: '1500', inclusive: true },
        unit: 't',
        modifiers: ['IsApproximate'],
        entity: 'wheat',
        property: 'stored',
        qualifier: null,
        asOf: null,
      },
    });
    expect(statement(workspace, '01.f1')).toMatchObject({
      cue: 'according to',
      figure: { asOf: { date: '2026-11-09', words: null } },
    });
    expect(statement(workspace, '08.f1')).toMatchObject({ verification: 'refuted', grade: 'D5' });
  });

  test('of a figure that quantifies nothing is said by whom it is quoted from, and graded by nobody', () => {
    const workspace = week();
    expect(statement(workspace, '08.f2')).toMatchObject({
      speakers: [{ name: 'Ilva Renko' }],
      cue: 'insisted',
      grade: null,
      claimIds: [],
    });
    expect(speakers(workspace, '09.f4')).toEqual([]);
  });

  test('of a figure in a quote within a quote is said by whoever is quoted last, and of two claims takes the first', () => {
    const { workspace, articleId } = workspaceWithArticle(
      'The mayor said: “The chief told me: twelve people died.”\n',
    );
    const { actions } = workspace;
    const [outer, inner, mayor, chief, figure, later] = (
      [
        ['quote', 'The chief told me: twelve people died'],
        ['quote', 'twelve people died'],
        ['actor', 'The mayor'],
        ['actor', 'The chief'],
        ['figure', 'twelve people'],
        ['claim', 'twelve people died'],
      ] as const
    ).map(([tagName, words]) => tag(workspace, articleId, tagName, words));
    if (!outer || !inner || !mayor || !chief || !figure || !later) throw new Error('One is missing.');
    actions.createLink({ type: 'speaker', from: outer, to: mayor });
    actions.createLink({ type: 'speaker', from: inner, to: chief });
    const said = () => atOnce(statementsByIds(workspace, [figure]))[0];
    expect(said()?.speakers.map(({ name }) => name)).toEqual(['The chief']);
    const last = tag(workspace, articleId, 'claim', 'people died');
    actions.updateAnnotation(later, { attributes: { sourceReliability: 'B' } });
    actions.updateAnnotation(last, { attributes: { informationCredibility: '4' } });
    actions.createLink({ type: 'quantifies', from: figure, to: last });
    expect(said()).toMatchObject({ grade: '–4', speakers: [], claimIds: [last] });
    actions.createLink({ type: 'quantifies', from: figure, to: later });
    expect(said()).toMatchObject({ grade: 'B–', claimIds: [later, last] });
  });

  test.each([
    ['a claim of the article itself', '09.c1', ['Port Authority of Selmar'], true],
    ['one of an article whose outlet is not known', '13.c1', ['the author'], true],
    ['a quote', '01.q1', ['Mattis Öhlund'], undefined],
    ['a quote that nobody says', '13.q1', [], undefined],
  ])('names the speaker of %s', (_, name, expected, isAuthor) => {
    const workspace = week();
    expect(speakers(workspace, name)).toEqual(expected);
    expect(statement(workspace, name).speakers[0]?.isAuthor).toBe(isAuthor);
  });

  test('of a quote names the claims that it shares words with', () => {
    const workspace = week();
    const id = tag(workspace, weekId('11'), 'claim', 'never read the inspection report');
    expect(statement(workspace, '11.q1').claimIds).toEqual([id]);
    expect(statement(workspace, '11.q2').claimIds).toEqual([id]);
    expect(statement(workspace, '01.q1').claimIds).toEqual([]);
  });

  test('marks each part of a quote that the text interrupts', () => {
    const quote = statement(week(), '12.q1');
    expect(quote.words).toContain('It was not.');
    expect(marked(quote).filter((words) => words.startsWith('words:'))).toHaveLength(2);
    expect(marked(quote)).toContain('cue: shouted');
  });

  test('keeps by whose way it came, also where the way leads in a ring', () => {
    const { workspace, articleId } = workspaceWithArticle(
      'Reuters, citing NPA, citing the ministry, said ten people had died.\n',
    );
    const claim = tag(workspace, articleId, 'claim', 'ten people had died');
    const [ministry, agency, teller] = ['the ministry', 'NPA', 'Reuters'].map((words) =>
      tag(workspace, articleId, 'actor', words),
    );
    if (!ministry || !agency || !teller) throw new Error('An actor is missing.');
    const { actions } = workspace;
    actions.createLink({ type: 'claimer', from: claim, to: ministry });
    actions.createLink({ type: 'via', from: ministry, to: agency });
    actions.createLink({ type: 'via', from: agency, to: teller });
    const way = () => atOnce(statementsByIds(workspace, [claim]))[0]?.speakers;
    expect(way()).toEqual([{ name: 'the ministry', entryId: null, via: ['NPA', 'Reuters'] }]);
    const linked = (query: string) =>
      hits(atOnce(prepare(workspace, { query })), 'oldest').map(({ id }) => id);
    for (const query of ['link:via', 'actor[via]']) expect(linked(query)).toEqual([teller, agency, ministry]);
    actions.createLink({ type: 'via', from: teller, to: ministry });
    expect(way()).toEqual([{ name: 'the ministry', entryId: null, via: ['NPA', 'Reuters'] }]);
  });

  test('of what is suggested, rejected, an actor or gone is none', () => {
    const workspace = week();
    workspace.actions.removeAnnotation(weekId('09.f4'));
    const ids = ['12.c4', '14.c4', '01.a1', '09.f4', '01.c1'].map(weekId);
    expect(atOnce(statementsByIds(workspace, [...ids, 'no-id'])).map(({ id }) => weekName(id))).toEqual([
      '01.c1',
    ]);
  });
});

describe('what is compared', () => {
  test('is all that is accepted, in the order of publication; of a text that was corrected only the claims', () => {
    const workspace = week();
    const { statements, total } = found(workspace, { kind: 'all' });
    expect(total).toBe(statements.length);
    const all = statements.map(({ id }) => weekName(id));
    expect(all.filter((name) => name.startsWith('01.'))).toEqual(['01.c1', '01.c2']);
    expect(all.filter((name) => name.startsWith('12.'))).toEqual([
      '12.c1',
      '12.f1',
      '12.c2',
      '12.f2',
      '12.q1',
      '12.c3',
      '12.f3',
    ]);
    const days = statements.flatMap(({ published }) => published?.slice(0, 10) ?? []);
    expect(days).toEqual(days.toSorted());
    expect(statements.at(-1)?.published).toBeNull();
    expect(statements.find(({ id }) => weekName(id) === '01.c1')?.newerId).toBe(weekId('02'));
  });

  test('is what answers a query, also of older versions where it asks for them', () => {
    const workspace = week();
    const toll = (more: string) =>
      names(workspace, {
        kind: 'query',
        query: `figure property:killed entity:workers${more}`,
        hereId: null,
      });
    expect(toll('')).toEqual(['05.f1', '02.f1']);
    expect(toll(' versions:all')).toEqual(['01.f1', '05.f1', '02.f1']);
    expect(names(workspace, { kind: 'query', query: 'actor', hereId: null })).toEqual([]);
    expect(() => toll(' (')).toThrow();
  });

  test('is what is selected, in the order of publication', () => {
    const ids = ['12.f1', '01.f1', '05.f1', '01.a1'].map(weekId);
    expect(names(week(), { kind: 'ids', ids })).toEqual(['01.f1', '05.f1', '12.f1']);
  });

  test('is what an actor says and what is said about it', () => {
    const workspace = week();
    const ofUnion = names(workspace, { kind: 'actor', id: entry(workspace, 'lorek-union') });
    expect(ofUnion).toEqual(['05.q1', '05.c3', '11.c3', '11.q1', '11.q2']);
    const ofHospital = names(workspace, { kind: 'actor', id: entry(workspace, 'lorek-hospital') });
    // Her claims with the figures in them.
    expect(ofHospital).toEqual(['03.c1', '03.f1', '03.c2', '03.f2']);
    expect(() => found(workspace, { kind: 'actor', id: weekId('99.c1') })).toThrow(/This actor is no longer/);
  });

  test('is every figure of the same entity, property and unit', () => {
    const workspace = week();
    const like = (name: string) => names(workspace, { kind: 'figure', id: weekId(name) });
    expect(like('02.f3')).toEqual(['13.f1', '05.f2', '04.f3', '02.f3', '07.f2', '06.f3']);
    expect(like('04.f1')).toContain('10.f1');
    expect(like('04.f1')).not.toContain('02.f1');
    workspace.actions.updateAnnotation(weekId('07.f2'), { attributes: { unit: 'kilograms' } });
    expect(like('02.f3')).toContain('07.f2');
    workspace.actions.updateAnnotation(weekId('07.f2'), { attributes: { unit: 'km' } });
    expect(like('02.f3')).not.toContain('07.f2');
    const series = { name: 'Wheat', entity: 'wheat', property: null, unit: 't', cumulative: false };
    workspace.actions.createSeries({ ...series, figures: [weekId('02.f3'), weekId('11.f2')] });
    expect(like('02.f3')).toContain('11.f2');
    const bare = tag(workspace, weekId('12'), 'figure', 'Friday');
    expect(found(workspace, { kind: 'figure', id: bare }).statements.map(({ id }) => id)).toEqual([bare]);
    expect(() => like('02.c1')).toThrow(/This figure is no longer/);
  });

  test('is a claim with all that is linked to it in a row, and their figures, with the links between them', () => {
    const workspace = week();
    const scope = { kind: 'claim', id: weekId('08.c1') } as const;
    const all = ['05.c1', '05.f1', '04.c1', '04.f1', '08.c1', '08.f1', '09.c1', '09.f1'];
    expect(names(workspace, scope)).toEqual(all);
    const { links } = found(workspace, scope);
    expect(links.map(({ type, from, to }) => `${weekName(from)} ${type} ${weekName(to)}`).toSorted()).toEqual(
      [
        '04.c1 contradicts 08.c1',
        '04.f1 quantifies 04.c1',
        '05.c1 contradicts 09.c1',
        '05.f1 quantifies 05.c1',
        '08.f1 quantifies 08.c1',
        '09.c1 repeats 04.c1',
        '09.c1 supports 04.c1',
        '09.f1 quantifies 09.c1',
      ],
    );
  });

  test('is a claim in every version of its article', () => {
    const workspace = open(temporaryFolder());
    const first = addVersion(workspace, 'Ten people died in the fire on Monday. Rain fell on the town.\n');
    const claim = tag(workspace, first, 'claim', 'Ten people died in the fire');
    const second = addVersion(workspace, 'Ten people died in the fire on Monday. It snowed on the town.\n');
    const newer = workspace.annotations.ofArticle(second)[0]?.id ?? '';
    for (const id of [claim, newer])
      expect(
        found(workspace, { kind: 'claim', id }).statements.map((each) => [each.id, each.newerId]),
      ).toEqual([
        [claim, second],
        [newer, null],
      ]);
  });
});
