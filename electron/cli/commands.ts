import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { articleDateOf } from '../../shared/figure/moments.ts';
import type { EncodedFile } from '../../shared/formats/format.ts';
import { findFormat, formats } from '../../shared/formats/index.ts';
import { historyTopics } from '../../shared/model/historyTopic.ts';
import { type TagCounts, tags } from '../../shared/model/tag.ts';
import { Refusal } from '../../shared/result.ts';
import { isKnownEncoding } from '../import/decode.ts';
import { documentTypes, isReadable } from '../import/index.ts';
import { explainFailure } from '../store/failures.ts';
import { historyFilter } from '../store/historyPage.ts';
import { defaultWorkspaceDir } from '../store/location.ts';
import { databaseName, openWorkspace, type Workspace } from '../store/open.ts';
import { verifyWorkspace } from '../store/verify.ts';
import { exportWorkspace, leftOutSentence } from '../transfer/exportWorkspace.ts';
import { importPaths } from '../transfer/importPaths.ts';
import type { ImportTarget } from '../transfer/report.ts';
import { writeExport } from '../transfer/writeExport.ts';
import { figureLine, linesOf, standardInput } from './parseFigures.ts';
import type { CommandName, Invocation } from './usage.ts';

/** Where the words go: standard output and standard error, or whatever a test puts in their place. */
export interface Terminal {
  readonly out: (text: string) => unknown;
  readonly error: (text: string) => unknown;
}

/** A wrong usage that only the command itself can see. */
export class UsageError extends Error {}

/** 0 done, 1 the work failed and said why on standard error. */
type Status = 0 | 1;

/** Runs one command to its end. Throws `UsageError`; everything else that fails is said on the terminal. */
export function runCommand(invocation: Invocation, terminal: Terminal): Status {
  const dir = invocation.values.workspace ?? defaultWorkspaceDir();
  if (dir === '') throw new UsageError('--workspace needs a folder.');
  try {
    return runners[invocation.command](invocation, dir, terminal);
  } catch (error) {
    const known = error instanceof UsageError ? null : explainFailure(error, dir);
    if (!known) throw error;
    terminal.error(`${known.message}\n`);
    return 1;
  }
}

type Runner = (invocation: Invocation, dir: string, terminal: Terminal) => Status;

const runners: Readonly<Record<CommandName, Runner>> = {
  import: runImport,
  list: runList,
  export: runExport,
  verify: runVerify,
  formats: runFormats,
  history: runHistory,
  'parse-figure': runParseFigure,
  help: () => 0,
};

function runImport({ values, operands }: Invocation, dir: string, terminal: Terminal): Status {
  const { format, encoding, 'revision-of': revisionOf } = values;
  if (revisionOf !== undefined && operands.length > 1)
    throw new UsageError('--revision-of goes with one file.');
  if (operands.length === 0) throw new UsageError('“import” needs a file or a folder.');
  if (format !== undefined && !isReadable(format)) {
    throw new UsageError(`“${format}” is not a format that can be imported.`);
  }
  if (encoding !== undefined && !isKnownEncoding(encoding)) {
    throw new UsageError(`“${encoding}” is not an encoding that can be read.`);
  }
  return withImportTarget(dir, (target) => {
    const onFile: NonNullable<Parameters<typeof importPaths>[2]>['onFile'] = ({ imported, failed }) => {
      for (const { alreadyThere, ...article } of imported) {
        printJson(terminal, { ...article, ...(alreadyThere && { alreadyThere }) });
      }
      for (const sentence of failed) terminal.error(`${sentence}\n`);
    };
    const { failed, skipped } = importPaths(target, operands, { format, encoding, revisionOf, onFile });
    for (const sentence of skipped) terminal.error(`${sentence}\n`);
    return failed.length > 0 ? 1 : 0;
  });
}

function runList({ values, operands }: Invocation, dir: string, terminal: Terminal): Status {
  refuseOperands('list', operands);
  return withWorkspace(dir, ({ articles }) => {
    for (const article of articles.list()) {
      if (values.json) printJson(terminal, article);
      else
        terminal.out(
          `${article.id}  ${describeCounts(article.counts)}  ${article.characters} characters  ${article.title}\n`,
        );
    }
    return 0;
  });
}

function runExport({ values, operands }: Invocation, dir: string, terminal: Terminal): Status {
  const { format, out, article, json } = values;
  if (format === undefined) throw new UsageError('“export” needs --format.');
  if (out === undefined || out === '') throw new UsageError('“export” needs --out.');
  if (!findFormat(format)?.encode) throw new UsageError(`“${format}” is not a format that can be written.`);
  if (operands.length > 0 && article === undefined)
    throw new UsageError('Articles are named with --article ID.');
  return withWorkspace(dir, (workspace) => {
    const { files, articles, annotations, linksLeftOut } = exportWorkspace(workspace, {
      format,
      // `--article A B` names two, as does `--article A --article B`.
      articleIds: article ? [...article, ...operands] : null,
      includeSuggestions: values['include-suggestions'] ?? false,
      exportedAt: new Date().toISOString(),
    });
    if (out === '-') for (const { content } of files) terminal.out(textOf(content));
    else writeExport(out, files);
    if (linksLeftOut > 0) terminal.error(`${leftOutSentence(linksLeftOut)}\n`);
    if (out === '-') return 0;
    if (json) printJson(terminal, { file: out, articles, annotations });
    else terminal.out(`${out}: articles ${articles}, annotations ${annotations}\n`);
    return 0;
  });
}

/** Standard output takes a text, whatever it is made of. */
function textOf(content: EncodedFile['content']): string {
  if (typeof content === 'string') return content;
  if (content instanceof Uint8Array) throw new UsageError('This format is no text: give a file with --out.');
  return [...content].join('');
}

function runVerify({ values, operands }: Invocation, dir: string, terminal: Terminal): Status {
  refuseOperands('verify', operands);
  return withWorkspace(dir, (workspace) => {
    const breaches = verifyWorkspace(workspace);
    for (const sentence of breaches) terminal.error(`${sentence}\n`);
    if (values.json) printJson(terminal, { ok: breaches.length === 0, breaches });
    else if (breaches.length === 0) terminal.out(`Every invariant holds in “${dir}”.\n`);
    return breaches.length === 0 ? 0 : 1;
  });
}

function runFormats({ values, operands }: Invocation, _dir: string, terminal: Terminal): Status {
  refuseOperands('formats', operands);
  const rows = [
    ...documentTypes.map((type) => ({
      ...type,
      import: true,
      export: false,
      offsetUnit: null,
      drops: [],
      source: null,
    })),
    ...formats.map(({ encode, decode, recognises: _recognises, aliases: _aliases, ...format }) => ({
      ...format,
      import: decode !== undefined,
      export: encode !== undefined,
    })),
  ];
  for (const row of rows) {
    const ways = [row.import ? 'import' : '', row.export ? 'export' : '']
      .filter((way) => way !== '')
      .join(', ');
    const drops = row.export ? `; drops ${row.drops.length === 0 ? 'nothing' : row.drops.join(', ')}` : '';
    if (values.json) printJson(terminal, row);
    else terminal.out(`${row.id.padEnd(10)}${row.label} (${row.extension}): ${ways}${drops}\n`);
  }
  return 0;
}

function runHistory({ values, operands }: Invocation, dir: string, terminal: Terminal): Status {
  refuseOperands('history', operands);
  const [article, second] = values.article ?? [];
  if (second !== undefined) throw new UsageError('“history” takes one --article.');
  const topic = historyTopics.find((known) => known === values.kind) ?? null;
  if (values.kind !== undefined && topic === null) {
    throw new UsageError(`“${values.kind}” is none of ${historyTopics.join(', ')}.`);
  }
  const isMeant = historyFilter({ by: values.by ?? null, topic, text: values.text ?? '' });
  return withWorkspace(dir, ({ articles, history }) => {
    if (article !== undefined && !articles.find(article)) {
      throw new Refusal('not-found', `There is no article ${article} in this workspace.`);
    }
    for (const line of history.list(article).filter(isMeant)) {
      const summary = `${line.summary}${line.isUndone ? ' (undone)' : ''}`;
      if (values.json) printJson(terminal, line);
      else terminal.out(`${String(line.seq).padStart(6)}  ${line.at}  ${line.by}  ${summary}\n`);
    }
    return 0;
  });
}

function runParseFigure({ values, operands }: Invocation, _dir: string, terminal: Terminal): Status {
  refuseOperands('parse-figure', operands);
  const { date = null } = values;
  if (date !== null && !articleDateOf(date).span) {
    throw new UsageError(`“${date}” is not an ISO 8601 date such as 2025-02-27.`);
  }
  for (const phrase of linesOf(standardInput())) printJson(terminal, figureLine(phrase, date));
  return 0;
}

function withWorkspace(dir: string, work: (workspace: Workspace) => Status): Status {
  const workspace = openOrRefuse(dir, false);
  try {
    return work(workspace);
  } finally {
    workspace.close();
  }
}

/** A workspace that is not there yet is made when the first document has been read: a slip of the pen makes none. */
function withImportTarget(dir: string, work: (target: ImportTarget) => Status): Status {
  const file = join(dir, databaseName);
  let workspace = existsSync(file) ? openOrRefuse(dir, true) : undefined;
  try {
    return work({
      file,
      get actions() {
        workspace ??= openOrRefuse(dir, true);
        return workspace.actions;
      },
    });
  } finally {
    workspace?.close();
  }
}

function openOrRefuse(dir: string, create: boolean): Workspace {
  const opened = openWorkspace(dir, { create });
  if (!opened.ok) throw new Refusal(opened.error.code, opened.error.message);
  return opened.value;
}

function refuseOperands(command: CommandName, operands: readonly string[]): void {
  if (operands.length > 0) throw new UsageError(`“${command}” takes no “${operands[0]}”.`);
}

function describeCounts(counts: TagCounts): string {
  return tags.map((tag) => `${counts[tag]} ${tag}${counts[tag] === 1 ? '' : 's'}`).join(', ');
}

function printJson(terminal: Terminal, value: object): void {
  terminal.out(`${JSON.stringify(value)}\n`);
}
