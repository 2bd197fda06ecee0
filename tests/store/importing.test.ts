import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { seedIfNew } from '../../electron/seed.ts';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { exportWorkspace } from '../../electron/transfer/exportWorkspace.ts';
import { findFiles } from '../../electron/transfer/findFiles.ts';
import { groupFiles } from '../../electron/transfer/groups.ts';
import { importFiles } from '../../electron/transfer/importFiles.ts';
import { makeImportReport } from '../../electron/transfer/importReport.ts';
import type { Dossier, DossierArticle } from '../../shared/formats/common/dossier.ts';
import { findBlocks } from '../../shared/text/blocks.ts';
import type { ImportReport } from '../../shared/transfer/importing.ts';
import { dossiers } from '../fixtures/dossiers.ts';
import { textOf } from '../fixtures/encoding.ts';
import { importBytes, importPaths } from '../fixtures/importing.ts';
import { marked, markedDossier } from '../fixtures/marked.ts';
import {
  addArticle,
  articleText,
  emptyState,
  open,
  stateOf,
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
const exported = (workspace: ReturnType<typeof open>) => textOf(exportWorkspace(workspace, request).files);
const short = ({ rows, failed, skipped }: ImportReport) => ({
  imported: rows,
  failed: failed.map(({ sentence }) => sentence),
  skipped,
});
const importText = async (workspace: ReturnType<typeof open>, content: string, fileName = 'a.json') =>
  short(await importBytes(workspace, { fileName, bytes: Buffer.from(content) }));

test('a search right after an import is planned with what that has brought', async () => {
  const dir = temporaryFolder();
  const before = open(dir);
  addArticle(before, articleText);
  before.close();
  const workspace = open(dir, false);
  const folder = join(temporaryFolder(), 'reports');
  mkdirSync(folder);
  for (let index = 0; index < 300; index += 1)
    writeFileSync(join(folder, `${index}.txt`), `Report ${index}.`);
  await importPaths(workspace, [folder]);
  const noted = workspace.db.prepare(`SELECT stat FROM sqlite_stat1 WHERE idx = 'article_by_text'`);
  expect(noted.pluck().get()).toBe('301 1');
  expect(verifyWorkspace(workspace)).toEqual([]);
});

describe('an export imported into an empty workspace', () => {
  test('and exported again has the same bytes, and one undo takes it all back', async () => {
    await fc.assert(
      fc.asyncProperty(dossiers, async (dossier) => {
        const first = open(temporaryFolder());
        first.actions.importDossier(dossier);
        const content = exported(first);
        const second = open(temporaryFolder());
        expect((await importText(second, content)).failed).toEqual([]);
        expect(exported(second)).toBe(content);
        expect(verifyWorkspace(second)).toEqual([]);
        second.actions.undo();
        expect(stateOf(second)).toEqual(emptyState);
        second.actions.redo();
        expect(exported(second)).toBe(content);
        first.close();
        second.close();
      }),
      { numRuns: 25 },
    );
  });

  test('brings everything along, word for word', async () => {
    expect(JSON.parse(exported(marked()))).toMatchObject({
      articles: [
        {
          ...markedDossier.articles[0]?.article,
          blocks: [{ start: 0, end: 103 }],
          links: markedDossier.articles[0]?.links,
        },
      ],
      actors: markedDossier.actors,
    });
  });
});

describe('importing Glossator JSON into a workspace that has something', () => {
  const json = (dossier: Dossier) => {
    const workspace = open(temporaryFolder());
    workspace.actions.importDossier(dossier);
    return exported(workspace);
  };

  test('twice adds nothing the second time', async () => {
    const workspace = marked();
    const before = [stateOf(workspace), workspace.history.list()];
    expect((await importText(workspace, exported(workspace))).imported).toMatchObject([
      { alreadyThere: true, annotations: 0 },
    ]);
    expect([stateOf(workspace), workspace.history.list()]).toEqual(before);
  });

  test('adds the annotations that are missing here and keeps those that are there', async () => {
    const workspace = marked();
    const file = exported(workspace);
    const [articleId] = workspace.articles.ids();
    const actor = workspace.annotations.ofArticle(articleId ?? '').find((mark) => mark.tag === 'actor');
    workspace.actions.removeAnnotation(actor?.id ?? '');
    const own = tag(workspace, articleId ?? '', 'claim', 'Kursk');
    expect((await importText(workspace, file)).imported).toMatchObject([
      { id: articleId, alreadyThere: true, annotations: 1 },
    ]);
    expect(workspace.annotations.get(own)).toBeDefined();
    expect(workspace.links.startingIn(articleId ?? '')).toHaveLength(2);
    workspace.actions.undo();
    expect(workspace.annotations.ofArticle(articleId ?? '')).toHaveLength(4);
  });

  test('adds the note on an article that has none here, and refuses a second one', async () => {
    const { workspace, articleId } = workspaceWithArticle();
    const { actions, articles } = workspace;
    actions.updateArticles([articleId], { note: 'Ask Seoul.' });
    const file = exported(workspace);
    actions.undo();
    expect((await importText(workspace, file)).failed).toEqual([]);
    expect(articles.get(articleId)?.note).toBe('Ask Seoul.');
    expect(verifyWorkspace(workspace)).toEqual([]);
    actions.undo();
    actions.updateArticles([articleId], { note: 'Ask Kyiv.' });
    expect((await importText(workspace, file)).failed.join()).toContain(
      'has a different note in this workspace',
    );
    expect(articles.get(articleId)?.note).toBe('Ask Kyiv.');
  });

  test('attaches annotations to an article of the same text that has another id', async () => {
    const { workspace, articleId } = workspaceWithArticle();
    expect((await importText(workspace, json(markedDossier))).imported).toMatchObject([
      { id: articleId, alreadyThere: true, annotations: 4 },
    ]);
    expect(workspace.articles.ids()).toEqual([articleId]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('whose import was undone brings it back under its own id', async () => {
    const workspace = marked();
    const before = stateOf(workspace);
    const file = exported(workspace);
    workspace.actions.undo();
    expect(await importText(workspace, file)).toMatchObject({
      failed: [],
      imported: [{ alreadyThere: false, annotations: 4 }],
    });
    expect(stateOf(workspace)).toEqual(before);
  });

  test.each([
    [
      'an annotation that differs here',
      (file: string) =>
        file.replace('"note": null,\n          "status"', '"note": "mine",\n          "status"'),
      /The .+ “.+” in “.+” differs between this workspace \(last changed by .+\) and the file \(last changed by .+\), so/,
    ],
    [
      'a link that differs here',
      (file: string) => file.replace('"type": "speaker"', '"type": "addressee"'),
      /The link from “.+” to “.+” \(speaker\) differs between this workspace and the file, so/,
    ],
    [
      'an actor that differs here',
      (file: string) => file.replace('"SPY"', '"GOV"'),
      /The actor entry “.+” differs between this workspace and the file, so/,
    ],
    [
      'a text that is not its hash',
      (file: string) => file.replace(/"textSha256": "../, '"textSha256": "00'),
      /The text of article 01a2.*SHA-256/,
    ],
  ])('with %s is refused whole, naming it', async (_, edit, sentence) => {
    const workspace = marked();
    const before = [stateOf(workspace), workspace.history.list()];
    const { imported, failed } = await importText(workspace, edit(exported(workspace)), 'their.json');
    expect(imported).toEqual([]);
    expect(failed).toEqual([expect.stringMatching(/^“their.json” was not imported: /)]);
    expect(failed[0]).toMatch(sentence);
    expect([stateOf(workspace), workspace.history.list()]).toEqual(before);
  });

  test('with the id of an article that has another text here is refused', async () => {
    const workspace = marked();
    const [entry] = markedDossier.articles;
    const text = 'Another text.';
    const textSha256 = createHash('sha256').update(text).digest('hex');
    const blocks = [...findBlocks(text)];
    const article = { ...(entry as DossierArticle).article, text, textSha256, blocks };
    const other = { articles: [{ article, annotations: [], links: [] }], actors: [] };
    expect(() => workspace.actions.importDossier(other)).toThrow(
      /is already in this workspace with a different text/,
    );
  });
});

describe('importing documents', () => {
  test('a text that is there already is not stored twice, not even within one folder', async () => {
    const { workspace, articleId } = workspaceWithArticle();
    expect(addArticle(workspace, articleText.replace('\n', '\r\n'), 'copy.txt')).toBe(articleId);
    expect(workspace.articles.ids()).toEqual([articleId]);
    expect(workspace.history.list()).toHaveLength(1);
  });

  test('a folder gives its texts in order; good ones come in, each bad one is named, others are left alone', async () => {
    const workspace = open(temporaryFolder());
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'b', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'c.txt'), 'Third article.');
    writeFileSync(join(folder, 'a.TXT'), 'First article.');
    writeFileSync(join(folder, 'b', 'deep', 'b.txt'), 'Second article.');
    writeFileSync(join(folder, 'binary.txt'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0]));
    writeFileSync(join(folder, 'empty.txt'), '');
    writeFileSync(join(folder, 'other.json'), '{}');
    writeFileSync(join(folder, 'picture.png'), 'x');
    // What a browser puts beside a page that it saves belongs to the page.
    mkdirSync(join(folder, 'page_files'));
    writeFileSync(join(folder, 'page_files', 'frame.html'), '<p>Advertisement.');
    writeFileSync(join(folder, 'page.html'), '<p>Fourth article.');
    writeFileSync(join(folder, '.hidden.txt'), 'x');
    symlinkSync(folder, join(folder, 'circle.d'));
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling.txt'));
    const { imported, failed, skipped } = short(await importPaths(workspace, [folder, join(folder, 'none')]));
    expect(imported.map(({ title }) => title)).toEqual([
      'First article.',
      'Second article.',
      'Third article.',
      'Fourth article.',
    ]);
    expect(failed.map((sentence) => /“([^”]*)”/.exec(sentence)?.[1]?.split('/').at(-1))).toEqual([
      'none',
      'binary.txt',
      'dangling.txt',
      'empty.txt',
      'other.json',
    ]);
    expect(skipped).toEqual([expect.stringMatching(/“circle.d”, “picture.png”\.$/)]);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('a folder with nothing to take says so', async () => {
    const folder = temporaryFolder();
    expect(short(await importPaths(open(temporaryFolder()), [folder])).failed).toEqual([
      expect.stringContaining('” contains nothing that can be imported'),
    ]);
  });

  test('something that is no file says so', async () => {
    expect(short(await importPaths(open(temporaryFolder()), ['/dev/null'])).failed).toEqual([
      '“/dev/null” is not a readable file.',
    ]);
  });
});

test('a title and an author as long as a book are cut, for they are repeated everywhere', async () => {
  const workspace = open(temporaryFolder());
  const name = 'Very long '.repeat(50_000);
  const content = JSON.stringify({ title: name, author: name, text: 'Words stand here.' });
  await importBytes(workspace, { fileName: 'long.jsonl', bytes: Buffer.from(content) });
  const [article] = workspace.articles.list();
  const { title, source } = workspace.articles.find(article?.id ?? '')?.record ?? {};
  expect([title?.length, source?.author?.length]).toEqual([1000, 1000]);
});

describe('an import that the workspace itself stops', () => {
  /** Texts of which the first fills a transaction, and a workspace that fails for good after it. */
  async function importSome(fail: (workspace: ReturnType<typeof open>) => void, names: readonly string[]) {
    const workspace = open(temporaryFolder());
    workspace.db.pragma('busy_timeout = 0');
    const folder = temporaryFolder();
    for (const name of names) writeFileSync(join(folder, `${name}.txt`), `Article ${name}. `.repeat(20_000));
    const { files } = await findFiles([folder]);
    const report = makeImportReport([], []);
    const stop = await importFiles(
      workspace,
      groupFiles(files),
      {},
      {
        onSettled: (outcomes) => {
          outcomes.forEach(report.add);
          fail(workspace);
        },
      },
    );
    return { workspace, stop, rows: report.finish(false).rows };
  }

  const lock = ({ file }: ReturnType<typeof open>) => {
    const other = new Database(file);
    onTestFinished(() => void other.close());
    other.exec('BEGIN IMMEDIATE');
  };
  const fill = ({ db }: ReturnType<typeof open>) =>
    db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);

  test.each([
    ['busy', lock, 'is being written by another process: try again in a moment.'],
    ['full', fill, 'could not be written because the disk is full; nothing was changed.'],
    [
      'read-only',
      ({ db }: ReturnType<typeof open>) => db.pragma('query_only = 1'),
      'cannot be written: change the permissions of its folder or choose another folder.',
    ],
  ])(
    '(%s) keeps what came in, says why it stopped and how many files were not tried',
    async (_, fail, why) => {
      const { workspace, stop, rows } = await importSome(fail, ['1', '2', '3', '4', '5']);
      expect(rows.map(({ file }) => file)).toEqual(['1.txt']);
      expect(stop?.message).toBe(
        `“${workspace.file}” ${why} “2.txt” was not imported, nor were the 3 files after it.`,
      );
      expect(workspace.articles.list()).toHaveLength(1);
    },
  );

  test.each([
    [['1', '2', '3'], '“2.txt” was not imported, nor was the file after it.'],
    [['1', '2'], '“2.txt” was not imported.'],
  ])('of the files %j says: %s', async (names, end) => {
    const { stop } = await importSome(lock, names);
    expect(stop?.message.slice(-end.length - 1)).toBe(` ${end}`);
  });
});

describe('the seeds', () => {
  test('are loaded once, in one step that undo does not touch', async () => {
    const workspace = open(temporaryFolder());
    expect(seedIfNew(workspace, 'seeds')).toBe(
      readdirSync('seeds').filter((name) => name.endsWith('.txt')).length,
    );
    expect(workspace.history.list()).toMatchObject([
      { kind: 'setup', action: 'workspace.seed', by: 'Glossator' },
    ]);
    expect(workspace.actions.undoState()).toEqual({ undo: null, redo: null });
    expect(seedIfNew(workspace, 'seeds')).toBe(0);
    expect(verifyWorkspace(workspace)).toEqual([]);
  });

  test('stay away from a workspace in which something has happened', async () => {
    const { workspace } = workspaceWithArticle();
    workspace.actions.undo();
    expect(seedIfNew(workspace, 'seeds')).toBe(0);
  });
});
