import { createContext, useContext, useSyncExternalStore } from 'react';
import { reduce } from './reduce.ts';
import { type Event, initialState, type State } from './state.ts';

/** The one thing in the page that changes; everything else is made of it. */
const store = {
  state: initialState,
  listeners: new Set<() => void>(),
  /** What shows something beside the article. */
  beside: new Set<() => void>(),
};

/** The state now. */
export function getState(): State {
  return store.state;
}

/** Applies an event and tells every listener, at once. */
export function dispatch(event: Event): void {
  const before = store.state;
  dispatchToArticle(event);
  if (store.state !== before) tellBeside();
}

/**
 * Applies an event like `dispatch`, but what is beside the article hears of it only with `tellBeside`, or with the next event: the
 * frame that shows another article does not wait for lists and fields to be made again.
 */
export function dispatchToArticle(event: Event): void {
  const next = reduce(store.state, event);
  if (next === store.state) return;
  store.state = next;
  tell(store.listeners);
}

/** Tells what is beside the article about the state as it is now. */
export function tellBeside(): void {
  tell(store.beside);
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener();
}

/** Calls `listener` after each change until the returned function is called. */
export function subscribe(listener: () => void): () => void {
  store.listeners.add(listener);
  return () => void store.listeners.delete(listener);
}

/** Resolves when something is true of the state, which may be so already. */
export function until(isTrue: (state: State) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isTrue(store.state)) return;
      stop();
      resolve();
    };
    const stop = subscribe(look);
    look();
  });
}

/** Whether components are beside the article, see `dispatchToArticle`. */
export const IsBeside = createContext(false);

/** Reads a part of the state in a component; `select` must return the same value for the same state. */
export function useStore<T>(select: (state: State) => T): T {
  return useSyncExternalStore(useContext(IsBeside) ? subscribeBeside : subscribe, () => select(store.state));
}

function subscribeBeside(listener: () => void): () => void {
  store.beside.add(listener);
  return () => void store.beside.delete(listener);
}
