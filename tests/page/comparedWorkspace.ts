import { openWorkspace } from '../../electron/store/open.ts';
import type { Folders } from '../e2e/workbench.ts';
import { dossierOf, type Telling } from '../fixtures/compare/tellings.ts';

/** Puts tellings into a laptop’s workspace, before the window is opened on it. */
export function bringTellings({ workspace }: Folders, tellings: readonly Telling[]): void {
  const opened = openWorkspace(workspace, { create: true });
  if (!opened.ok) throw new Error(opened.error.message);
  opened.value.actions.importDossier(dossierOf(tellings));
  opened.value.close();
}
