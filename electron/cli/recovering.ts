import { join } from 'node:path';
import { Refusal } from '../../shared/result.ts';
import { makeJobs, type StartProcess } from '../jobs/jobs.ts';
import { databaseName } from '../store/db/location.ts';
import { openWorkspace } from '../store/open.ts';
import { salvage } from '../store/safety/salvage.ts';
import { verifyWorkspace } from '../store/safety/verify.ts';
import { rereadWith } from '../transfer/reread.ts';
import { type Terminal, UsageError } from './terminal.ts';
import type { Invocation } from './usage.ts';

/** `recover`: what can be read of the workspace, or of a backup, takes its place. Throws `Refusal` and `UsageError`. */
export async function runRecover(
  { values, operands }: Invocation,
  dir: string,
  terminal: Terminal,
  startProcess: StartProcess,
): Promise<0> {
  if (operands.length > 0) throw new UsageError(`“recover” does not take “${operands[0]}”.`);
  if (values.from === '') throw new UsageError('“recover” needs a path after --from.');
  const file = join(dir, databaseName);
  if (values.from === undefined) refuseWhole(dir);
  const jobs = makeJobs(startProcess);
  const salvaged = await salvage(file, rereadWith(jobs.reader), values.from).finally(jobs.close);
  const { articles, annotations, sources, lost, setAside } = salvaged;
  if (values.json) terminal.json({ articles, annotations, sources, lost, setAside });
  else terminal.line(`${file}: articles ${articles}, annotations ${annotations}`);
  for (const sentence of [...sources, ...lost]) terminal.say(sentence);
  if (setAside !== null) terminal.say(`The previous workspace was kept as “${setAside}”.`);
  return 0;
}

/** A salvage would cost what is whole its history. */
function refuseWhole(dir: string): void {
  const opened = openWorkspace(dir, { create: false });
  if (!opened.ok && opened.error.code === 'damaged') return;
  if (!opened.ok) throw new Refusal(opened.error.code, opened.error.message);
  try {
    if (verifyWorkspace(opened.value).length > 0) return;
  } finally {
    opened.value.close();
  }
  throw new Refusal('conflict', `The workspace in “${dir}” is not damaged: there is nothing to recover.`);
}
