import { call } from '../../ipc/client.ts';
import { dispatch } from '../store.ts';
import { guarded, notice } from './notices.ts';

/** Asks for the folder of another workspace and opens it in a window of its own. */
export async function chooseWorkspace(): Promise<void> {
  sayOpened(await guarded(() => call('workspace.choose')));
}

/** Asks for a new folder and opens a new workspace there, in a window of its own. */
export async function createWorkspace(): Promise<void> {
  sayOpened(await guarded(() => call('workspace.create')));
}

/** Reads which workspaces were opened; a failure becomes a notice. */
export async function readRecent(): Promise<void> {
  await guarded(async () => dispatch({ type: 'recent-read', workspaces: await call('workspaces.recent') }));
}

/** Opens one of them in a window of its own. */
export async function openRecent(id: string): Promise<void> {
  sayOpened(await guarded(() => call('workspaces.open', { id })));
}

/** Forgets which workspaces were opened, but for this one. */
export async function forgetRecent(): Promise<void> {
  await guarded(() => call('workspaces.forget'));
  await readRecent();
}

/** Until that window is there. */
function sayOpened(opened: { readonly name: string } | null): void {
  if (opened) notice(`Opening “${opened.name}” in a window of its own.`);
}
