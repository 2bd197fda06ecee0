import { readsFigures } from '../../shared/figure/languages/known.ts';
import { articleDateOf } from '../../shared/figure/moments.ts';
import { formats } from '../../shared/formats/index.ts';
import { Refusal } from '../../shared/result.ts';
import { diagnose, diagnosticsText } from '../diagnostics.ts';
import { documentReaders } from '../import/readers.ts';
import type { StartProcess } from '../jobs/jobs.ts';
import { explainFailure } from '../store/db/failures.ts';
import { defaultWorkspaceDir } from '../store/db/location.ts';
import { findReadFailure } from '../store/db/probe.ts';
import { openToVerify } from '../store/open.ts';
import { verifyThoroughly } from '../store/safety/verify.ts';
import { runArticle, runList, runRemove } from './articles.ts';
import { backUp, restore } from './backingUp.ts';
import { comparedLines } from './compareFigures.ts';
import { runConflicts } from './conflicts.ts';
import { prepareExport } from './exporting.ts';
import { runHistory } from './history.ts';
import { runImport } from './importing.ts';
import { sayInterrupted, withWorkspace } from './opening.ts';
import { runOrigins } from './origins.ts';
import { figureLine, linesOf, standardInput } from './parseFigures.ts';
import { runPassages } from './passages.ts';
import { runQuery } from './querying.ts';
import { runRecover } from './recovering.ts';
import { refuseOperands } from './refuseOperands.ts';
import { runSuggest } from './suggesting.ts';
import { type Terminal, UsageError } from './terminal.ts';
import type { CommandName, Invocation } from './usage.ts';

/** 0 done, 1 the work failed and said why on standard error. */
/** 130: Ctrl+C ended it. */
type Status = 0 | 1 | 130;

/** Runs one command to its end. Throws `UsageError`; everything else that fails is said on the terminal. */
export async function runCommand(
  invocation: Invocation,
  terminal: Terminal,
  startProcess: StartProcess,
): Promise<Status> {
  const dir = invocation.values.workspace ?? defaultWorkspaceDir();
  if (dir === '') throw new UsageError('--workspace needs a folder.');
  try {
    return await runners[invocation.command](invocation, dir, terminal, startProcess);
  } catch (error) {
    const known = error instanceof UsageError ? null : explainFailure(error, dir);
    if (!known) throw error;
    terminal.say(known.message);
    return 1;
  }
}

type Runner = (
  invocation: Invocation,
  dir: string,
  terminal: Terminal,
  startProcess: StartProcess,
) => Status | Promise<Status>;

const runners: Readonly<Record<CommandName, Runner>> = {
  import: runImport,
  passages: runPassages,
  list: runList,
  article: runArticle,
  remove: runRemove,
  query: runQuery,
  suggest: runSuggest,
  origins: runOrigins,
  conflicts: runConflicts,
  export: runExport,
  verify: runVerify,
  backup: runBackup,
  restore: runRestore,
  recover: runRecover,
  diagnostics: runDiagnostics,
  formats: runFormats,
  history: runHistory,
  'parse-figure': runParseFigure,
  'compare-figures': runCompareFigures,
  help: () => 0,
};

function runExport(invocation: Invocation, dir: string, terminal: Terminal): Status {
  const work = prepareExport(invocation, terminal);
  return withWorkspace(dir, terminal, work);
}

function runVerify({ values, operands }: Invocation, dir: string, terminal: Terminal): Status {
  refuseOperands('verify', operands);
  const opened = openToVerify(dir);
  if (!opened.ok) throw new Refusal(opened.error.code, opened.error.message);
  const { warning = null, file, close } = opened.value;
  let breaches: readonly string[] = [];
  try {
    sayInterrupted(opened.value, terminal);
    breaches = verifyThoroughly(opened.value);
  } finally {
    close();
  }
  if (breaches.length > 0) {
    // What the disk does not give is not damaged.
    const unread = explainFailure(findReadFailure(file), file);
    if (unread) breaches = [unread.message, ...breaches];
  }
  if (warning !== null && !breaches.includes(warning)) terminal.say(warning);
  for (const sentence of breaches) terminal.say(sentence);
  if (values.json) terminal.json({ ok: breaches.length === 0, breaches });
  else if (breaches.length === 0) terminal.line(`No problems found in “${dir}”.`);
  return breaches.length === 0 ? 0 : 1;
}

function runBackup(invocation: Invocation, dir: string, terminal: Terminal): Status {
  refuseOperands('backup', invocation.operands);
  return withWorkspace(dir, terminal, (workspace) => backUp(invocation, workspace, terminal));
}

function runRestore(invocation: Invocation, dir: string, terminal: Terminal): Status {
  refuseOperands('restore', invocation.operands);
  return restore(invocation, dir, terminal);
}

function runDiagnostics({ values, operands }: Invocation, dir: string, terminal: Terminal): Status {
  refuseOperands('diagnostics', operands);
  const opened = openToVerify(dir);
  try {
    const found = diagnose(dir, opened);
    if (values.json) terminal.json(found);
    else diagnosticsText(found, new Date().toISOString()).trimEnd().split('\n').forEach(terminal.line);
    return 0;
  } finally {
    if (opened.ok) opened.value.close();
  }
}

function runFormats({ values, operands }: Invocation, _dir: string, terminal: Terminal): Status {
  refuseOperands('formats', operands);
  const rows = [
    ...documentReaders.map(({ id, label, extensions, mediaType }) => ({
      id,
      label,
      extension: extensions[0] ?? '',
      mediaType,
      import: true,
      export: false,
      offsetUnit: null,
      drops: [],
      source: null,
    })),
    ...formats.map(
      ({
        encode,
        decode,
        recognises: _recognises,
        aliases: _aliases,
        folderCompanion: _companion,
        ...format
      }) => ({
        ...format,
        import: decode !== undefined,
        export: encode !== undefined,
      }),
    ),
  ];
  for (const row of rows) {
    const ways = [row.import ? 'import' : '', row.export ? 'export' : '']
      .filter((way) => way !== '')
      .join(', ');
    const drops = row.export ? `; drops ${row.drops.length === 0 ? 'nothing' : row.drops.join(', ')}` : '';
    if (values.json) terminal.json(row);
    else terminal.line(`${row.id.padEnd(13)}${row.label} (${row.extension}): ${ways}${drops}`);
  }
  return 0;
}

function runParseFigure({ values, operands }: Invocation, _dir: string, terminal: Terminal): Status {
  refuseOperands('parse-figure', operands);
  const { date = null, language = 'en' } = values;
  if (date !== null && !articleDateOf(date).span) {
    throw new UsageError(`“${date}” is not an ISO 8601 date such as 2025-02-27.`);
  }
  if (!readsFigures(language)) terminal.say(`Figures in “${language}” are not read: the cards stay empty.`);
  for (const phrase of linesOf(standardInput())) terminal.json(figureLine(phrase, date, language));
  return 0;
}

function runCompareFigures({ operands }: Invocation, _dir: string, terminal: Terminal): Status {
  refuseOperands('compare-figures', operands);
  for (const line of comparedLines(linesOf(standardInput()))) terminal.json(line);
  return 0;
}
