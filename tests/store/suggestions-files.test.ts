import { describe, expect, test } from 'vitest';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { exportWorkspace } from '../../electron/transfer/exportWorkspace.ts';
import { glossator } from '../../shared/formats/glossator/glossator.ts';
import { decodeDossier } from '../fixtures/encoding.ts';
import { on, suggestWords } from '../fixtures/suggesting.ts';
import { addArticle, open, stateOf, temporaryFolder, workspaceWithArticle } from '../fixtures/workspaces.ts';

const text = '“It will hold,” said Tomas Weck. Over 40 lorries crossed it, he added.\n';
const said = '“It will hold,”';
const exportedAt = '2026-11-23T08:00:00.000Z';

/** An article with a figure that was rejected, a quote that was accepted, and its speaker, who waits. */
function judged() {
  const { workspace, articleId } = workspaceWithArticle(text);
  suggestWords(workspace, articleId, [
    { tag: 'quote', words: said, links: [{ type: 'speaker', to: 'Tomas Weck' }] },
    { tag: 'actor', words: 'Tomas Weck', entry: { id: null, name: 'Tomas Weck', type: 'PER' }, score: 0.75 },
    { tag: 'figure', words: 'Over 40 lorries' },
  ]);
  workspace.actions.decide([{ id: on(workspace, said).id, verdict: 'accept' }]);
  workspace.actions.decide([{ id: on(workspace, 'Over 40 lorries').id, verdict: 'reject' }]);
  return { workspace, articleId };
}

function exported(workspace: ReturnType<typeof open>, format: string, more: object = {}): string {
  const request = { format, articleIds: null, includeSuggestions: true, exportedAt, ...more };
  return exportWorkspace(workspace, request)
    .files.map(({ content }) => (typeof content === 'string' ? content : [...content].join('')))
    .join('\n');
}

describe('suggestions in files', () => {
  test('Glossator JSON of a whole workspace takes the decisions along, once, however often it is imported', () => {
    const { workspace } = judged();
    const json = exported(workspace, 'json');
    const decoded = decodeDossier(glossator, json);
    if (!decoded.ok) throw new Error(decoded.error.message);
    const copy = open(temporaryFolder());
    copy.actions.importDossier(decoded.value);
    expect(copy.decisions.all()).toEqual(workspace.decisions.all());
    expect(exported(copy, 'json')).toBe(json);
    expect(copy.actions.importDossier(decoded.value).committed).toBeNull();
    copy.actions.undo();
    expect(copy.decisions.count()).toBe(0);
    expect(verifyWorkspace(copy)).toEqual([]);
  });

  test('of some articles takes no decision along', () => {
    const { workspace, articleId } = judged();
    addArticle(workspace, 'Another article.\n', 'b.txt');
    expect(JSON.parse(exported(workspace, 'json', { articleIds: [articleId] }))).not.toHaveProperty(
      'decisions',
    );
  });

  test('are left out, with every link to one, unless they are asked for', () => {
    const { workspace } = judged();
    const [article] = JSON.parse(exported(workspace, 'json', { includeSuggestions: false })).articles;
    expect(article.annotations.map(({ tag }: { readonly tag: string }) => tag)).toEqual(['quote']);
    expect(article.links).toEqual([]);
    for (const format of ['labelstudio', 'w3c', 'stix', 'html', 'csv', 'table-csv'])
      expect(exported(workspace, format, { includeSuggestions: false }), format).not.toMatch(
        /"suggested"|[>,]suggested[<,]|prediction"/,
      );
  });

  test('can be read with their score and reason where a format has a place for them', () => {
    const { workspace } = judged();
    const [task] = JSON.parse(exported(workspace, 'labelstudio'));
    expect(task.predictions).toMatchObject([
      { score: 0.75, result: [{ origin: 'prediction', score: 0.75, value: { text: 'Tomas Weck' } }] },
    ]);
    const table = exported(workspace, 'table-csv');
    expect(table).toContain('Suggested by');
    expect(table).toContain('0.75');
    expect(table).toContain('Speech verb “said” after it');
  });
});

test('a rejected suggestion is as it was after everything was exported and imported again', () => {
  const { workspace } = judged();
  const decoded = decodeDossier(glossator, exported(workspace, 'json'));
  const copy = open(temporaryFolder());
  if (decoded.ok) copy.actions.importDossier(decoded.value);
  const { annotations } = stateOf(workspace) as {
    readonly annotations: readonly { readonly status: string }[];
  };
  const accepted = annotations.filter(({ status }) => status !== 'rejected').length;
  expect(copy.annotations.ofArticle(copy.articles.ids()[0] ?? '')).toHaveLength(accepted);
  expect(copy.decisions.about('Over 40 lorries', 'figure')).toMatchObject([{ verdict: 'rejected' }]);
});
