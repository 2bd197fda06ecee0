import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Workspace } from '../../electron/store/open.ts';
import { exportTo } from '../../electron/transfer/exportTo.ts';
import { type ExportRequest, exportWorkspace } from '../../electron/transfer/exportWorkspace.ts';
import { textOf } from '../fixtures/encoding.ts';
import { marked, markedDossier } from '../fixtures/marked.ts';
import { readText } from '../fixtures/readText.ts';
import { run } from '../fixtures/runCli.ts';
import { readWorkbook } from '../fixtures/workbook.ts';
import { addArticle, open, tag, temporaryFolder } from '../fixtures/workspaces.ts';

const all: ExportRequest = {
  format: 'table-json',
  articleIds: null,
  includeSuggestions: false,
  exportedAt: '2026-11-23T08:00:00.000Z',
};
type Row = Readonly<Record<string, unknown>>;
const rowsOf = (workspace: Workspace, request: Partial<ExportRequest> = {}): readonly Row[] =>
  JSON.parse(textOf(exportWorkspace(workspace, { ...all, ...request }).files));
const idOf = (tagName: string) =>
  markedDossier.articles[0]?.annotations.find((annotation) => annotation.tag === tagName)?.id ?? '';

describe('a table of a workspace', () => {
  test('has a row for each annotation with the names of what it is linked to', () => {
    const workspace = marked();
    const rows = rowsOf(workspace);
    expect(rows).toHaveLength(markedDossier.articles[0]?.annotations.length ?? 0);
    expect(rows.find((row) => row.tag === 'Quote')).toMatchObject({
      speaker: 'National Intelligence Service',
      title: 'Soldiers dispatched',
      address: 'https://example.org/1',
    });
  });

  test('of chosen annotations has rows for these alone, and says what they are linked to all the same', () => {
    const workspace = marked();
    const chosen = { annotationIds: [idOf('quote')] };
    expect(rowsOf(workspace, chosen)).toMatchObject([
      { tag: 'Quote', speaker: 'National Intelligence Service' },
    ]);
    expect(exportWorkspace(workspace, { ...all, ...chosen })).toMatchObject({
      articles: 1,
      annotations: 1,
      linksLeftOut: 0,
    });
  });

  test('another format of chosen annotations has these alone, and says that a link was left out', () => {
    const workspace = marked();
    const request = { ...all, format: 'json', annotationIds: [idOf('quote')] };
    const exported = exportWorkspace(workspace, request);
    expect(exported).toMatchObject({ articles: 1, annotations: 1, linksLeftOut: 1 });
    expect(JSON.parse(textOf(exported.files)).articles[0].annotations).toMatchObject([{ tag: 'quote' }]);
    expect(exportWorkspace(workspace, { ...request, annotationIds: [] })).toMatchObject({
      articles: 0,
      annotations: 0,
    });
  });

  test('says the outlet by the name of its entry, and what is known of it', () => {
    const workspace = marked();
    workspace.actions.createOutlet({ name: 'The Post', aliases: ['P'], kind: 'newspaper', reliability: 'B' });
    const outlet = { outlet: 'The Post', outletKind: 'newspaper', outletReliability: 'B usually reliable' };
    expect(rowsOf(workspace)[0]).toMatchObject(outlet);
    expect(rowsOf(workspace, { annotationIds: [idOf('quote')] })).toMatchObject([outlet]);
  });

  test('counts what was carried over to a newer version once, unless the older one is named', () => {
    const workspace = open(temporaryFolder());
    const add = (text: string) => {
      const read = readText(Buffer.from(text), 'a.txt');
      if (!read.ok) throw new Error(read.error.message);
      const source = { ...read.value.source, url: 'https://example.org/news' };
      return workspace.actions.importArticles([{ ...read.value, source }]).articles[0]?.id ?? '';
    };
    const older = add('Over 11,000 soldiers were sent there. Nobody commented on it.');
    tag(workspace, older, 'figure', 'Over 11,000 soldiers');
    const newer = add('Updated. Over 11,000 soldiers were sent there. Nobody commented on it.');
    expect(workspace.articles.get(newer)?.revisionOf).toBe(older);
    expect(rowsOf(workspace)).toMatchObject([{ words: 'Over 11,000 soldiers', start: 9 }]);
    expect(rowsOf(workspace, { articleIds: [older] })).toMatchObject([{ start: 0 }]);
  });

  test('goes to the clipboard as text, and as a spreadsheet only to a file', () => {
    const workspace = marked();
    expect(exportTo(null, workspace, { ...all, format: 'table-tsv' }).text).toMatch(/^Tag\t/);
    expect(() => exportTo(null, workspace, { ...all, format: 'xlsx' })).toThrow('save it to a file');
  });

  test('is written by the command line as a spreadsheet', async () => {
    const workspace = marked();
    const out = join(temporaryFolder(), 'table.xlsx');
    const { status, error } = await run(
      'export',
      '--workspace',
      workspace.dir,
      '--format',
      'xlsx',
      '--out',
      out,
    );
    expect([status, error]).toEqual([0, '']);
    const { rows } = readWorkbook(readFileSync(out));
    expect(rows).toHaveLength(1 + (markedDossier.articles[0]?.annotations.length ?? 0));
    expect(rows[0]?.[0]?.value).toBe('Tag');
  });

  test('of what answers a query is written by the command line, in any format', async () => {
    const workspace = marked();
    const exported = async (format: string, query: string, ...more: readonly string[]) =>
      run(
        'export',
        '--workspace',
        workspace.dir,
        '--format',
        format,
        '--query',
        query,
        '--out',
        '-',
        ...more,
      );
    expect(JSON.parse((await exported('table-json', 'quote')).out)).toMatchObject([
      { tag: 'Quote', speaker: 'National Intelligence Service' },
    ]);
    const { articles } = JSON.parse((await exported('json', 'quote or figure')).out);
    expect(articles[0].annotations.map(({ tag: its }: { tag: string }) => its).sort()).toEqual([
      'figure',
      'quote',
    ]);
    expect(JSON.parse((await exported('table-json', 'figure:<5')).out)).toEqual([]);
    const unreadable = await exported('json', 'claim (kursk');
    expect([unreadable.status, unreadable.out]).toEqual([1, '']);
    expect(unreadable.error).toMatch(/^The query cannot be read at character 7: /);
  });

  test('of what answers a query has only articles that are named, and suggestions only when they are asked for', async () => {
    const workspace = marked();
    const [articleId = ''] = workspace.articles.ids();
    workspace.actions.updateAnnotation(idOf('quote'), { status: 'suggested' });
    const rows = async (query: string, ...more: readonly string[]): Promise<readonly Row[]> => {
      const options = ['--format', 'table-json', '--query', query, '--out', '-', ...more];
      return JSON.parse((await run('export', '--workspace', workspace.dir, ...options)).out);
    };
    expect(await rows('quote')).toEqual([]);
    expect(await rows('quote is:suggested')).toHaveLength(1);
    expect(await rows('quote', '--include-suggestions')).toMatchObject([{ status: 'suggested' }]);
    expect(await rows('figure', '--article', articleId)).toHaveLength(1);
    const other = tag(workspace, addArticle(workspace, 'Another one. 40 people.'), 'figure', '40 people');
    expect(workspace.annotations.get(other)?.status).toBe('accepted');
    expect(await rows('figure')).toHaveLength(2);
    expect(await rows('figure', '--article', articleId)).toHaveLength(1);
  });
});
