import { type ChildProcess, execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { _electron, type ElectronApplication, type Page } from 'playwright/test';
import { openWorkspace } from '../../electron/store/open.ts';
import { importBytes } from '../fixtures/importing.ts';

/** The checkout, with the built application in `out/`. */
export const root = resolve(import.meta.dirname, '..', '..');

/** The folders of one person's laptop: nothing outside of them is touched. */
export interface Folders {
  /** For the files that the person makes: exports, articles to import. */
  readonly home: string;
  readonly workspace: string;
  readonly config: string;
}

/** A window, and what a person does with it outside of the page. */
export interface Desk {
  readonly page: Page;
  /** The save dialog answers with this path, or with Cancel. */
  readonly answerSave: (path: string | null) => Promise<void>;
  /** The open dialog answers with these paths. */
  readonly answerOpen: (paths: readonly string[]) => Promise<void>;
  /** The text that is on the clipboard. */
  readonly copied: () => Promise<string>;
  /** Makes the page this large, in CSS pixels; it may be smaller than a hand could make it. */
  readonly resize: (width: number, height: number) => Promise<void>;
}

/** The real application with a window on a workspace. */
export interface Workbench extends Desk {
  readonly app: ElectronApplication;
  readonly folders: Folders;
  /** What the page threw and nobody caught. */
  readonly pageErrors: readonly Error[];
  /** The main process; Playwright forgets it when it has ended. */
  readonly process: ChildProcess;
}

/** A laptop on which Glossator was never started. */
export function newFolders(): Folders {
  const home = mkdtempSync(join(tmpdir(), 'glossator-e2e-'));
  return { home, workspace: join(home, 'Troop reports'), config: join(home, 'config') };
}

/** Takes a laptop away again. */
export function removeFolders({ home }: Folders): void {
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * Starts the application on a workspace, with files to open, and waits for its window; Playwright adds `--no-sandbox` unless told not to.
 * `script` is run in the main process before the application.
 */
export async function startWorkbench(
  folders: Folders,
  workspace = folders.workspace,
  files: readonly string[] = [],
  script?: string,
): Promise<Workbench> {
  const app = await _electron.launch({
    args: [...(script === undefined ? [] : ['-r', script]), root, '--workspace', workspace, ...files],
    env: environment(folders),
    chromiumSandbox: !isRoot,
  });
  const page = await app.firstWindow();
  const pageErrors: Error[] = [];
  page.on('pageerror', (error) => pageErrors.push(error));
  return { app, page, folders, pageErrors, process: app.process(), ...systemOf(app) };
}

/** Closes the application; one that does not end, for example behind a dialog of the system, is killed. */
export async function stopWorkbench({ app, process }: Workbench): Promise<void> {
  const timer = setTimeout(() => process.kill('SIGKILL'), patience);
  await app.close();
  clearTimeout(timer);
}

/** Starts the application without a driver, as a second click on its icon would, and waits until it ends by itself. */
export function startBeside(
  folders: Folders,
  workspace = folders.workspace,
  files: readonly string[] = [],
): Promise<Outcome> {
  const args = [...(isRoot ? ['--no-sandbox'] : []), root, '--workspace', workspace, ...files];
  const options = { env: environment(folders), timeout: patience, killSignal: 'SIGKILL' } as const;
  return outcomeOf((done) => execFile(electronExecutable(), args, options, done));
}

/** What a command said and how it ended. */
export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line on a workspace, as a process of its own. */
export function runCli(folders: Folders, args: readonly string[]): Promise<Outcome> {
  const line = [join(root, 'out', 'main', 'cli.js'), ...args, '--workspace', folders.workspace];
  const options = { env: environment(folders), maxBuffer: 64 * 1024 * 1024, cwd: folders.home };
  return outcomeOf((done) => execFile(process.execPath, line, options, done));
}

function outcomeOf(
  start: (done: (error: Error | null, stdout: string, stderr: string) => void) => ChildProcess,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = start((_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

/** What a query finds in the database of a laptop's workspace, which the window may have open. */
export function rowsOf({ workspace }: Folders, sql: string): readonly object[] {
  const db = new Database(join(workspace, 'workspace.db'), { readonly: true });
  try {
    return db.prepare<[], object>(sql).all();
  } finally {
    db.close();
  }
}

/** Puts a file into the person's home folder and gives its path. */
export function putFile({ home }: Folders, name: string, content: string | Uint8Array): string {
  const path = join(home, name);
  writeFileSync(path, content);
  return path;
}

/** Imports a document into a laptop's workspace as the command line does, but without the start of a process. */
export async function bring({ workspace }: Folders, fileName: string, content: string): Promise<void> {
  const opened = openWorkspace(workspace, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  try {
    const bytes = new TextEncoder().encode(content);
    const { failed } = await importBytes(opened.value, { fileName, bytes });
    if (failed[0]) throw new Error(failed[0].sentence);
  } finally {
    opened.value.close();
  }
}

/** Closes a folder against writing, also for root; gives what opens it again, or null where the disk cannot do that. */
export function closeFolder(folder: string): (() => void) | null {
  const [program, close, open] = isRoot ? ['chattr', '+i', '-i'] : ['chmod', '555', '755'];
  const run = (mode: string) => execFileSync(program, [mode, folder], { stdio: 'ignore' });
  try {
    run(close);
  } catch {
    return null;
  }
  return () => void run(open);
}

/** The system around a page; its dialogs answer without being shown. */
export function systemOf(app: ElectronApplication): Omit<Desk, 'page'> {
  return {
    answerSave: (filePath) =>
      app.evaluate(({ dialog }, path) => {
        dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' });
      }, filePath),
    answerOpen: (filePaths) =>
      app.evaluate(
        ({ dialog }, paths) => {
          dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...paths] });
        },
        [...filePaths],
      ),
    // Electron 33 gives the text at once, and the one that ships a promise of it.
    copied: () => app.evaluate(async ({ clipboard }) => await clipboard.readText()),
    resize: (width, height) =>
      app.evaluate(
        ({ BrowserWindow }, size) => {
          const [window] = BrowserWindow.getAllWindows();
          window?.setMinimumSize(0, 0);
          window?.setContentSize(size.width, size.height);
        },
        { width, height },
      ),
  };
}

/** How long a process may take to end, in milliseconds, before it is killed. */
const patience = 30_000;

/** Chromium runs as root only without its sandbox. */
export const isRoot = process.getuid?.() === 0;

/** The npm package gives the executable's path, and honours ELECTRON_OVERRIDE_DIST_PATH. */
export function electronExecutable(): string {
  const path: unknown = createRequire(import.meta.url)('electron');
  if (typeof path !== 'string') throw new Error('The npm package “electron” gave no path.');
  return path;
}

export function environment({ config, home }: Folders): Record<string, string> {
  // Playwright asks its workers for colours: Node complains on standard error where the person has asked for none.
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'FORCE_COLOR',
  );
  return {
    ...Object.fromEntries(inherited),
    ...ownDisplay(),
    XDG_CONFIG_HOME: config,
    XDG_DOCUMENTS_DIR: home,
    // Dates are written as in no country, whatever country the machine is in.
    LC_ALL: 'C.UTF-8',
  };
}

/** Where each worker has a display, it has the focus, the pointer and the clipboard to itself. */
function ownDisplay(): { readonly DISPLAY?: string } {
  const display = process.env.GLOSSATOR_DISPLAYS?.split(' ')[Number(process.env.TEST_PARALLEL_INDEX)];
  return display ? { DISPLAY: display } : {};
}
