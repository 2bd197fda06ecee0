import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { readerSwitch } from './jobs/switches.ts';
import { defaultWorkspaceDir } from './store/db/location.ts';
import { makePrivateFolder } from './store/db/private.ts';

/** What the program was started to do. */
export type Launch =
  | {
      readonly kind: 'window';
      readonly workspaceDir: string;
      /** Files that the desktop opens with the program. */
      readonly files: readonly string[];
    }
  | { readonly kind: 'command'; readonly args: readonly string[] }
  /** The command line has started the program again to read files in it. */
  | { readonly kind: 'reader' };

const ownFlags = /^(--json|--help|-h|--workspace(=.*)?)$/;

/**
 * Reads the arguments of the executable. The window takes `--workspace DIR` and files that are there, by their whole
 * paths, as desktops give them; whatever else is not a switch of Chromium or of a test driver is for the command line,
 * which also says what is wrong with it.
 */
export function readLaunch(argv: readonly string[], appPath: string, cwd: string): Launch {
  const at = argv.findIndex((arg, index) => index > 0 && resolve(cwd, arg) === resolve(appPath));
  const args = argv.slice(Math.max(at, 0) + 1);
  if (args.at(-1) === readerSwitch) return { kind: 'reader' };
  let workspaceDir: string | undefined;
  const files: string[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (isAbsolute(arg) && existsSync(arg)) {
      files.push(arg);
      continue;
    }
    const isForWindow = arg.startsWith('--workspace') || (arg.startsWith('-') && !ownFlags.test(arg));
    if (!isForWindow) return { kind: 'command', args: withoutForeignSwitches(args, index) };
    if (arg === '--workspace') {
      index += 1;
      workspaceDir = args[index];
    } else if (arg.startsWith('--workspace=')) {
      workspaceDir = arg.slice('--workspace='.length);
    } else {
      continue;
    }
    // No folder named: the command line says so, too.
    if (!workspaceDir || workspaceDir.startsWith('-')) return { kind: 'command', args: ['--workspace'] };
  }
  const dir = workspaceDir ? resolve(cwd, workspaceDir) : defaultWorkspaceDir();
  return { kind: 'window', workspaceDir: dir, files };
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

/** Before the command only our own options stay; after it everything does. */
function withoutForeignSwitches(args: readonly string[], command: number): readonly string[] {
  const before = args
    .slice(0, command)
    .filter((arg, index, all) => ownFlags.test(arg) || all[index - 1] === '--workspace');
  return [...before, ...args.slice(command)];
}
