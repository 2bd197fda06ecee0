import { useSyncExternalStore } from 'react';
import { reduce } from './reduce.ts';
import { type Event, initialState, type State } from './state.ts';

let state = initialState;
const listeners = new Set<() => void>();

/** The state now. */
export function getState(): State {
  return state;
}

/** Applies an event and tells every listener, at once. */
export function dispatch(event: Event): void {
  const next = reduce(state, event);
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

/** Calls `listener` after each change until the returned function is called. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Reads a part of the state in a component; `select` must return the same value for the same state. */
export function useStore<T>(select: (state: State) => T): T {
  return useSyncExternalStore(subscribe, () => select(state));
}
