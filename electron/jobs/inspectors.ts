import { type Jobs, makeJobs, type StartProcess } from './jobs.ts';
import type { Tasks } from './tasks.ts';

/** How long a process waits for the import after its look at the files, in milliseconds: a person answers questions in between. */
const keptFor = 60_000;

interface Kept {
  readonly jobs: Jobs;
  /** How many looks are under way. */
  looks: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/**
 * The process that looks at a selection, kept until that is imported: starting another one takes longer than reading a hundred files. One
 * that waits goes when another selection is looked at.
 */
export function makeInspectors(start: StartProcess) {
  const kept = new Map<string, Kept>();

  const end = (token: string): void => {
    const ending = kept.get(token);
    kept.delete(token);
    clearTimeout(ending?.timer);
    ending?.jobs.close();
  };

  return {
    /** Looks at what a token stands for; nothing is to be asked also where that cannot be found out. */
    async inspect(token: string, found: Tasks['inspect']['input']): Promise<Tasks['inspect']['output']> {
      for (const [other, { looks }] of kept) if (looks === 0 && other !== token) end(other);
      const own = kept.get(token) ?? { jobs: makeJobs(start), looks: 0, timer: undefined };
      kept.set(token, own);
      clearTimeout(own.timer);
      own.looks += 1;
      const inspection = await own.jobs.inspect(found);
      own.looks -= 1;
      if (kept.get(token) === own && own.looks === 0) {
        own.timer = setTimeout(end, keptFor, token);
        own.timer.unref();
      }
      return inspection;
    },
    /** The process for whoever imports the selection, and closes it; undefined where it is gone. */
    give(token: string): Jobs | undefined {
      const given = kept.get(token);
      kept.delete(token);
      clearTimeout(given?.timer);
      return given?.jobs;
    },
  };
}
