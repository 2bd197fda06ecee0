import type { Progress } from '../../../shared/transfer/importing.ts';
import { importSentence, isWorthADialog, joined, tellsMore } from '../../importing/reportWords.ts';
import { call, grant } from '../../ipc/client.ts';
import { dispatch, getState } from '../store.ts';
import type { Choices, Importing, Questions, Selection } from '../transferring.ts';
import { openArticle, reread } from './articles.ts';
import { guarded, notice } from './notices.ts';
import { showDialog } from './view.ts';

/** Asks for files, or for a folder, and imports them. */
export async function chooseAndImport(what: 'files' | 'folder'): Promise<void> {
  const selection = await guarded(() => call('transfer.choose', { what }));
  if (selection) await importSelection(selection);
}

/** Asks for a file and imports it as a newer version of the open article. */
export async function importNewerVersion(): Promise<void> {
  const { open } = getState();
  const selection = open && (await guarded(() => call('transfer.choose', { what: 'files' })));
  if (selection && selection.files > 1)
    notice('Choose one file: an article has one newer version.', 'problem');
  else if (open && selection) await importSelection(selection, { revisionOf: open.article.id });
}

/** Imports files and folders that were dropped on the window, or pasted as files. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const selection = await guarded(() => grant(files));
  if (selection) await importSelection(selection);
}

let queue: Promise<unknown> = Promise.resolve();

/** Imports what was chosen, after what was chosen before it; asks first where there is something to decide. */
export function importSelection(selection: Selection, said: Choices = {}): Promise<void> {
  return inTurn(async () => {
    show({ stage: 'looking', selection });
    const questions = await call('transfer.inspect', { token: selection.token });
    const choices = isQuestion(questions) ? await ask(selection, questions) : {};
    if (choices) await run(selection, { ...choices, ...said });
  });
}

/** Tries those files of the last import again whose words did not stand where they should, and looks for the words. */
export function findByQuote(files: readonly string[]): Promise<void> {
  return inTurn(async () => {
    const { imported } = getState();
    if (!imported) return;
    const { selection, choices } = imported;
    await run(selection, { ...choices, findByQuote: true, only: [...files] });
  });
}

/** Gives the import dialog's answer; null imports nothing. Later answers to the same question count for nothing. */
export function answerImport(choices: Choices | null): void {
  const given = answer;
  answer = null;
  given?.(choices);
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
  show({ ...importing, isStopping: true });
  await guarded(() => call('transfer.cancel', { token: selection.token }));
}

/** How a file of the selection that is asked about begins when it is read in an encoding; null when that failed. */
export async function previewEncoding(file: string, encoding: string): Promise<string | null> {
  const { importing } = getState();
  if (!importing) return null;
  const { token } = importing.selection;
  const preview = await guarded(() => call('transfer.preview', { token, file, encoding }));
  return preview?.sample ?? null;
}

let answer: ((choices: Choices | null) => void) | null = null;

function ask(selection: Selection, questions: Questions): Promise<Choices | null> {
  show({ stage: 'asking', selection, questions });
  showDialog('import');
  return new Promise((resolve) => {
    answer = resolve;
  });
}

async function run(selection: Selection, choices: Choices): Promise<void> {
  const { open, selected, currentId } = getState();
  show({ stage: 'running', selection, progress: null, isStopping: false });
  const report = await call('transfer.import', { token: selection.token, ...choices });
  await reread();
  const { imported: last } = getState();
  const { only, findByQuote: _tried, ...rest } = choices;
  const all = only && last ? joined(last.report, report, only) : report;
  dispatch({ type: 'imported', imported: { selection, choices: rest, report: all } });
  const now = getState();
  const hasGoneOn = now.open !== open || now.selected !== selected || now.currentId !== currentId;
  const first = report.rows.find(({ alreadyThere }) => !alreadyThere) ?? onlyOne(report.rows);
  // Nobody is taken out of an article that they are at work in.
  if (first && !hasGoneOn && !only) await openArticle(first.id);
  if (isWorthADialog(all)) showDialog('importReport');
  else if (!only) {
    const tone = all.failed.length > 0 ? 'problem' : 'plain';
    notice(importSentence(all), tone, tellsMore(all) ? 'file.importReport' : undefined);
  }
}

function onlyOne<T>(rows: readonly T[]): T | undefined {
  return rows.length === 1 ? rows[0] : undefined;
}

/** One import at a time: the questions of two would be mixed up, and the database takes them one after the other anyway. */
function inTurn(task: () => Promise<void>): Promise<void> {
  const done = queue.then(() => guarded(task)).then(() => show(null));
  queue = done;
  return done;
}

function show(importing: Importing | null): void {
  dispatch({ type: 'importing-changed', importing });
}

function isQuestion({ names, encodings, tables }: Questions): boolean {
  return names !== null || encodings.length > 0 || tables.length > 0;
}
