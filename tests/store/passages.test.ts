import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyWorkspace } from '../../electron/store/safety/verify.ts';
import { originalPassages, takePassages } from '../../electron/transfer/originalPassages.ts';
import { readHere } from '../../electron/transfer/readGroup.ts';
import { importBytes } from '../fixtures/importing.ts';
import { harbourPage } from '../fixtures/pages.ts';
import { lines, run } from '../fixtures/runCli.ts';
import { addArticle, open, tag, temporaryFolder } from '../fixtures/workspaces.ts';

const bytes = new TextEncoder().encode(harbourPage);

async function withPage(options = {}) {
  const workspace = open(temporaryFolder());
  const report = await importBytes(workspace, { fileName: 'harbour.html', bytes }, options);
  return { workspace, id: report.rows[0]?.id ?? '', report };
}
const labelsOf = async (workspace: ReturnType<typeof open>, id: string) =>
  (await originalPassages(workspace, id, readHere)).passages.map((one) => one.isTaken);

test('what was left out of a page is taken in as a newer version, with its annotations and all that is known of it', async () => {
  const { workspace, id } = await withPage();
  tag(workspace, id, 'figure', 'About 300 lorries');
  workspace.actions.updateArticles([id], {
    author: 'Ada Lindt',
    status: 'inProgress',
    note: 'Ask the harbour master.',
    addLabels: ['bridges'],
  });
  const { passages } = await originalPassages(workspace, id, readHere);
  const closures = passages.findLast(({ text }) => text.includes('Closures:'));
  expect(closures?.isTaken).toBe(false);
  const take = [...passages.filter(({ isTaken }) => isTaken).map((one) => one.id), closures?.id ?? -1];
  const taken = await takePassages(workspace, id, take, readHere);
  expect(taken).toMatchObject({ alreadyThere: false, carried: 1, waiting: 0 });
  const text = workspace.articles.text(taken.id) ?? '';
  expect(text.slice(taken.place ?? 0)).toMatch(/^Closures: a list of all/);
  const [before, after] = [id, taken.id].map((one) => workspace.articles.find(one)?.record);
  expect(after).toMatchObject({
    title: before?.title,
    source: before?.source,
    origins: before?.origins,
    status: 'inProgress',
    note: 'Ask the harbour master.',
    labels: ['bridges'],
    revisionOf: id,
  });
  expect(workspace.annotations.ofArticle(taken.id).map(({ segments }) => segments[0]?.exact)).toEqual([
    'About 300 lorries',
  ]);
  expect(verifyWorkspace(workspace)).toEqual([]);
  workspace.actions.undo();
  expect(workspace.articles.ids()).toEqual([id]);
});

test('what the list of parts shows is not said in sentences as well', async () => {
  const { workspace, id, report } = await withPage();
  expect(report.leftOut[0]?.sentences.join(' ')).toMatch(/Page navigation and adverts were left out/);
  expect((await originalPassages(workspace, id, readHere)).leftOut).toEqual([]);
});

test('what is taken is known of an article whose parts a person chose at the import', async () => {
  const { workspace, id } = await withPage({ take: 'all' });
  expect(new Set(await labelsOf(workspace, id))).toEqual(new Set([true]));
  const { passages } = await originalPassages(workspace, id, readHere);
  const taken = await takePassages(workspace, id, [passages[1]?.id ?? -1], readHere);
  expect(await labelsOf(workspace, taken.id)).toEqual(passages.map((_, index) => index === 1));
  expect(workspace.articles.text(taken.id)).toBe(passages[1]?.text);
});

test('an older version, no parts at all, and an article without its file are refused in a sentence', async () => {
  const { workspace, id } = await withPage();
  await expect(takePassages(workspace, id, [], readHere)).rejects.toThrow(/Choose at least one part/);
  await takePassages(workspace, id, 'all', readHere);
  await expect(takePassages(workspace, id, [0], readHere)).rejects.toThrow(/has a newer version/);
  await expect(originalPassages(workspace, '01a208f7-9939-7260-a9a1-000000000001', readHere)).rejects.toThrow(
    /There is no article/,
  );
});

test('parts that make up the text of another version are not stored twice', async () => {
  const { workspace, id } = await withPage();
  const { passages } = await originalPassages(workspace, id, readHere);
  const whole = await takePassages(workspace, id, 'all', readHere);
  const first = passages.filter(({ isTaken }) => isTaken).map((one) => one.id);
  expect(await takePassages(workspace, whole.id, first, readHere)).toMatchObject({ id, alreadyThere: true });
});

test('a plain text is not divided', async () => {
  const workspace = open(temporaryFolder());
  const id = addArticle(workspace, 'The harbour stays closed.');
  expect((await originalPassages(workspace, id, readHere)).passages).toEqual([]);
});

test('the command line lists the parts of an article, takes them in, and imports all of a page', async () => {
  const dir = temporaryFolder();
  const file = join(temporaryFolder(), 'harbour.html');
  writeFileSync(file, bytes);
  const imported = JSON.parse((await run('import', '--workspace', dir, file)).out);
  const listed = await run('passages', '--workspace', dir, imported.id);
  const parts = lines(listed.out).map((line) => JSON.parse(line));
  expect(listed.status).toBe(0);
  expect(Object.keys(parts[0])).toEqual(['id', 'label', 'taken', 'characters', 'text']);
  expect(parts.map(({ taken }) => taken)).toContain(false);
  const ids = parts.map(({ id }) => id).join(',');
  const taken = JSON.parse((await run('passages', '--workspace', dir, '--take', ids, imported.id)).out);
  expect(taken).toMatchObject({ carried: 0, alreadyThere: false });
  const whole = JSON.parse(
    (await run('import', '--workspace', temporaryFolder(), '--take', 'all', file)).out,
  );
  expect(whole.characters).toBeGreaterThan(imported.characters);
  expect(await run('passages', '--workspace', dir, '--take', 'some', imported.id)).toMatchObject({
    status: 2,
    error: expect.stringContaining('“some” is neither “all” nor a list of part numbers'),
  });
  expect((await run('import', '--workspace', dir, '--take', 'some', file)).status).toBe(2);
});
