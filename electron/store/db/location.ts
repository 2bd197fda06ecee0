import { realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { sha256 } from './hash.ts';
import { makePrivateFolder } from './private.ts';

/** The database's name in the workspace folder. */
export const databaseName = 'workspace.db';

/** The default workspace: in the platform's folder for a program's data. */
export function defaultWorkspaceDir(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string {
  return join(userDataDir(env, platform), 'Glossator', 'workspace');
}

/** The folders that are the program's own: its data, and the backups of all workspaces. */
export function programFolders(env = process.env, platform = process.platform): readonly string[] {
  const folder = join(userDataDir(env, platform), 'Glossator');
  return [folder, join(folder, 'backups')];
}

/** The folder in which the platform keeps the data of programs. */
export function userDataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (platform === 'win32') return env.APPDATA || join(homedir(), 'AppData', 'Roaming');
  return env.XDG_CONFIG_HOME || join(homedir(), '.config');
}

/**
 * Where the backups of a workspace lie: beside the program's own data and not in the workspace's folder, so that who
 * loses that one has not lost all.
 */
export function backupFolder(workspaceDir: string, env = process.env, platform = process.platform): string {
  const name = `${basename(workspaceDir)}-${sha256(canonical(workspaceDir)).slice(0, 8)}`;
  return join(userDataDir(env, platform), 'Glossator', 'backups', name);
}

function canonical(dir: string): string {
  try {
    return realpathSync(dir);
  } catch {
    // It is not there, or not any more: its name is all that is known.
    return dir;
  }
}

/** The one true path of a workspace folder (made if it is not there), so that two names of it share one lock. */
export function canonicalFolder(dir: string): string {
  try {
    makePrivateFolder(dir);
    return realpathSync(dir);
  } catch {
    // It cannot be made: opening the workspace is about to say why.
    return dir;
  }
}
