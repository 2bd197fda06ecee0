import { makeJobs, type StartProcess } from '../jobs/jobs.ts';
import { type OriginalPassages, originalPassages, takePassages } from '../transfer/originalPassages.ts';
import { openForCommand } from './opening.ts';
import { type Terminal, UsageError } from './terminal.ts';
import type { Invocation } from './usage.ts';

/**
 * `passages`: a line of JSON for each part of the file of an article: `{"id","label","taken","characters","text"}`, the characters as
 * code points. With `--take` the article is made again of these parts; its line is then like one of `import`.
 */
export async function runPassages(
  { values, operands }: Invocation,
  dir: string,
  terminal: Terminal,
  startProcess: StartProcess,
): Promise<0> {
  const [id, ...others] = operands;
  if (id === undefined || others.length > 0)
    throw new UsageError('“passages” needs the ID of one article; “list” shows them.');
  const take = values.take === undefined ? undefined : readTake(values.take);
  const workspace = openForCommand(dir, { create: false }, terminal);
  const jobs = makeJobs(startProcess);
  try {
    if (take !== undefined) terminal.json(await takePassages(workspace, id, take, jobs.reader));
    else sayPassages(await originalPassages(workspace, id, jobs.reader), terminal);
    return 0;
  } finally {
    jobs.close();
    workspace.close();
  }
}

function sayPassages({ passages, leftOut, doubt, record }: OriginalPassages, terminal: Terminal): void {
  for (const { id, label, isTaken, text } of passages)
    terminal.json({ id, label, taken: isTaken, characters: [...text].length, text });
  for (const sentence of doubt === null ? leftOut : [doubt, ...leftOut]) terminal.say(sentence);
  if (passages.length === 0)
    terminal.say(`“${record.source.fileName}” is not divided into parts: all of its text is in the article.`);
}

/** `all`, or the ids of passages as `passages` prints them: `0,2,5`. */
function readTake(take: string): 'all' | readonly number[] {
  if (take === 'all') return take;
  const ids = take.split(',').map((id) => (/^\d{1,6}$/.test(id.trim()) ? Number(id) : -1));
  if (ids.includes(-1))
    throw new UsageError(`“${take}” is neither “all” nor a list of part numbers such as 0,2,5.`);
  return ids;
}
