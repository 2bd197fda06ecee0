import { basename, dirname, join } from 'node:path';
import type { Settings } from '../shared/model/settings.ts';
import { type AppError, fail, Refusal, type Result } from '../shared/result.ts';
import { makeJobs, type StartProcess } from './jobs/jobs.ts';
import { makeOutsideWatch, type OutsideWatch } from './outsideWatch.ts';
import { seedIfNew } from './seed.ts';
import { copyAside } from './store/db/copyAside.ts';
import { explainFailure } from './store/db/failures.ts';
import { databaseName } from './store/db/location.ts';
import { fromDisk, openWorkspace, type Workspace } from './store/open.ts';
import { type Made, makeLastBackup } from './store/safety/backups.ts';

/** The workspace behind the window, which may have failed to open: then the window says why. */
export interface Workbench {
  readonly dir: string;
  /** The database, whether it could be opened or not. */
  readonly file: string;
  /** The folder of its backups. */
  readonly backups: string;
  /** Throws the `Refusal` that opening ended with. */
  readonly workspace: () => Workspace;
  /** Why the workspace could not be opened; null when it is open. */
  readonly failure: () => AppError | null;
  /** What was remembered when it opened; nothing when it did not. */
  readonly settings: Settings;
  readonly saveSettings: (settings: Settings) => void;
  /** Keeps the window's bounds until the workspace is closed. */
  readonly rememberBounds: (bounds: NonNullable<Settings['windowBounds']>) => void;
  /** Whether a large workspace has not been examined to the end yet: nothing can be written before. */
  readonly isHeld: () => boolean;
  /** Does what is left of that, in a process of its own. What is damaged is closed as it was. Resolves to whether the workspace is open. */
  readonly examine: () => Promise<boolean>;
  /** What a window cannot do without turned out to be damaged: closes the workspace, so that it can be recovered. */
  readonly giveUp: (why: Refusal) => void;
  /** What other processes commit; null when the workspace did not open. */
  readonly outside: () => OutsideWatch | null;
  /**
   * Closes the workspace, has something done to its file, and opens it again, also when that failed. A backup that is under way is
   * let come to its end first: it has the file open.
   */
  readonly whileClosed: <T>(work: () => T) => Promise<T>;
  /**
   * Opens the workspace again when the disk failed while saving, so that it is unknown whether the last action is in it; says
   * whether it had to.
   */
  readonly reopenAfterFailure: () => boolean;
  /**
   * The file is gone under the open database: copies what is open beside it (or, where the folder is gone too, among the
   * backups), and saves nothing more. Gives the sentence that says so.
   */
  readonly rescue: () => string;
  /** Starts the process in which files are read, and exports and backups are written. */
  readonly startProcess: StartProcess;
  /** Makes a backup, in a process of its own, when there is something new; throws `Refusal`. */
  readonly backUp: () => Promise<Made | null>;
  readonly close: () => void;
}

/** What a workbench needs of the system. */
export interface Surroundings {
  /** The folder of the articles that a new workspace starts with. */
  readonly seeds: string;
  /** The folder of this workspace's backups. */
  readonly backups: string;
  readonly showTheme: (theme: NonNullable<Settings['theme']>) => void;
  readonly startProcess: StartProcess;
}

/** Opens a workspace for a window: makes it where there is none, and loads the seeds into a new one. */
export function openForWindow(
  dir: string,
  { seeds, backups, showTheme, startProcess }: Surroundings,
): Workbench {
  const file = join(dir, databaseName);
  let opened = open(dir, seeds, true);
  let outside = watch(opened);
  const settings = opened.ok ? opened.value.settings.read() : {};
  let bounds = settings.windowBounds;
  /** Resolves when no backup is under way. */
  let backup: Promise<unknown> = Promise.resolve();
  showTheme(settings.theme ?? 'system');

  const reopen = (): void => {
    opened = open(dir, seeds, false);
    outside = watch(opened);
  };
  const closeDamaged = (): void => {
    outside?.stop();
    outside = null;
    if (opened.ok) opened.value.close('damaged');
  };
  const workspace = (): Workspace => {
    if (!opened.ok) throw new Refusal(opened.error.code, opened.error.message);
    return opened.value;
  };
  const closeNow = (): void => {
    outside?.stop();
    if (opened.ok) opened.value.close();
  };
  /** While it is under way. */
  let examination: Promise<boolean> | null = null;
  const examineNow = async (): Promise<boolean> => {
    if (!opened.ok || !opened.value.isHeld()) return opened.ok;
    const held = opened.value;
    const jobs = makeJobs(startProcess);
    const found = await jobs.examine({ file }).finally(jobs.close);
    // It was closed meanwhile.
    if (!opened.ok || opened.value !== held) return opened.ok;
    if (!found.ok) {
      // Whatever kept the process from it: opened again, it is examined here, and at once.
      closeNow();
      reopen();
    } else if (found.value === null) held.accept();
    else {
      closeDamaged();
      opened = fromDisk(fail('damaged', found.value), file);
    }
    return opened.ok;
  };
  const examine = (): Promise<boolean> => {
    examination ??= examineNow().finally(() => {
      examination = null;
    });
    return examination;
  };
  return {
    dir,
    file,
    backups,
    settings,
    startProcess,
    workspace,
    failure: () => (opened.ok ? null : opened.error),
    isHeld: () => opened.ok && opened.value.isHeld(),
    examine,
    giveUp: ({ code, message }) => {
      closeDamaged();
      opened = fail(code, message);
    },
    outside: () => outside,
    whileClosed: async (work) => {
      await backup;
      closeNow();
      try {
        return work();
      } finally {
        reopen();
      }
    },
    reopenAfterFailure: () => {
      if (!opened.ok || opened.value.db.open) return false;
      closeNow();
      reopen();
      return true;
    },
    rescue: () => {
      // There is no file any more that could be written to.
      workspace().accept();
      const copy = rescueCopy(workspace(), backups);
      outside?.stop();
      // Left open: closing would delete the log of whatever bears the name now.
      const message = `“${file}” was removed or replaced while it was open. Everything saved so far is now in “${copy}”, and nothing more is saved here: restore that copy with “glossator restore --from”, or restart Glossator.`;
      opened = { ok: false, error: { code: 'damaged', message } };
      return message;
    },
    backUp: async () => {
      if (opened.ok && opened.value.isHeld()) await examine();
      if (!opened.ok) return null;
      const jobs = makeJobs(startProcess);
      const made = jobs.backUp({ file, folder: backups }).finally(jobs.close);
      backup = Promise.allSettled([backup, made]);
      return made;
    },
    saveSettings: (patch) => {
      if (patch.theme) showTheme(patch.theme);
      if (opened.ok) opened.value.settings.save(patch);
    },
    rememberBounds: (now) => {
      bounds = now;
    },
    close: () => {
      outside?.stop();
      if (!opened.ok) return;
      // Closed again before it is known to be whole: nothing was done in it.
      if (opened.value.isHeld()) {
        opened.value.close();
        return;
      }
      backUpAtTheEnd(file, backups);
      closeWorkspace(opened.value, bounds);
    },
  };
}

function open(dir: string, seeds: string, examinesLater: boolean): Result<Workspace> {
  const opened = openWorkspace(dir, { create: true, examinesLater });
  if (!opened.ok) return opened;
  try {
    seedIfNew(opened.value, seeds);
    // What the window needs to come up at all.
    opened.value.settings.read();
    return opened;
  } catch (error) {
    const isDamaged = explainFailure(error, opened.value.file)?.code === 'damaged';
    opened.value.close(isDamaged ? 'damaged' : undefined);
    const known = explainFailure(error, opened.value.file);
    if (!known) throw error;
    return { ok: false, error: known };
  }
}

function watch(opened: Result<Workspace>): OutsideWatch | null {
  return opened.ok ? makeOutsideWatch(opened.value.db) : null;
}

/** The open connection still reads the file that has lost its name. */
function rescueCopy({ db, file }: Workspace, backups: string): string {
  const name = `${basename(file)}.rescued-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}Z`;
  let failure: unknown;
  for (const folder of [dirname(file), backups]) {
    const copy = join(folder, name);
    try {
      copyAside(db, copy);
      return copy;
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}

/** A backup that fails when the window is gone already is only logged: the next start makes one. */
function backUpAtTheEnd(file: string, backups: string): void {
  try {
    makeLastBackup(file, backups);
  } catch (error) {
    console.error('The final backup failed:', error);
  }
}

/** The bounds are not worth waiting for, nor a failure: it is only logged when they cannot be saved. */
function closeWorkspace(workspace: Workspace, windowBounds: Settings['windowBounds']): void {
  try {
    workspace.db.pragma('busy_timeout = 200');
    if (windowBounds) workspace.settings.save({ windowBounds });
  } catch (error) {
    console.error('The window’s size and position could not be saved:', error);
  }
  workspace.close();
}
