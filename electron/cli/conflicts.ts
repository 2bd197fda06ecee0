import { maxReadingMemory } from '../../shared/limits.ts';
import { makeJobs, type StartProcess } from '../jobs/jobs.ts';
import { openForCommand } from './opening.ts';
import { refuseOperands } from './refuseOperands.ts';
import type { Terminal } from './terminal.ts';
import type { Invocation } from './usage.ts';

/**
 * `conflicts`: prints a JSON line for each pair of annotations that may not both be true and that no one has decided about; with `--all`
 * also those that may be the same. Copies stand for their origin.
 */
export async function runConflicts(
  { values, operands }: Invocation,
  dir: string,
  terminal: Terminal,
  startProcess: StartProcess,
): Promise<0> {
  refuseOperands('conflicts', operands);
  const workspace = openForCommand(dir, { create: false }, terminal);
  const jobs = makeJobs(startProcess, { time: Number.POSITIVE_INFINITY, memory: maxReadingMemory.inAll });
  try {
    const found = await jobs.compare(workspace.file, values.all === true ? 'allPairs' : 'conflicts', {
      isCancelled: () => false,
      onProgress: () => undefined,
    });
    for (const { a, b, relation, reason } of found?.pairs ?? []) terminal.json({ a, b, relation, reason });
    return 0;
  } finally {
    jobs.close();
    workspace.close();
  }
}
