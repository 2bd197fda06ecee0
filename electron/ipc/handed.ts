import type { Granted, Selections } from '../transfer/selections.ts';
import type { Send } from './send.ts';

/** Files that the desktop opens with the program: they wait for a workspace that is open. */
export interface Handed {
  /** Gives files to the page, or keeps them until it has a workspace to import them into. */
  readonly open: (files: readonly Granted[]) => Promise<void>;
  /** The page has read the workspace. */
  readonly workspaceOpened: () => void;
  /** The page was told why the workspace cannot be opened. */
  readonly workspaceFailed: () => void;
  /** What waits, to be handed on to another workspace. */
  readonly waiting: () => readonly Granted[];
}

/** Keeps what cannot be imported yet, so that nothing is lost while a workspace is being restored, or another one chosen. */
export function makeHanded(selections: Selections, send: Send): Handed {
  let state: 'starting' | 'open' | 'failed' = 'starting';
  let waiting: readonly Granted[] = [];
  const handOver = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const files = waiting;
    waiting = [];
    send('opened', await selections.add(files));
  };
  const sayWaiting = (): void => {
    if (state === 'failed' && waiting.length > 0)
      send('notice', 'The files that you opened will be imported when a workspace is open.');
  };
  return {
    open: async (files) => {
      waiting = [...waiting, ...files];
      if (state === 'open') await handOver();
      else sayWaiting();
    },
    workspaceOpened: () => {
      state = 'open';
      // Behind the answer, so that the page has the workspace first.
      setImmediate(() => void handOver());
    },
    workspaceFailed: () => {
      state = 'failed';
      sayWaiting();
    },
    waiting: () => waiting,
  };
}
