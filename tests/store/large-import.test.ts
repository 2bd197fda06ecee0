import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { planDossier } from '../../electron/store/actions/planDossier.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { exportWorkspace } from '../../electron/transfer/exportWorkspace.ts';
import { importFiles } from '../../electron/transfer/importFiles.ts';
import { checkDossier, type Dossier } from '../../shared/formats/common/dossier.ts';
import { newsDossier, newsFile, newsMarks, newsText } from '../fixtures/corpus.ts';
import { textOf } from '../fixtures/encoding.ts';
import { steepnessOf, suspicious } from '../fixtures/growth/measure.ts';
import { howMany } from '../fixtures/howMany.ts';
import { importBytes, importPaths } from '../fixtures/importing.ts';
import { cli } from '../fixtures/processes.ts';
import { addArticle, emptyState, open, stateOf, tag, temporaryFolder } from '../fixtures/workspaces.ts';

const text = newsText(40_000);
const news = [{ text, marks: newsMarks(text, 1_000) }];
const dossier = newsDossier(news);

function largeFile(content = newsFile(news)): string {
  const path = join(temporaryFolder(), 'large.glossator.json');
  writeFileSync(path, content);
  return path;
}

const exported = (workspace: ReturnType<typeof open>): string =>
  textOf(
    exportWorkspace(workspace, {
      format: 'json',
      articleIds: null,
      includeSuggestions: true,
      exportedAt: '2026-11-23T08:00:00.000Z',
    }).files,
  );

/** They are stored, too, so that fewer of them say enough. */
const very = howMany(1_000_000, 20_000);

test('very many annotations of another tool come in whole, in a process of their own', {
  timeout: 600_000,
}, () => {
  const words = 'over 11,000 soldiers went there. ';
  const label = Array.from({ length: very }, (_, index) => [index * 6, index * 6 + 4, 'claim']);
  const row = { id: 1, text: words.repeat(Math.ceil((very * 6) / words.length)), label };
  const path = join(temporaryFolder(), 'very-many.jsonl');
  writeFileSync(path, `${JSON.stringify(row)}\n`);
  const dir = temporaryFolder();
  const imported = cli('import', '--workspace', dir, '--format', 'doccano', path);
  expect(imported).toMatchObject({ status: 0, error: '' });
  expect(JSON.parse(imported.out)).toMatchObject({ annotations: very });
  expect(cli('verify', '--workspace', dir)).toMatchObject({ status: 0, error: '' });
});

test('a file with a thousand annotations comes in by many entries, which one undo takes back', async () => {
  const workspace = open(temporaryFolder());
  const report = await importPaths(workspace, [largeFile()]);
  expect(report.counts).toMatchObject({ articles: 1, alreadyThere: 0, annotations: 1000, failed: 0 });
  expect(workspace.history.lastSeq()).toBeGreaterThan(3);
  expect(verifyWorkspace(workspace)).toEqual([]);
  const content = exported(workspace);
  expect(workspace.actions.undo()?.changes).toHaveLength(1001);
  expect(stateOf(workspace)).toEqual(emptyState);
  workspace.actions.redo();
  expect(exported(workspace)).toBe(content);
  expect(verifyWorkspace(workspace)).toEqual([]);
});

test('somebody annotates while it comes in: both are there, and undo goes back in order', () => {
  const workspace = open(temporaryFolder());
  const articleId = addArticle(workspace, 'The report.');
  const steps = workspace.actions.importLarge({ kind: 'dossier', dossier, isForeign: false }, null, true);
  while (workspace.history.lastSeq() < 2) steps.next();
  tag(workspace, articleId, 'claim', 'report');
  const own = workspace.history.lastSeq();
  for (let step = steps.next(); !step.done; ) step = steps.next();
  expect(workspace.annotations.ofArticle(articleId)).toHaveLength(1);
  expect(workspace.annotations.ofArticle(dossier.articles[0]?.article.id ?? '')).toHaveLength(1000);
  workspace.actions.undo();
  expect(workspace.history.nextUndo()).toBe(own);
  expect(verifyWorkspace(workspace)).toEqual([]);
});

test('what stands in its way is found before anything is written', async () => {
  const workspace = open(temporaryFolder());
  const [entry] = dossier.articles;
  const last = entry?.annotations.at(-1);
  if (!entry || !last) throw new Error('The fixture has annotations.');
  const other = { ...entry, annotations: [{ ...last, note: 'Another note.' }] };
  workspace.actions.importDossier({ articles: [other], actors: [] });
  const before = workspace.history.lastSeq();
  const { failed } = await importPaths(workspace, [largeFile()]);
  expect(failed.map(({ sentence }) => sentence)).toEqual([
    `“large.glossator.json” was not imported: The ${last.tag} “${last.segments[0]?.exact}” in “${entry.article.title}” differs between this workspace (last changed by ${last.updatedBy}) and the file (last changed by ${last.updatedBy}), so nothing was imported.`,
  ]);
  expect(workspace.history.lastSeq()).toBe(before);
});

/** A table with so many short articles, and as much else in each row as is asked for (UTF-16 code units). */
function tableOf(rows: number, other = 0): Buffer {
  const row = (index: number) => `Report ${index},Words of report ${index}.,${'x'.repeat(other)}\n`;
  return Buffer.from(`title,text,other\n${Array.from({ length: rows }, (_, index) => row(index)).join('')}`);
}

test('a table of a thousand articles comes in by many entries, which one undo takes back, and its file is stored once', async () => {
  const workspace = open(temporaryFolder());
  const bytes = tableOf(1000);
  const { counts } = await importBytes(workspace, { fileName: 'rows.csv', bytes });
  expect(counts).toMatchObject({ articles: 1000, alreadyThere: 0, annotations: 0, failed: 0, files: 1 });
  expect(workspace.history.lastSeq()).toBeGreaterThan(3);
  const ids = workspace.articles.ids();
  expect(Buffer.from(workspace.articles.original(ids.at(-1) ?? '') ?? [])).toEqual(bytes);
  expect(verifyWorkspace(workspace)).toEqual([]);
  workspace.actions.undo();
  expect(workspace.articles.ids()).toEqual([]);
  workspace.actions.redo();
  expect(workspace.articles.ids()).toEqual(ids);
});

test('the file of a table is read through once, and not for each of its rows', async () => {
  // Up to sixteen megabytes, which are thirteen gigabytes when they are hashed for each row.
  const rows = (count: number) => tableOf(count, 20_000);
  const read = (bytes: Buffer) => importBytes(open(temporaryFolder()), { fileName: 'rows.csv', bytes });
  expect(await steepnessOf(rows, read, { from: 200, upTo: 200 })).toBeLessThan(suspicious);
});

test('a table that is cancelled keeps the articles that came first, and the report counts these', async () => {
  const workspace = open(temporaryFolder());
  const bytes = tableOf(2000);
  const groups = [{ name: 'rows.csv', files: [{ name: 'rows.csv', size: bytes.length, bytes }] }];
  let told = 0;
  await importFiles(
    workspace,
    groups,
    {},
    {
      onSettled: ([outcome]) => {
        told = outcome?.result.ok ? outcome.result.value.length : -1;
      },
      isCancelled: () => workspace.articles.ids().length > 0,
    },
  );
  expect(told).toBeGreaterThan(0);
  expect(told).toBeLessThan(2000);
  expect(workspace.articles.ids()).toHaveLength(told);
  expect(workspace.settings.importRuns()).toEqual([]);
  expect(verifyWorkspace(workspace)).toEqual([]);
});

test('a long line of versions takes time that grows with it', async () => {
  const workspace = open(temporaryFolder());
  const [entry] = newsDossier([{ text: 'The ministry said no more.', marks: [] }]).articles;
  if (!entry) throw new Error('The fixture has an article.');
  const line = (length: number) =>
    Array.from({ length }, (_, index) => {
      const revisionOf = index > 0 ? { revisionOf: `article ${index - 1}` } : {};
      return { ...entry, article: { ...entry.article, id: `article ${index}`, ...revisionOf } };
    });
  const plan = (articles: Dossier['articles']) => {
    expect(checkDossier({ articles, actors: [] })).toBeNull();
    expect(planDossier(workspace, { articles, actors: [] }, false).articles).toHaveLength(articles.length);
  };
  expect(await steepnessOf(line, plan, { from: 1500, upTo: 1500 })).toBeLessThan(suspicious);
});
