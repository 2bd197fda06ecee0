import { setImmediate } from 'node:timers/promises';

/** Milliseconds: about half a frame. */
const aTurn = 8;

/**
 * Does long work step by step and gives what the steps gave. Every few milliseconds the event loop goes round, so that
 * other calls are answered in between.
 */
export async function inTurns<T>(steps: Iterable<T>): Promise<T[]> {
  const results: T[] = [];
  let began = performance.now();
  for (const result of steps) {
    results.push(result);
    if (performance.now() - began < aTurn) continue;
    await setImmediate();
    began = performance.now();
  }
  return results;
}
