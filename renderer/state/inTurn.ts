/** Runs a task when all that were given before it are over, however they ended. Resolves or rejects as the task does. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

/** A queue: one task at a time, in the order in which they came. */
export function makeQueue(): InTurn {
  let newest: Promise<unknown> = Promise.resolve();
  return (task) => {
    const done = newest.then(task, task);
    newest = done;
    return done;
  };
}

/**
 * The queue of what changes annotations step by step. Keys come faster than the database commits, and each step starts from
 * what the one before it has made. A task must not wait for another one of this queue.
 */
export const inTurn = makeQueue();
