import type { Input, Output } from '../../../shared/ipc/contract.ts';
import { counted } from '../../../shared/text/counting.ts';
import type { ExportStage } from '../../../shared/transfer/exporting.ts';
import { call } from '../../ipc/client.ts';
import { dispatch, getState } from '../store.ts';
import { guarded, notice } from './notices.ts';

/** A format that annotations can be written in. */
export type WritableFormat = Output<'transfer.formats'>[number];

/** What to export, and where to. */
export type ExportRequest = Input<'transfer.export'>;

/** The formats that annotations can be written in. */
export async function exportFormats(): Promise<readonly WritableFormat[]> {
  return (await guarded(() => call('transfer.formats'))) ?? [];
}

/** Asks where (unless to the clipboard) and exports; resolves to whether anything was written. */
export async function exportAs(request: ExportRequest): Promise<boolean> {
  cancelling.isAsked = false;
  const done = await guarded(() => call('transfer.export', request));
  if (!done) {
    if (cancelling.isAsked) notice('The export was cancelled: nothing was saved.');
    return false;
  }
  const what = `${counted(done.annotations, 'annotation')} from ${counted(done.articles, 'article')}`;
  const said = request.to === 'clipboard' ? `Copied ${what}.` : `Exported ${what} to ${done.fileName}.`;
  notice(`${said} ${done.leftOut}`.trim());
  return true;
}

/** Whether a person asked for the end of the export that is under way. */
const cancelling = { isAsked: false };

/** An export is at this now, or over. */
export function showExporting(stage: ExportStage | null): void {
  const isStopping = getState().exporting?.isStopping ?? false;
  dispatch({ type: 'exporting-changed', exporting: stage && { stage, isStopping } });
}

/** Ends the export that is under way; nothing is written then. */
export async function cancelExport(): Promise<void> {
  const { exporting } = getState();
  if (!exporting) return;
  cancelling.isAsked = true;
  dispatch({ type: 'exporting-changed', exporting: { ...exporting, isStopping: true } });
  await guarded(() => call('transfer.cancelExport'));
}

/** Exports in the format and to the extent of the last time; asks only where. */
export async function exportAgain(): Promise<void> {
  const { open, settings } = getState();
  if (!open || !settings.exporting) return;
  const { scope, ...choices } = settings.exporting;
  await exportAs({ ...choices, articleIds: scope === 'article' ? [open.article.id] : null, to: 'file' });
}

/** Saves the file that the open article was made from, as it was. */
export async function saveOriginal(): Promise<void> {
  const { open } = getState();
  if (!open) return;
  const saved = await guarded(() => call('articles.saveOriginal', { id: open.article.id }));
  if (saved) notice(`Saved ${saved.fileName}.`);
}
