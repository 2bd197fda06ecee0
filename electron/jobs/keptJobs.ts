import { type Jobs, makeJobs, type StartProcess } from './jobs.ts';

/** How long the process is kept after its last task, in milliseconds: a person goes from article to article meanwhile. */
const usuallyKept = 60_000;

/** Jobs in a process that is kept for a while after its last task: starting one costs more than most tasks. */
export function makeKeptJobs(start: StartProcess, keptFor = usuallyKept) {
  let kept: Jobs | null = null;
  let users = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const end = async (): Promise<void> => {
    clearTimeout(timer);
    const ending = kept;
    kept = null;
    await ending?.end();
  };

  return {
    /** Has work done; several may be at it, each task waits for its turn. */
    use: async <T>(work: (jobs: Jobs) => Promise<T>): Promise<T> => {
      clearTimeout(timer);
      users += 1;
      kept ??= makeJobs(start);
      try {
        return await work(kept);
      } finally {
        users -= 1;
        if (users === 0) {
          timer = setTimeout(end, keptFor);
          timer.unref();
        }
      }
    },
    /** Gives up what is not done, and waits until the process has ended. */
    end,
  };
}
