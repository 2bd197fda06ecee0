import type { Comparing } from '../../shared/ipc/comparingCalls.ts';
import { Refusal } from '../../shared/result.ts';
import type { Findings } from '../compare/findings.ts';
import type { StartProcess } from '../jobs/jobs.ts';
import { makeKeptJobs } from '../jobs/keptJobs.ts';
import type { Workspace } from '../store/open.ts';

export type Comparer = ReturnType<typeof makeComparer>;

/** How long the process is kept after its last task, in milliseconds: what it has read is worth more than its memory for a while. */
const keptFor = 600_000;

/** What compares the whole workspace, in a process of its own that keeps in memory what it has read. */
export function makeComparer(
  workspace: () => Workspace,
  start: StartProcess,
  onProgress: (progress: Comparing) => void,
) {
  const kept = makeKeptJobs(start, keptFor);
  /** What was asked before it counts as cancelled. */
  let asked = 0;
  let cancelledUpTo = 0;
  let endings = 0;

  const cancel = (): void => {
    cancelledUpTo = asked;
  };
  return {
    /** Finds something; null where it was cancelled. Tells meanwhile how far it is. Throws `Refusal`. */
    find: async <F extends keyof Findings>(find: F): Promise<Findings[F] | null> => {
      const { file, db } = workspace();
      asked += 1;
      const [own, before] = [asked, endings];
      const found = await kept
        .use((jobs) => jobs.compare(file, find, { isCancelled: () => cancelledUpTo >= own, onProgress }))
        .catch((error: unknown) => {
          throw endings === before ? error : closedMeanwhile();
        });
      if (!db.open) throw closedMeanwhile();
      return found;
    },
    /** Whatever is being found ends within a moment. */
    cancel,
    /** Ends all of it at once, and waits until no process has the database open: it is going to be replaced. */
    end: async (): Promise<void> => {
      endings += 1;
      cancel();
      await kept.end();
    },
  };
}

function closedMeanwhile(): Refusal {
  return new Refusal('conflict', 'The workspace was closed before its articles were compared.');
}
