import type { Progress } from '../../../shared/transfer/importing.ts';
import { call, grant } from '../../ipc/client.ts';
import { joined } from '../joinedReport.ts';
import { dispatch, getState } from '../store.ts';
import type { Choices, Importing, ImportReport, Questions, Selection } from '../transferring.ts';
import { openArticle, reread } from './articles.ts';
import { guarded } from './notices.ts';

/** Asks for files, or for a folder; null when that was cancelled or failed, which is said. */
export function chooseFiles(what: 'files' | 'folder'): Promise<Selection | null> {
  return guarded(() => call('transfer.choose', { what }));
}

/** Makes files and folders that were dropped on the window, or pasted as files, a selection; null when that failed. */
export function takeFiles(files: readonly File[]): Promise<Selection | null> {
  return guarded(() => grant(files));
}

/** What a person should decide before a selection is imported. Throws `CallError`. */
export async function readQuestions(selection: Selection): Promise<Questions> {
  showImport({ stage: 'looking', selection });
  return call('transfer.inspect', { token: selection.token });
}

/** Imports a selection and opens the first article of it, unless a person has gone on meanwhile. Throws `CallError`. */
export async function runImport(selection: Selection, choices: Choices): Promise<ImportReport> {
  const { open, selected, currentId } = getState();
  showImport({ stage: 'running', selection, progress: null, isStopping: false });
  const report = await call('transfer.import', { token: selection.token, ...choices });
  await reread();
  const { imported: before } = getState();
  const { only, findByQuote: _tried, ...rest } = choices;
  const whole = only && before ? joined(before.report, report, only) : report;
  dispatch({ type: 'imported', imported: { selection, choices: rest, report: whole } });
  const now = getState();
  const hasGoneOn = now.open !== open || now.selected !== selected || now.currentId !== currentId;
  const first = report.rows.find(({ alreadyThere }) => !alreadyThere) ?? onlyOne(report.rows);
  // A person who is at work in an article is not taken out of it.
  if (first && !hasGoneOn && !only) await openArticle(first.id);
  return whole;
}

/** Shows how far the import under way is; null after its end. */
export function showImport(importing: Importing | null): void {
  dispatch({ type: 'importing-changed', importing });
}

/** Notes how far the import under way is. */
export function showProgress(progress: Progress): void {
  dispatch({ type: 'progressed', progress });
}

/** Ends the import under way as soon as the file that is being read is done; what is in stays in. */
export async function cancelImport(): Promise<void> {
  const { importing } = getState();
  if (importing?.stage !== 'running') return;
  const { selection } = importing;
  showImport({ ...importing, isStopping: true });
  await guarded(() => call('transfer.cancel', { token: selection.token }));
}

/** How a file of a selection begins when it is read in an encoding; null when that failed. */
export async function previewEncoding(
  { token }: Selection,
  file: string,
  encoding: string,
): Promise<string | null> {
  const preview = await guarded(() => call('transfer.preview', { token, file, encoding }));
  return preview?.sample ?? null;
}

function onlyOne<T>(rows: readonly T[]): T | undefined {
  return rows.length === 1 ? rows[0] : undefined;
}
