import type { Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { guarded, notice } from './notices.ts';

export type RecentWorkspace = Output<'workspaces.recent'>[number];

/** Asks for the folder of another workspace and opens it in a window of its own. */
export async function chooseWorkspace(): Promise<void> {
  sayOpened(await guarded(() => call('workspace.choose')));
}

/** Asks for a new folder and opens a new workspace there, in a window of its own. */
export async function createWorkspace(): Promise<void> {
  sayOpened(await guarded(() => call('workspace.create')));
}

/** The workspaces that were opened, the last one first; null when they cannot be read, which is said. */
export function readRecent(): Promise<readonly RecentWorkspace[] | null> {
  return guarded(() => call('workspaces.recent'));
}

/** Opens one of them in a window of its own. */
export async function openRecent(id: string): Promise<void> {
  sayOpened(await guarded(() => call('workspaces.open', { id })));
}

/** Forgets which workspaces were opened. False when that failed, which is said. */
export async function forgetRecent(): Promise<boolean> {
  const done = await guarded(async () => {
    await call('workspaces.forget');
    return true;
  });
  return done ?? false;
}

/** Until that window is there. */
function sayOpened(opened: { readonly name: string } | null): void {
  if (opened) notice(`Opening “${opened.name}” in a window of its own.`);
}
