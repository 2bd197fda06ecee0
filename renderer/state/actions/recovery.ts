import type { Output } from '../../../shared/ipc/contract.ts';
import { counted } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { start } from './articles.ts';
import { guarded, notice } from './notices.ts';

export type Recovery = Output<'recovery.read'>;
export type Backup = Recovery['backups'][number];
export type Salvaged = Output<'recovery.salvage'>;

/** What the workspace can be restored from, the newest backup first. */
export async function readRecovery(): Promise<Recovery> {
  return (await guarded(() => call('recovery.read'))) ?? { canRecover: false, backups: [] };
}

/** Puts a backup in the place of the workspace; the page is loaded again then. False when it failed. */
export async function restoreBackup(id: string): Promise<boolean> {
  const done = await guarded(async () => {
    await call('recovery.restore', { id });
    return true;
  });
  return done ?? false;
}

/** Puts what can be read in the place of the damaged workspace; null when it failed. */
export async function salvageWorkspace(): Promise<Salvaged | null> {
  return (await guarded(() => call('recovery.salvage'))) ?? null;
}

/** The same with what can be read of a backup. */
export async function salvageBackup(id: string): Promise<Salvaged | null> {
  return (await guarded(() => call('backups.salvage', { id }))) ?? null;
}

/** Opens the workspace again, after a salvage. */
export async function openAgain(): Promise<void> {
  await start();
}

/** Exports what can be read to a file that the system's dialog asks for; null when that was cancelled or failed. */
export async function exportReadable(): Promise<Output<'recovery.export'>> {
  return (await guarded(() => call('recovery.export'))) ?? null;
}

/** Makes a backup now and says so. */
export async function backUpNow(): Promise<void> {
  await guarded(async () => {
    const { articles, annotations } = await call('backups.now');
    notice(`Backed up: ${counted(articles, 'article')}, ${counted(annotations, 'annotation')}.`);
  });
}

/** Saves what support needs to know, and says where. */
export async function saveDiagnostics(): Promise<void> {
  const saved = await guarded(() => call('diagnostics.save'));
  if (saved) notice(`Saved ${saved.fileName}: read it before you send it to anyone.`);
}
