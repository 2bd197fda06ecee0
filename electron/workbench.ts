import { join } from 'node:path';
import { app, nativeTheme } from 'electron';
import type { Settings } from '../shared/model/settings.ts';
import { Refusal, type Result } from '../shared/result.ts';
import { makeOutsideWatch, type OutsideWatch } from './outsideWatch.ts';
import { explainFailure } from './store/failures.ts';
import { openWorkspace, type Workspace } from './store/open.ts';
import { seedIfNew } from './store/seed.ts';

/** The workspace behind the window, which may have failed to open: then the window says why. */
export interface Workbench {
  readonly dir: string;
  /** Throws the `Refusal` that opening ended with. */
  readonly workspace: () => Workspace;
  /** What was remembered when it opened; nothing when it did not. */
  readonly settings: Settings;
  readonly saveSettings: (settings: Settings) => void;
  /** Keeps the window's bounds until the workspace is closed. */
  readonly rememberBounds: (bounds: NonNullable<Settings['windowBounds']>) => void;
  /** What other processes commit; null when the workspace did not open. */
  readonly outside: OutsideWatch | null;
  readonly close: () => void;
}

/** Opens a workspace for a window: makes it where there is none, and loads the seeds into a new one. */
export function openForWindow(dir: string): Workbench {
  const opened = open(dir);
  const settings = opened.ok ? opened.value.settings.read() : {};
  const outside = opened.ok ? makeOutsideWatch(opened.value.db) : null;
  let bounds = settings.windowBounds;
  nativeTheme.themeSource = settings.theme ?? 'system';
  return {
    dir,
    settings,
    outside,
    workspace: () => {
      if (opened.ok) return opened.value;
      throw new Refusal(opened.error.code, opened.error.message);
    },
    saveSettings: (patch) => {
      if (patch.theme) nativeTheme.themeSource = patch.theme;
      if (opened.ok) opened.value.settings.save(patch);
    },
    rememberBounds: (now) => {
      bounds = now;
    },
    close: () => {
      outside?.stop();
      if (opened.ok) closeWorkspace(opened.value, bounds);
    },
  };
}

function open(dir: string): Result<Workspace> {
  const opened = openWorkspace(dir, { create: true });
  if (!opened.ok) return opened;
  try {
    seedIfNew(opened.value, join(app.getAppPath(), 'seeds'));
    return opened;
  } catch (error) {
    opened.value.close();
    const known = explainFailure(error, opened.value.file);
    if (!known) throw error;
    return { ok: false, error: known };
  }
}

/** The bounds are not worth waiting for, nor a failure: it is only logged when they cannot be saved. */
function closeWorkspace(workspace: Workspace, windowBounds: Settings['windowBounds']): void {
  try {
    workspace.db.pragma('busy_timeout = 200');
    if (windowBounds) workspace.settings.save({ windowBounds });
  } catch (error) {
    console.error('The bounds of the window could not be saved:', error);
  }
  workspace.close();
}
