import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runCli } from '../../electron/cli.ts';
import { makeInspectors } from '../../electron/jobs/inspectors.ts';
import { type Jobs, makeJobs } from '../../electron/jobs/jobs.ts';
import { makeReaders } from '../../electron/jobs/readers.ts';
import { startSpawned } from '../../electron/jobs/startNode.ts';
import { findFiles } from '../../electron/transfer/findFiles.ts';
import { groupFiles } from '../../electron/transfer/groups.ts';
import { importFiles } from '../../electron/transfer/importFiles.ts';
import { makeImportReport } from '../../electron/transfer/importReport.ts';
import { readHere } from '../../electron/transfer/readGroup.ts';
import { newsFile, newsMarks, newsText } from '../fixtures/corpus.ts';
import { start } from '../fixtures/processes.ts';
import { startHere } from '../fixtures/startHere.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

const startReader = startSpawned(['--max-old-space-size=100', resolve('tests/fixtures/readerProcess.ts')]);

function jobsWithin(time: number): Jobs {
  const jobs = makeJobs(startReader, { time, memory: 1000 });
  onTestFinished(jobs.close);
  return jobs;
}

test('a file that ends the process or never ends is named; all others are in', async () => {
  const folder = temporaryFolder();
  for (const name of ['a', 'b', 'crash', 'd', 'deep', 'endless', 'f', 'hungry', 'i'])
    writeFileSync(join(folder, `${name}.txt`), `The report ${name}.`);
  const workspace = open(temporaryFolder());
  const report = makeImportReport([], []);
  const { files } = await findFiles([folder]);
  const stop = await importFiles(
    workspace,
    groupFiles(files),
    {},
    { onSettled: (outcomes) => outcomes.forEach(report.add) },
    jobsWithin(6000).reader,
  );
  expect(stop).toBeNull();
  const { rows, failed } = report.finish(false);
  expect(rows.map(({ file }) => file)).toEqual(['a.txt', 'b.txt', 'd.txt', 'f.txt', 'i.txt']);
  expect(failed.map(({ sentence }) => sentence)).toEqual([
    '“crash.txt” was not imported: the file reader crashed while reading it.',
    '“deep.txt” was not imported: it is nested more deeply than can be read.',
    '“endless.txt” was not imported: reading it takes longer than the limit of 6 seconds.',
    '“hungry.txt” was not imported: reading it takes more than the limit of 2,048 MiB of memory.',
  ]);
});

test('many small files are read in runs by two processes; of a run that fails each is read by itself', async () => {
  const folder = temporaryFolder();
  const names = Array.from({ length: 300 }, (_none, index) => `${String(index).padStart(3, '0')}.txt`);
  for (const name of [...names, 'crash.txt', 'deep.txt'])
    writeFileSync(join(folder, name), `The report ${name}.`);
  const asked = new Set<unknown>();
  let alive = 0;
  let most = 0;
  const { reader, close } = makeReaders((hooks) => {
    alive += 1;
    most = Math.max(most, alive);
    const onExit: typeof hooks.onExit = (cause) => {
      alive -= 1;
      hooks.onExit(cause);
    };
    const started = startReader({ ...hooks, onExit });
    const post: typeof started.post = (one) => {
      asked.add(one);
      started.post(one);
    };
    return { ...started, post };
  });
  onTestFinished(close);
  const groups = groupFiles((await findFiles([folder])).files);
  const options = {};
  const read = await Promise.all(groups.map((group) => reader.read(group, options)));
  const sentences = read.map(({ result }) => (result.ok ? null : result.error.message));
  expect(sentences.slice(0, 300)).toEqual(names.map(() => null));
  expect(sentences.slice(300)).toEqual([
    '“crash.txt” was not imported: the file reader crashed while reading it.',
    '“deep.txt” was not imported: it is nested more deeply than can be read.',
  ]);
  expect(read[7]).toEqual(await readHere.read(groups[7] ?? { name: '', files: [] }, {}));
  expect(most).toBeGreaterThan(1);
  // Five runs, and the groups of the one that failed.
  expect(asked.size).toBeLessThan(75);
});

test('a process that has looked at files is there for their import, and goes when others are looked at', async () => {
  const ended: number[] = [];
  let started = 0;
  const inspectors = makeInspectors((hooks) => {
    const own = started++;
    return { ...startHere(hooks), kill: () => void ended.push(own) };
  });
  const nothing = { files: [], skipped: [], failed: [] };
  await inspectors.inspect('a', nothing);
  await inspectors.inspect('a', nothing);
  expect([started, inspectors.give('b')]).toEqual([1, []]);
  const [given] = inspectors.give('a');
  await given?.inspect(nothing);
  expect([started, inspectors.give('a')]).toEqual([1, []]);
  await inspectors.inspect('c', nothing);
  await inspectors.inspect('d', nothing);
  expect([started, ended]).toEqual([3, [1]]);
  given?.close();
  for (const jobs of inspectors.give('d')) jobs.close();
});

test('the process that was started for a choice looks at what was chosen, and a second one is there to read many files', async () => {
  let started = 0;
  const inspectors = makeInspectors((hooks) => {
    started += 1;
    return startHere(hooks);
  });
  inspectors.prepare();
  inspectors.prepare();
  expect(started).toBe(1);
  await inspectors.inspect('few', { files: [], skipped: [], failed: [] });
  expect(started).toBe(1);
  const files = Array.from({ length: 200 }, (_, at) => ({
    name: `${at}.txt`,
    size: 0,
    bytes: new Uint8Array(),
  }));
  inspectors.prepare();
  await inspectors.inspect('many', { files, skipped: [], failed: [] });
  expect(started).toBe(3);
  const given = inspectors.give('many');
  const { reader, close } = makeReaders(
    () => {
      throw new Error('Two are enough.');
    },
    given,
    2,
  );
  const [group] = groupFiles([{ name: 'a.txt', size: 7, bytes: Buffer.from('A text.') }]);
  expect(group && (await reader.read(group, {})).result.ok).toBe(true);
  close();
});

test('the command line goes on after a file that ends its reader, with a sentence about it', async () => {
  const folder = temporaryFolder();
  for (const name of ['a', 'crash', 'deep', 'hungry', 'z'])
    writeFileSync(join(folder, `${name}.txt`), `The report ${name}.`);
  const out: (string | Uint8Array)[] = [];
  const error: string[] = [];
  const terminal = {
    out: (text: string | Uint8Array) => out.push(text),
    error: (text: string) => error.push(text),
  };
  const status = await runCli(['import', '--workspace', temporaryFolder(), folder], terminal, startReader);
  expect(status).toBe(1);
  expect(out.map((line) => JSON.parse(String(line)).file)).toEqual(['a.txt', 'z.txt']);
  expect(error).toEqual([
    '“crash.txt” was not imported: the file reader crashed while reading it.\n',
    '“deep.txt” was not imported: it is nested more deeply than can be read.\n',
    '“hungry.txt” was not imported: reading it takes more than the limit of 2,048 MiB of memory.\n',
  ]);
});

test('a reader that is busy for ever ends with whoever started it, even by kill -9', async () => {
  const path = join(temporaryFolder(), 'endless.txt');
  writeFileSync(path, 'Once more, and then once more.');
  const starter = await start(`
    import { makeJobs } from '${resolve('electron/jobs/jobs.ts')}';
    import { startSpawned } from '${resolve('electron/jobs/startNode.ts')}';
    const { reader } = makeJobs(startSpawned(['${resolve('tests/fixtures/readerProcess.ts')}']));
    reader.read({ name: 'endless.txt', files: [{ name: 'endless.txt', size: 1, path: '${path}' }] }, {});
    console.log('ready');
  `);
  await expect.poll(() => existsSync(`${path}.pid`), { timeout: 20_000 }).toBe(true);
  expect(starter.kill()).toBe(true);
  const reader = Number(readFileSync(`${path}.pid`, 'utf8'));
  await expect.poll(() => isRunning(reader), { timeout: 20_000 }).toBe(false);
});

/** One that has ended and that nobody has asked after (“zombie”) does not run. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

test.each([
  [1, 15],
  [16 * 1024 * 1024, 41],
  [64 * 1024 * 1024, 120],
  [200 * 1024 * 1024, 120],
])('a file of %i bytes is given up after %i seconds', async (size, seconds) => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const jobs = makeJobs(() => ({ post: () => undefined, kill: () => undefined, memory: () => 0 }));
  onTestFinished(jobs.close);
  const reading = jobs.reader.read({ name: 'a', files: [{ name: 'a', size }] }, {});
  await vi.advanceTimersByTimeAsync(seconds * 1000 + 500);
  expect((await reading).result).toMatchObject({
    error: { message: `“a” was not imported: reading it takes longer than the limit of ${seconds} seconds.` },
  });
});

test('what is read apart is what is read here, however large', async () => {
  const text = newsText(200_000);
  const path = join(temporaryFolder(), 'large.glossator.json');

  writeFileSync(
    path,
    newsFile([
      { text: newsText(2_000, { seed: 2 }), marks: [] },
      { text, marks: newsMarks(text, 5_000) },
    ]),
  );
  const [group] = groupFiles((await findFiles([path])).files);
  if (!group) throw new Error('The file is there.');
  const apart = await jobsWithin(60_000).reader.read(group, {});
  expect(apart).toEqual(await readHere.read(group, {}));
});

test('the articles of a table come over with its bytes once, in however many parts', async () => {
  const path = join(temporaryFolder(), 'rows.csv');
  const rows = Array.from(
    { length: 500 },
    (_, index) => `${index},${'The ministry said no more. '.repeat(80)}\n`,
  );
  writeFileSync(path, `title,text\n${rows.join('')}`);
  const [group] = groupFiles((await findFiles([path])).files);
  if (!group) throw new Error('The file is there.');
  const { result } = await jobsWithin(60_000).reader.read(group, {});
  const documents = result.ok && result.value.kind === 'documents' ? result.value.documents : [];
  expect(documents).toHaveLength(500);
  expect(new Set(documents.map(({ bytes }) => bytes)).size).toBe(1);
});

test('a file that is given up is given up at once', async () => {
  const path = join(temporaryFolder(), 'endless.txt');
  writeFileSync(path, 'Once more, and then once more.');
  const [group] = groupFiles((await findFiles([path])).files);
  if (!group) throw new Error('The file is there.');
  const jobs = jobsWithin(60_000);
  const reading = jobs.reader.read(group, {});
  jobs.close();
  expect((await reading).result.ok).toBe(false);
});
