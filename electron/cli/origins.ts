import { maxReadingMemory } from '../../shared/limits.ts';
import { makeJobs, type StartProcess } from '../jobs/jobs.ts';
import { openForCommand } from './opening.ts';
import { refuseOperands } from './refuseOperands.ts';
import type { Terminal } from './terminal.ts';
import type { Invocation } from './usage.ts';

/** `origins`: prints a JSON line for each group of articles that are near-copies of each other, with the one that was published first. */
export async function runOrigins(
  { operands }: Invocation,
  dir: string,
  terminal: Terminal,
  startProcess: StartProcess,
): Promise<0> {
  refuseOperands('origins', operands);
  const workspace = openForCommand(dir, { create: false }, terminal);
  const jobs = makeJobs(startProcess, { time: Number.POSITIVE_INFINITY, memory: maxReadingMemory.inAll });
  try {
    const found = await jobs.compare(workspace.file, 'origins', {
      isCancelled: () => false,
      onProgress: () => undefined,
    });
    for (const { articles, origin } of found?.clusters ?? []) terminal.json({ articles, origin });
    return 0;
  } finally {
    jobs.close();
    workspace.close();
  }
}
