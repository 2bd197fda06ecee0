import { Refusal } from '../../shared/result.ts';

/** Does work that starts processes, as long as fewer than `most` are under way; throws `Refusal` ('busy') otherwise. */
export function atOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  return async (work) => {
    if (running >= most) throw new Refusal('busy', 'This is already running: wait until it is done.');
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}
