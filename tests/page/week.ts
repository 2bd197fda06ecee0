import { openWorkspace, type Workspace } from '../../electron/store/open.ts';
import type { Folders } from '../e2e/workbench.ts';
import { loadThread, type Thread } from '../fixtures/compare/threads.ts';
import { thisDay } from '../fixtures/week/thisDay.ts';
import { loadWeek, type WeekParts, weekDossier } from '../fixtures/week/week.ts';
import { workOf } from '../fixtures/week/workOf.ts';

/** Puts the trial week into a laptop’s workspace, before the window is opened on it. */
export function bringWeek(folders: Folders, friday?: string, parts?: WeekParts): void {
  fill(folders, (workspace) => loadWeek(workspace, friday, parts));
}

/** Puts what one person has annotated in the trial week, which ends today, into a laptop’s workspace. */
export function bringWorkOf(folders: Folders, person: string): void {
  fill(folders, ({ actions }) => actions.importDossier(workOf(person, weekDossier(thisDay()))));
}

/** Puts the articles of a thread of reports into a laptop’s workspace. */
export function bringThread(folders: Folders, thread: Thread): void {
  fill(folders, (workspace) => loadThread(workspace, thread));
}

function fill({ workspace }: Folders, load: (workspace: Workspace) => void): void {
  const opened = openWorkspace(workspace, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  load(opened.value);
  opened.value.close();
}
