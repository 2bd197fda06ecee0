import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import type { Settings } from '../shared/model/settings.ts';
import { Refusal, type Result } from '../shared/result.ts';
import { openWorkspace, type Workspace } from './store/open.ts';
import { seedIfNew } from './store/seed.ts';

/** The workspace behind the window, which may have failed to open: then the window says why. */
export interface Workbench {
  readonly dir: string;
  /** Throws the `Refusal` that opening ended with. */
  readonly workspace: () => Workspace;
  /** What is remembered; nothing when the workspace did not open. */
  readonly settings: () => Settings;
  readonly saveSettings: (settings: Settings) => void;
  /** Calls back after another process (the command line) has committed something. */
  readonly onOutsideChange: (listener: () => void) => void;
  readonly close: () => void;
}

/** How often the database is asked whether another process has written, in milliseconds. */
const lookEvery = 1000;

/** Opens a workspace for a window: makes it where there is none, and loads the seeds into a new one. */
export function openForWindow(dir: string): Workbench {
  const opened = open(dir);
  const settings = opened.ok ? opened.value.settings.read() : {};
  nativeTheme.themeSource = settings.theme ?? 'system';
  let timer: ReturnType<typeof setInterval> | undefined;
  return {
    dir,
    workspace: () => {
      if (opened.ok) return opened.value;
      throw new Refusal(opened.error.code, opened.error.message);
    },
    settings: () => settings,
    saveSettings: (patch) => {
      if (patch.theme) nativeTheme.themeSource = patch.theme;
      if (opened.ok && opened.value.db.open) opened.value.settings.save(patch);
    },
    onOutsideChange: (listener) => {
      if (opened.ok) timer = setInterval(watch(opened.value, listener), lookEvery);
    },
    close: () => {
      clearInterval(timer);
      if (opened.ok) opened.value.close();
    },
  };
}

function open(dir: string): Result<Workspace> {
  const opened = openWorkspace(dir, { create: true });
  if (opened.ok) seedIfNew(opened.value, join(app.getAppPath(), 'seeds'));
  return opened;
}

/** `data_version` changes only when another connection commits (https://sqlite.org/pragma.html#pragma_data_version). */
function watch({ db }: Workspace, listener: () => void): () => void {
  const read = () => db.pragma('data_version', { simple: true });
  let seen = read();
  return () => {
    const now = read();
    if (now === seen) return;
    seen = now;
    listener();
  };
}
