import { Refusal } from '../../shared/result.ts';
import { interruptedImports, interruptedSentence } from '../store/actions/importRuns.ts';
import { unwritableSentence } from '../store/db/highWaterFault.ts';
import { openWorkspace, type Workspace } from '../store/open.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import type { Terminal } from './terminal.ts';

/**
 * Opens the workspace of a command and says on the terminal what must be known of it, also when it is closed. Throws
 * `Refusal`.
 */
export function openForCommand(
  dir: string,
  options: { readonly create: boolean },
  terminal: Terminal,
): Workspace {
  const opened = openWorkspace(dir, options);
  if (!opened.ok) throw new Refusal(opened.error.code, opened.error.message);
  const { warning, highWater, file, close } = opened.value;
  if (warning !== null) terminal.say(warning);
  sayInterrupted(opened.value, terminal);
  return {
    ...opened.value,
    close: () => {
      close();
      const failure = highWater.takeFailure();
      if (failure !== null) terminal.say(unwritableSentence(file));
    },
  };
}

/** The same, and closes it when the work is done, or has failed. */
export function withWorkspace<T>(dir: string, terminal: Terminal, work: (workspace: Workspace) => T): T {
  const workspace = openForCommand(dir, { create: false }, terminal);
  try {
    return work(workspace);
  } finally {
    workspace.close();
  }
}

/** Says on the terminal which imports were interrupted, until each is complete, undone or kept. */
export function sayInterrupted(store: ReadableStore, terminal: Terminal): void {
  for (const one of interruptedImports(store)) terminal.say(interruptedSentence(one));
}
