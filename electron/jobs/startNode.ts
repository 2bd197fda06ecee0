import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StartProcess } from './jobs.ts';
import { engineSwitches } from './switches.ts';
import type { Said } from './tasks.ts';

/** `process.ts`, where this runs as it is written, or what the build has made of it. */
const file = join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'process.ts' : 'process.js');

/** Starts the process that reads files where Node runs the command line. */
export const startNode = startSpawned([...engineSwitches, file]);

/**
 * Starts this very program with these arguments, and talks to it over Node's own channel. Its standard error is thrown
 * away: when the memory is used up, V8 writes a stack trace there, and people get a sentence instead.
 */
export function startSpawned(args: readonly string[]): StartProcess {
  return ({ onSaid, onExit }) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    // The cast is true because only `process.ts` writes to this channel.
    child.on('message', (said) => onSaid(said as Said));
    // `close` comes after `exit` and after the last message.
    child.on('close', (_code, signal) => onExit(signal === 'SIGABRT' ? 'heap' : 'unknown'));
    child.on('error', (error) => {
      // A message to a process that has just ended is asked again of the next one.
      if (child.pid === undefined) throw error;
    });
    return {
      post: (asked) => void child.send(asked, () => undefined),
      kill: () => void child.kill('SIGKILL'),
      memory: () => residentMebibytes(child.pid),
    };
  };
}

/** Linux says it in a file, in pages of 4 KiB; elsewhere only the limit of V8's own memory holds. */
function residentMebibytes(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) / 256;
  } catch {
    // It has just ended.
    return 0;
  }
}
