import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Jobs, makeJobs, type StartProcess } from '../../electron/jobs/jobs.ts';
import type { Said } from '../../electron/jobs/tasks.ts';
import { findFiles } from '../../electron/transfer/findFiles.ts';
import { groupFiles } from '../../electron/transfer/groups.ts';
import { importFiles } from '../../electron/transfer/importFiles.ts';
import { makeImportReport } from '../../electron/transfer/importReport.ts';
import { readHere } from '../../electron/transfer/readGroup.ts';
import { newsFile, newsMarks, newsText } from '../fixtures/corpus.ts';
import { open, temporaryFolder } from '../fixtures/workspaces.ts';

const startNode: StartProcess = ({ onSaid, onExit }) => {
  const child = fork(resolve('tests/fixtures/readerProcess.ts'), { serialization: 'advanced' });
  child.on('message', (said) => onSaid(said as Said));
  child.on('exit', onExit);
  return { post: (asked) => child.send(asked), kill: () => child.kill('SIGKILL'), memory: () => 0 };
};

function jobsWithin(time: number): Jobs {
  const jobs = makeJobs(startNode, { time, memory: 1000 });
  onTestFinished(jobs.close);
  return jobs;
}

test('a file that ends the process or never ends is named; all others are in', async () => {
  const folder = temporaryFolder();
  for (const name of ['a', 'b', 'crash', 'd', 'endless', 'f'])
    writeFileSync(join(folder, `${name}.txt`), `The report ${name}.`);
  const workspace = open(temporaryFolder());
  const report = makeImportReport([], []);
  const { files } = await findFiles([folder]);
  const stop = await importFiles(
    workspace,
    groupFiles(files),
    {},
    { onSettled: (outcomes) => outcomes.forEach(report.add) },
    jobsWithin(3000).reader,
  );
  expect(stop).toBeNull();
  const { rows, failed } = report.finish(false);
  expect(rows.map(({ file }) => file)).toEqual(['a.txt', 'b.txt', 'd.txt', 'f.txt']);
  expect(failed.map(({ sentence }) => sentence)).toEqual([
    '“crash.txt” was not imported: the file reader crashed while reading it.',
    '“endless.txt” was not imported: reading it takes longer than the limit of 3 seconds.',
  ]);
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
