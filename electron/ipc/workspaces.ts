import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Handlers, Output } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { allFiles } from '../desktop/saveNames.ts';
import { makeAlike } from '../newWorkspace.ts';
import type { KnownWorkspace, PreferencesFile } from '../preferences.ts';
import { asRefusal } from '../store/db/failures.ts';
import { canonicalFolder, databaseName } from '../store/db/location.ts';
import { makePrivateFolder } from '../store/db/private.ts';
import type { Granted } from '../transfer/selections.ts';
import type { Workbench } from '../workbench.ts';

/** How long a disk may take to say whether a workspace is still on it, in milliseconds: a network folder may never answer. */
const patience = 400;

/** Which workspaces there are: the page learns their names, and the names of the folders that they are in. */
export function workspacesHandlers(
  { dir, failure, workspace }: Pick<Workbench, 'dir' | 'failure' | 'workspace'>,
  { askToOpen, askToSave, startAgainOn, startBeside }: OpeningDesktop,
  { workspaces, forgetWorkspaces }: Pick<PreferencesFile, 'workspaces' | 'forgetWorkspaces'>,
  waiting: () => readonly Granted[],
): Pick<
  Handlers,
  'workspace.choose' | 'workspace.create' | 'workspaces.recent' | 'workspaces.open' | 'workspaces.forget'
> {
  const here = canonicalFolder(dir);
  /** A window that shows no workspace makes room for the one that does, and hands on what waits for it. */
  const open = async (path: string): Promise<{ readonly name: string }> => {
    if (failure() === null) await startBeside(path);
    else
      startAgainOn(
        path,
        waiting().filter((file) => typeof file === 'string'),
      );
    return { name: basename(path) };
  };
  return {
    'workspace.choose': async () => {
      const [path] =
        (await askToOpen({ title: 'Open another workspace', button: 'Open Workspace', what: 'folder' })) ??
        [];
      if (path === undefined) return null;
      requireWorkspace(path);
      return open(path);
    },
    'workspace.create': async () => {
      const path = await askToSave({
        title: 'New workspace',
        name: 'New workspace',
        button: 'Create Workspace',
        filters: [allFiles],
      });
      if (path === null) return null;
      makeFolder(path);
      if (failure() === null) makeAlike(path, workspace().settings.read());
      return open(path);
    },
    'workspaces.recent': () => Promise.all(workspaces().map((known) => toLine(known, here))),
    'workspaces.open': async ({ id }) => {
      const known = workspaces().find(({ path }) => idOf(path) === id);
      if (!known)
        throw new Refusal('not-found', 'This workspace is no longer on the list: open it by its folder.');
      requireWorkspace(known.path);
      return open(known.path);
    },
    'workspaces.forget': () => {
      forgetWorkspaces(here);
      return undefined;
    },
  };
}

/** What opening a workspace needs of the desktop. */
type OpeningDesktop = Pick<Desktop, 'askToOpen' | 'askToSave' | 'startAgainOn' | 'startBeside'>;

async function toLine(
  { path, openedAt }: KnownWorkspace,
  here: string,
): Promise<Output<'workspaces.recent'>[number]> {
  return {
    id: idOf(path),
    name: basename(path),
    folder: basename(dirname(path)),
    openedAt,
    state: path === here ? 'here' : (await isGone(path)) ? 'gone' : 'there',
  };
}

async function isGone(path: string): Promise<boolean> {
  const looked = access(join(path, databaseName)).then(
    () => false,
    () => true,
  );
  return Promise.race([looked, setTimeout(patience, false, { ref: false })]);
}

/** So that the page can name a workspace without its path. */
function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}

function requireWorkspace(path: string): void {
  if (existsSync(join(path, databaseName))) return;
  throw existsSync(path)
    ? new Refusal(
        'not-found',
        `“${basename(path)}” is not a workspace: choose another folder, or New Workspace to make one.`,
      )
    : new Refusal('not-found', `“${basename(path)}” no longer exists: it was moved, renamed or deleted.`);
}

/** Makes the folder of a new workspace. Throws `Refusal` where there is something that is not an empty folder. */
function makeFolder(path: string): void {
  const name = basename(path);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found && !found.isDirectory())
    throw new Refusal('conflict', `“${name}” is a file: choose another name for the workspace.`);
  if (existsSync(join(path, databaseName)))
    throw new Refusal('conflict', `“${name}” is already a workspace: choose another name, or open that one.`);
  if (found && readdirSync(path).length > 0)
    throw new Refusal(
      'conflict',
      `“${name}” is a folder with files in it: choose another name for the workspace.`,
    );
  try {
    makePrivateFolder(path);
  } catch (error) {
    throw asRefusal(error, path);
  }
}
