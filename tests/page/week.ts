import { openWorkspace } from '../../electron/store/open.ts';
import type { Folders } from '../e2e/workbench.ts';
import { loadWeek } from '../fixtures/week/week.ts';

/** Puts the trial week into a laptop’s workspace, before the window is opened on it. */
export function bringWeek({ workspace }: Folders, friday?: string): void {
  const opened = openWorkspace(workspace, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  loadWeek(opened.value, friday);
  opened.value.close();
}
