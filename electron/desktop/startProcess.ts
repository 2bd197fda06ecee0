import { join } from 'node:path';
import { app, type UtilityProcess, utilityProcess } from 'electron';
import type { StartProcess } from '../jobs/jobs.ts';
import { startSpawned } from '../jobs/startNode.ts';
import { engineSwitches, readerSwitch } from '../jobs/switches.ts';
import type { Said, Tasks } from '../jobs/tasks.ts';

/** What the system calls a process, by what it does. */
const serviceNames: Readonly<Record<keyof Tasks, string>> = {
  read: 'Glossator reader',
  inspect: 'Glossator reader',
  export: 'Glossator exporter',
  table: 'Glossator exporter',
  suggest: 'Glossator suggester',
  compare: 'Glossator comparer',
  backup: 'Glossator backup',
  examine: 'Glossator examiner',
};

/** Starts a process that does tasks for the window. */
export const startProcess: StartProcess = ({ task, onSaid, onExit }) => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'process.js'), [], {
    serviceName: serviceNames[task],
    // Electron hands them on in no other way.
    execArgv: [`--js-flags=${engineSwitches.join(' ')}`],
  });
  // The cast is true because only `process.ts` writes to this port.
  child.on('message', (said: unknown) => onSaid(said as Said));
  child.on('exit', () => onExit('unknown'));
  // Before it has a number it cannot be killed.
  let isUnwanted = false;
  child.on('spawn', () => {
    if (isUnwanted) kill(child);
  });
  return {
    post: (asked) => child.postMessage(asked),
    kill: () => {
      isUnwanted = true;
      kill(child);
    },
    memory: () => {
      const metric = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      return (metric?.memory.workingSetSize ?? 0) / 1024;
    },
  };
};

/**
 * Starts it for the command line, for which Electron is never ready (that would need a display), so that it has no utility
 * processes: as the program itself, for a package does not run as Node.
 */
export const startAgain: StartProcess = (hooks) =>
  startSpawned([
    `--js-flags=${engineSwitches.join(' ')}`,
    ...(app.commandLine.hasSwitch('no-sandbox') ? ['--no-sandbox'] : []),
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    readerSwitch,
  ])(hooks);

/** A process that hangs hears no request to end (SIGTERM, which is all that Electron's own `kill` sends). */
function kill({ pid }: UtilityProcess): void {
  try {
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It may have ended by itself.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
