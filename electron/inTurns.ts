import { setImmediate } from 'node:timers/promises';

/** Milliseconds: about half a frame. */
const aTurn = 8;

/**
 * Does long work step by step and gives what the steps gave. Every few milliseconds the event loop goes round, so that
 * other calls are answered in between.
 */
export async function inTurns<T>(steps: Iterable<T>): Promise<T[]> {
  const results: T[] = [];
  const turn = makeTurns();
  for (const result of steps) {
    results.push(result);
    await turn();
  }
  return results;
}

/** Runs a generator to its end in the same way; gives what it returns. `between` runs whenever others were let in. */
export async function toEndInTurns<T>(
  steps: Generator<void, T>,
  between: () => Promise<void> | void = () => {},
): Promise<T> {
  const turn = makeTurns(between);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await turn();
  }
}

/** Gives what lets others in once a turn has been long enough. */
function makeTurns(between: () => Promise<void> | void = () => {}): () => Promise<void> | undefined {
  let began = performance.now();
  const letIn = async (): Promise<void> => {
    await setImmediate();
    await between();
    began = performance.now();
  };
  return () => (performance.now() - began < aTurn ? undefined : letIn());
}
