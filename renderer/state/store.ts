import { createContext, useContext, useSyncExternalStore } from 'react';
import { reduce } from './reduce.ts';
import { type Event, initialState, type State } from './state.ts';
import { afterPaint, inTurn } from './timing.ts';

/** What the listeners have not been told of yet, and will be at the latest when the timer ends. */
interface Owed {
  readonly timer: ReturnType<typeof setTimeout>;
  /** A frame has been asked for, behind which they are to be told. */
  isFrameAsked: boolean;
}

/** The one thing in the page that changes; everything else is made of it. */
const store = {
  state: initialState,
  /** Those that are told at once also of what is done behind a frame. */
  urgent: new Set<() => void>(),
  listeners: new Set<() => void>(),
  /** What shows something beside the article. */
  beside: new Set<() => void>(),
  isBehindFrame: false,
  owed: null as Owed | null,
};

/** The state now. */
export function getState(): State {
  return store.state;
}

/** Applies an event and tells every listener, at once, unless it is done `behindFrame`. */
export function dispatch(event: Event): void {
  if (!apply(event)) return;
  if (store.isBehindFrame) tellBehindFrame();
  else tellAll();
}

/**
 * Applies an event like `dispatch`, but what is beside the article hears of it only with `tellBeside`, or with the next event: the
 * frame that shows another article does not wait for lists and fields to be made again.
 */
export function dispatchToArticle(event: Event): void {
  if (apply(event)) tell(store.listeners);
}

/** Tells what is beside the article about the state as it is now. */
export function tellBeside(): void {
  tell(store.beside);
}

/**
 * Does something whose events change the state at once, while the window follows behind the next frame: that frame waits only for what
 * listens with `subscribeAtOnce`. While an answer is on its way that is `expected`, the window waits for that too, though not for long, so
 * that it is drawn once for one action. The next event that is dispatched without it is shown together with them.
 */
export function behindFrame(work: () => void): void {
  const { isBehindFrame } = store;
  store.isBehindFrame = true;
  try {
    work();
  } finally {
    store.isBehindFrame = isBehindFrame;
  }
}

/** Calls `listener` after each change, behind the frame where that is due first, until the returned function is called. */
export function subscribe(listener: () => void): () => void {
  return listen(store.listeners, listener);
}

/** Calls `listener` at once after each change, until the returned function is called: it must do little, for a frame waits for it. */
export function subscribeAtOnce(listener: () => void): () => void {
  return listen(store.urgent, listener);
}

/** Resolves when the window is drawn after all that is true now. */
export function whenShown(): Promise<void> {
  return new Promise((resolve) => {
    if (store.owed === null) {
      resolve();
      return;
    }
    const stop = subscribe(() => {
      stop();
      resolve();
    });
  });
}

/** Resolves when something is true of the state, which may be so already. */
export function until(isTrue: (state: State) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!isTrue(store.state)) return;
      stop();
      resolve();
    };
    const stop = subscribeAtOnce(look);
    look();
  });
}

/** Whether components are beside the article, see `dispatchToArticle`. */
export const IsBeside = createContext(false);

/** Reads a part of the state in a component; `select` must return the same value for the same state. */
export function useStore<T>(select: (state: State) => T): T {
  return useSyncExternalStore(useContext(IsBeside) ? subscribeBeside : subscribe, () => select(store.state));
}

/** The same for what the next frame has to show, whatever else waits for the frame after it. */
export function useStoreAtOnce<T>(select: (state: State) => T): T {
  return useSyncExternalStore(subscribeAtOnce, () => select(store.state));
}

/** Whether it has changed anything. */
function apply(event: Event): boolean {
  const next = reduce(store.state, event);
  if (next === store.state) return false;
  store.state = next;
  tell(store.urgent);
  return true;
}

/** In milliseconds: a window that nobody sees paints no frames, and a slow disk gives no answer for long. */
const longestWait = 100;

function tellBehindFrame(): void {
  const owed = store.owed ?? { timer: setTimeout(tellAll, longestWait), isFrameAsked: false };
  store.owed = owed;
  if (owed.isFrameAsked) return;
  owed.isFrameAsked = true;
  // In a task of its own, so that whoever waits for the frame hears of it before the window is drawn.
  afterPaint(() => inTurn(tellBehind(owed)));
}

/** What was owed then is told now, unless it has been, or the answer is to be told with it. */
function tellBehind(owed: Owed): () => void {
  return () => {
    owed.isFrameAsked = false;
    if (store.owed === owed && store.state.expected.length === 0) tellAll();
  };
}

function tellAll(): void {
  if (store.owed) clearTimeout(store.owed.timer);
  store.owed = null;
  tell(store.listeners);
  tell(store.beside);
}

function tell(listeners: ReadonlySet<() => void>): void {
  for (const listener of listeners) listener();
}

function listen(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function subscribeBeside(listener: () => void): () => void {
  return listen(store.beside, listener);
}
