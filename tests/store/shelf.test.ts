import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { exportWorkspace } from '../../electron/transfer/exportWorkspace.ts';
import type { Dossier } from '../../shared/formats/common/dossier.ts';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import type { Outlet } from '../../shared/model/outlet.ts';
import { decodeDossier, encodeText } from '../fixtures/encoding.ts';
import { addArticle, emptyState, open, stateOf, temporaryFolder } from '../fixtures/workspaces.ts';

const exportedAt = '2026-11-23T08:00:00.000Z';
const id = (digit: number) => `019328a0-0000-7000-8000-00000000000${digit}`;
const outlet = (digit: number, name: string, more: Partial<Outlet> = {}): Outlet => ({
  id: id(digit),
  name,
  aliases: [],
  kind: null,
  country: null,
  reliability: null,
  note: null,
  ...more,
});

function desk() {
  const workspace = open(temporaryFolder());
  const { actions } = workspace;
  const [a, b] = ['One report.\n', 'Another one.\n'].map((text, index) =>
    addArticle(workspace, text, `${index}.txt`),
  );
  actions.updateArticles([a ?? ''], {
    publisher: 'YNA',
    status: 'done',
    labels: ['war', 'عاجل'],
    language: 'ko',
  });
  actions.createOutlet({ name: 'Yonhap', aliases: ['YNA'], kind: 'agency', country: 'KR', reliability: 'B' });
  actions.createOutlet({ name: 'Reuters', note: 'London.' });
  actions.createQuestion({ name: 'Weak', query: 'tag:claim grade:<C3' });
  return { workspace, a: a ?? '', b: b ?? '' };
}

function jsonOf(workspace: ReturnType<typeof open>, articleIds: readonly string[] | null = null): string {
  const { files } = exportWorkspace(workspace, {
    format: 'json',
    articleIds,
    includeSuggestions: true,
    exportedAt,
  });
  return [...(files[0]?.content ?? [])].join('');
}

function dossierIn(text: string): Dossier {
  const decoded = decodeDossier(glossator, text);
  if (!decoded.ok) throw new Error(decoded.error.message);
  return decoded.value;
}

describe('Glossator JSON', () => {
  test('takes outlets, saved questions and what a person said of articles to another workspace', () => {
    const { workspace } = desk();
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

  test('gives an article that is here the status and labels that it lacks, and no others', () => {
    const { workspace, a } = desk();
    const dossier = dossierIn(jsonOf(workspace, [a]));
    const here = () => workspace.articles.find(a)?.record;
    workspace.actions.updateArticles([a], { status: 'toDo', labels: [] });
    workspace.actions.importDossier(dossier);
    expect(here()).toMatchObject({ status: 'done', labels: ['war', 'عاجل'] });
    workspace.actions.updateArticles([a], { status: 'setAside', labels: ['mine'] });
    expect(workspace.actions.importDossier(dossier).committed).toBeNull();
    expect(here()).toMatchObject({ status: 'setAside', labels: ['mine'] });
  });

  test('of some articles takes those outlets along that they name, and no questions', () => {
    const { workspace, a, b } = desk();
    expect(dossierIn(jsonOf(workspace, [a]))).toMatchObject({ outlets: [{ name: 'Yonhap' }] });
    expect(Object.keys(JSON.parse(jsonOf(workspace, [b])))).not.toContain('outlets');
    expect(Object.keys(JSON.parse(jsonOf(workspace, [a])))).not.toContain('questions');
  });

  test('gives back any outlets and questions', () => {
    const name = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((one) => one.trim() !== '');
    const outlets = fc.uniqueArray(
      fc.record<Outlet>({
        id: fc.uuid(),
        name,
        aliases: fc.array(name, { maxLength: 3 }),
        kind: fc.constantFrom(null, 'agency', 'stateMedia'),
        country: fc.constantFrom(null, 'KR'),
        reliability: fc.constantFrom(null, 'A', 'F'),
        note: fc.option(name),
      }),
      { selector: (each) => each.id, minLength: 1, maxLength: 4 },
    );
    const questions = fc.uniqueArray(fc.record({ id: fc.uuid(), name, query: fc.string() }), {
      selector: (each) => each.id,
      minLength: 1,
    });
    const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);
    fc.assert(
      fc.property(outlets, questions, (some, asked) => {
        const dossier: Dossier = { articles: [], actors: [], outlets: some, questions: asked };
        const options = { exportedAt, generatorVersion: '0.1.0' };
        expect(dossierIn(encodeText(glossator, dossier, options))).toEqual({
          ...dossier,
          outlets: some.toSorted(byId),
          questions: asked.toSorted(byId),
        });
      }),
    );
  });

  test('with two outlets of one id is refused', () => {
    const text = JSON.stringify({
      ...JSON.parse(jsonOf(open(temporaryFolder()))),
      outlets: [outlet(1, 'A'), outlet(1, 'B')],
    });
    expect(decodeDossier(glossator, text)).toMatchObject({
      ok: false,
      error: { message: `Two outlets have the id ${id(1)}.` },
    });
  });
});

describe('an outlet of a file', () => {
  const imported = (here: readonly Outlet[], incoming: readonly Outlet[]) => {
    const workspace = open(temporaryFolder());
    workspace.actions.importDossier({ articles: [], actors: [], outlets: here });
    workspace.actions.importDossier({ articles: [], actors: [], outlets: incoming });
    expect(verifyWorkspace(workspace)).toEqual([]);
    return workspace.outlets.all();
  };

  test('that shares a name with one that is here is that one, which learns its other names and what it does not say', () => {
    expect(
      imported(
        [outlet(1, 'Yonhap', { aliases: ['YNA'], kind: 'agency' })],
        [outlet(2, 'Yonhap News', { aliases: ['yna'], kind: 'other', country: 'KR' })],
      ),
    ).toEqual([outlet(1, 'Yonhap', { aliases: ['YNA', 'Yonhap News'], kind: 'agency', country: 'KR' })]);
  });

  test('leaves others their names, and merges those of the file that share one', () => {
    const here = [outlet(1, 'Yonhap'), outlet(2, 'Reuters')];
    expect(imported(here, [outlet(3, 'REUTERS', { aliases: ['Yonhap', 'Thomson'] })])).toEqual([
      here[0],
      outlet(2, 'Reuters', { aliases: ['Thomson'] }),
    ]);
    expect(imported([], [outlet(1, 'KBS'), outlet(2, 'kbs', { aliases: ['Korea'] })])).toEqual([
      outlet(1, 'KBS', { aliases: ['Korea'] }),
    ]);
  });
});

test('a question of a file that is here word for word is not here twice', () => {
  const { workspace } = desk();
  const [question] = workspace.questions.all();
  if (!question) throw new Error('There is no question.');
  const questions = [
    { ...question, id: id(7) },
    { ...question, query: 'kursk' },
    { id: id(8), name: 'New', query: '' },
  ];
  workspace.actions.importDossier({ articles: [], actors: [], questions });
  expect(workspace.questions.all().map(({ name, query }) => [name, query])).toEqual([
    ['New', ''],
    ['Weak', 'tag:claim grade:<C3'],
  ]);
});
