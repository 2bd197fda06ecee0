import { join } from 'node:path';
import { app, type UtilityProcess, utilityProcess } from 'electron';
import { maxReadingMemory } from '../../shared/limits.ts';
import type { StartProcess } from '../jobs/jobs.ts';
import type { Said } from '../jobs/tasks.ts';

/** Starts the process that reads files. */
export const startProcess: StartProcess = ({ onSaid, onExit }) => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'process.js'), [], {
    serviceName: 'Glossator reader',
    execArgv: [`--js-flags=${switches.join(' ')}`],
  });
  // The cast is true because only `process.ts` writes to this port.
  child.on('message', (said: unknown) => onSaid(said as Said));
  child.on('exit', onExit);
  return {
    post: (asked) => child.postMessage(asked),
    kill: () => kill(child),
    memory: () => {
      const metric = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      return (metric?.memory.workingSetSize ?? 0) / 1024;
    },
  };
};

/** A process that hangs hears no request to end (SIGTERM, which is all that Electron's own `kill` sends). */
function kill({ pid }: UtilityProcess): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It may have ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Of V8; Electron hands them on in no other way. What is read and written is mostly young. */
const switches: readonly string[] = [
  `--max-old-space-size=${maxReadingMemory.heap}`,
  '--min-semi-space-size=32',
  '--max-semi-space-size=64',
];
