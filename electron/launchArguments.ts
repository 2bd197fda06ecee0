import { statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Handed, readFileArgument } from './fileArgument.ts';
import { readerSwitch } from './jobs/switches.ts';
import { databaseName, defaultWorkspaceDir } from './store/db/location.ts';

/** What the program was started to do. */
export type Launch =
  | { readonly kind: 'window'; readonly workspaceDir: string; readonly files: readonly Handed[] }
  | { readonly kind: 'command'; readonly args: readonly string[] }
  /** The command line has started the program again to read files in it. */
  | { readonly kind: 'reader' };

const ownFlags = /^(--json|--help|-h|--workspace(=.*)?)$/;

/**
 * Reads the arguments of the executable. The window takes `--workspace DIR` and files, also those that are gone: a person who opens one
 * on the desktop sees no terminal, so the window says it. Whatever else is not a switch of Chromium or of a test driver is for the command line,
 * which also says what is wrong with it. Where no `--workspace` is named, a workspace among the files is the one to open.
 */
export function readLaunch(argv: readonly string[], appPath: string, cwd: string): Launch {
  const at = argv.findIndex((arg, index) => index > 0 && resolve(cwd, arg) === resolve(appPath));
  const args = argv.slice(Math.max(at, 0) + 1);
  if (args.at(-1) === readerSwitch) return { kind: 'reader' };
  let workspaceDir: string | undefined;
  const files: Handed[] = [];
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    const file = readFileArgument(arg, cwd);
    if (file !== null) {
      files.push(file);
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
  if (workspaceDir) return { kind: 'window', workspaceDir: folderOf(workspaceDir, cwd), files };
  const workspace = files.find((file) => typeof file === 'string' && isWorkspace(folderOf(file, cwd)));
  return typeof workspace === 'string'
    ? {
        kind: 'window',
        workspaceDir: folderOf(workspace, cwd),
        files: files.filter((file) => file !== workspace),
      }
    : { kind: 'window', workspaceDir: defaultWorkspaceDir(), files };
}

/** The folder of a workspace that is named by its path, by a `file:` address, or by the database in it. */
function folderOf(named: string, cwd: string): string {
  const address = /^file:/i.test(named) ? readFileArgument(named, cwd) : null;
  const path = typeof address === 'string' ? address : resolve(cwd, named);
  return basename(path) === databaseName && isFile(path) ? dirname(path) : path;
}

function isWorkspace(dir: string): boolean {
  return isFile(join(dir, databaseName));
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Before the command only our own options stay; after it everything does. */
function withoutForeignSwitches(args: readonly string[], command: number): readonly string[] {
  const before = args
    .slice(0, command)
    .filter((arg, index, all) => ownFlags.test(arg) || all[index - 1] === '--workspace');
  return [...before, ...args.slice(command)];
}
