import { join, resolve } from 'node:path';
import { seedIfNew } from '../../electron/seed.ts';
import { openWorkspace, type Workspace } from '../../electron/store/open.ts';

/** The checkout, with the built application in `out/`. */
export const root = resolve(import.meta.dirname, '..', '..');

/** Opens a new workspace with nothing in it. */
export function newWorkspace(dir: string): Workspace {
  const opened = openWorkspace(dir, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** Opens a new workspace that holds the seed articles. */
export function seededWorkspace(dir: string): Workspace {
  const workspace = newWorkspace(dir);
  seedIfNew(workspace, join(root, 'seeds'));
  return workspace;
}
