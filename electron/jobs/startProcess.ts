import { join } from 'node:path';
import { app, utilityProcess } from 'electron';
import { maxReadingMemory } from '../../shared/limits.ts';
import type { StartProcess } from './jobs.ts';
import type { Said } from './tasks.ts';

/** Starts the process that reads files. */
export const startProcess: StartProcess = ({ onSaid, onExit }) => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'process.js'), [], {
    serviceName: 'Glossator reader',
    // Electron hands V8's switches on only in this way; `--max-old-space-size` alone does nothing.
    execArgv: [`--js-flags=--max-old-space-size=${maxReadingMemory.heap}`],
  });
  // The cast is true because only `process.ts` writes to this port.
  child.on('message', (said: unknown) => onSaid(said as Said));
  child.on('exit', onExit);
  return {
    post: (asked) => child.postMessage(asked),
    kill: () => child.kill(),
    memory: () => {
      const metric = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      return (metric?.memory.workingSetSize ?? 0) / 1024;
    },
  };
};
