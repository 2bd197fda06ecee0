import { mkdirSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { commandNames } from './cli/usage.ts';
import { defaultWorkspaceDir } from './store/location.ts';

/** What the program was started to do. */
export type Launch =
  | { readonly kind: 'window'; readonly workspaceDir: string }
  | { readonly kind: 'command'; readonly args: readonly string[] };

/**
 * Reads the arguments of the executable: a command of the command line (`import`, `list`, …) or the window, with
 * `--workspace DIR`. Switches of Chromium and of test drivers may stand anywhere and are passed over.
 */
export function readLaunch(argv: readonly string[], appPath: string, cwd: string): Launch {
  const args = argv.slice(1).filter((arg) => resolve(cwd, arg) !== resolve(appPath));
  let workspaceDir = defaultWorkspaceDir();
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--workspace') {
      index += 1;
      workspaceDir = args[index] ?? workspaceDir;
    } else if (arg.startsWith('--workspace=')) {
      workspaceDir = arg.slice('--workspace='.length);
    } else if (commandNames.includes(arg)) {
      return { kind: 'command', args: [...args.slice(index), ...workspaceOption(args.slice(0, index))] };
    }
  }
  return { kind: 'window', workspaceDir: resolve(cwd, workspaceDir) };
}

/** The one true path of a workspace folder (made if it is not there), so that two names of it share one lock. */
export function canonicalFolder(dir: string): string {
  try {
    mkdirSync(dir, { recursive: true });
    return realpathSync(dir);
  } catch {
    // It cannot be made: opening the workspace is about to say why.
    return dir;
  }
}

/** A `--workspace` that stood before the command still counts. */
function workspaceOption(before: readonly string[]): readonly string[] {
  const at = before.findIndex((arg) => arg === '--workspace' || arg.startsWith('--workspace='));
  return at < 0 ? [] : before.slice(at, before[at] === '--workspace' ? at + 2 : at + 1);
}
