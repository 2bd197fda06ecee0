import { chooseFiles, readQuestions, runImport, showImport, takeFiles } from '../state/actions/importing.ts';
import { guarded, notice } from '../state/actions/notices.ts';
import { showDialog } from '../state/actions/view.ts';
import { makeQueue } from '../state/inTurn.ts';
import { getState, until } from '../state/store.ts';
import type { Choices, Questions, Selection } from '../state/transferring.ts';
import { importDialog } from './ImportDialog.tsx';
import { importReportDialog } from './ImportReportDialog.tsx';
import { importSentence, isWorthADialog, tellsMore } from './reportWords.ts';

/** Asks for files, or for a folder, and imports them. */
export async function chooseAndImport(what: 'files' | 'folder'): Promise<void> {
  const selection = await chooseFiles(what);
  if (selection) await importSelection(selection);
}

/** Asks for a file and imports it as a newer version of the open article. */
export async function importNewerVersion(): Promise<void> {
  const { open } = getState();
  const selection = open && (await chooseFiles('files'));
  if (selection && selection.files > 1)
    notice('Choose one file: an article can have only one newer version.', 'problem');
  else if (open && selection) await importSelection(selection, { revisionOf: open.article.id });
}

/** Imports files and folders that were dropped on the window, or pasted as files. */
export async function importDropped(files: readonly File[]): Promise<void> {
  if (getState().phase.status === 'failed') {
    notice(
      'Nothing can be imported while no workspace is open: restore this one, or open another.',
      'problem',
    );
    return;
  }
  const selection = await takeFiles(files);
  if (selection) await importSelection(selection);
}

/** Imports what was chosen, after what was chosen before it; asks first where there is something to decide. */
export function importSelection(selection: Selection, said: Choices = {}): Promise<void> {
  return importInTurn(async () => {
    const questions = await readQuestions(selection);
    const choices = isQuestion(questions) ? await ask(selection, questions) : {};
    if (choices) await run(selection, { ...choices, ...said });
  });
}

/**
 * Imports what the desktop has handed over: not behind a dialog that a person is in, for it is about the article that is open, and the
 * import would open another one.
 */
export async function importHanded(selection: Selection): Promise<void> {
  const name = selection.names.length === 1 ? `“${selection.names[0]}”` : 'The files';
  if (getState().dialog !== null) notice(`${name} will be imported when you close this dialog.`);
  await noDialog();
  await importSelection(selection);
}

/** Tries those files of the newest import again whose words were not where they should be, and looks for the words. */
export function findByQuote(files: readonly string[]): Promise<void> {
  return importInTurn(async () => {
    const { imported } = getState();
    if (!imported) return;
    const { selection, choices } = imported;
    await run(selection, { ...choices, findByQuote: true, only: [...files] });
  });
}

/** One import at a time: the questions of two would be mixed up, and the database takes them one after the other anyway. */
const imports = makeQueue();

function importInTurn(task: () => Promise<void>): Promise<void> {
  return imports(async () => {
    await guarded(task);
    showImport(null);
  });
}

/** Resolves to null when the dialog was closed without an answer. */
async function ask(selection: Selection, questions: Questions): Promise<Choices | null> {
  await noDialog();
  showImport({ stage: 'asking', selection });
  return new Promise((answer) => showDialog(importDialog, { selection, questions, answer }));
}

async function run(selection: Selection, choices: Choices): Promise<void> {
  const report = await runImport(selection, choices);
  if (isWorthADialog(report)) {
    await until(({ dialog }) => dialog === null || dialog.kind === importReportDialog);
    showDialog(importReportDialog, { findByQuote });
  } else if (!choices.only) {
    const tone = report.failed.length > 0 ? 'problem' : 'plain';
    notice(importSentence(report), tone, tellsMore(report) ? 'file.importReport' : undefined);
  }
}

/** Resolves when no dialog is open: one that is must not give way, for a person is at work in it. */
function noDialog(): Promise<void> {
  return until(({ dialog }) => dialog === null);
}

function isQuestion({ names, encodings, tables, doubts }: Questions): boolean {
  return names !== null || encodings.length > 0 || tables.length > 0 || doubts.length > 0;
}
