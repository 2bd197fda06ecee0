import { homedir } from 'node:os';
import { join } from 'node:path';

/** The default workspace: in the platform's folder for a program's data. */
export function defaultWorkspaceDir(
  env: NodeJS.ProcessEnv = process.env,
  platform = process.platform,
): string {
  return join(userDataDir(env, platform), 'Glossator', 'workspace');
}

/** The folder in which the platform keeps the data of programs. */
export function userDataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (platform === 'win32') return env.APPDATA || join(homedir(), 'AppData', 'Roaming');
  return env.XDG_CONFIG_HOME || join(homedir(), '.config');
}
