import { describe, expect, test } from 'vitest';
import { exportWorkspace } from '../../electron/transfer/exportWorkspace.ts';
import { textOf } from '../fixtures/encoding.ts';
import { marked, markedDossier } from '../fixtures/marked.ts';
import {
  addArticle,
  articleText,
  open,
  tag,
  temporaryFolder,
  workspaceWithArticle,
} from '../fixtures/workspaces.ts';

const request = {
  format: 'json',
  articleIds: null,
  includeSuggestions: false,
  exportedAt: '2026-11-23T08:00:00.000Z',
};

describe('an export of a part', () => {
  test('takes the named articles, the links that lie within, and the actors they mention', async () => {
    const workspace = marked();
    const plain = addArticle(workspace, 'Another article.');
    const part = JSON.parse(textOf(exportWorkspace(workspace, { ...request, articleIds: [plain] }).files));
    expect([part.articles.map((article: { id: string }) => article.id), part.actors]).toEqual([[plain], []]);
    expect(() => exportWorkspace(workspace, { ...request, articleIds: [articleText] })).toThrow(
      'There is no article',
    );
  });

  test('says how many links stay behind, at whichever end of them the part is', async () => {
    const { workspace, articleId } = workspaceWithArticle();
    const other = addArticle(workspace, 'Soldiers were sent, Seoul said.\n', 'b.txt');
    const from = tag(workspace, articleId, 'claim', 'soldiers');
    const to = tag(workspace, other, 'claim', 'Soldiers');
    workspace.actions.createLink({ type: 'repeats', from, to });
    const leftOut = (articleIds: readonly string[] | null) =>
      exportWorkspace(workspace, { ...request, articleIds }).linksLeftOut;
    expect([[articleId], [other], [articleId, other], null].map(leftOut)).toEqual([1, 1, 0, 0]);
  });

  test('leaves suggestions out unless they are asked for', async () => {
    const workspace = open(temporaryFolder());
    const [entry] = markedDossier.articles;
    const annotations =
      entry?.annotations.map((mark) =>
        mark.tag === 'actor' ? { ...mark, status: 'suggested' as const } : mark,
      ) ?? [];
    workspace.actions.importDossier({
      ...markedDossier,
      articles: entry ? [{ ...entry, annotations }] : [],
    });
    expect(exportWorkspace(workspace, request).annotations).toBe(3);
    expect(JSON.parse(textOf(exportWorkspace(workspace, request).files)).articles[0].links).toEqual([]);
    expect(exportWorkspace(workspace, { ...request, includeSuggestions: true }).annotations).toBe(4);
  });
});
