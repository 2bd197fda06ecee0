import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { type AppError, fail, ok, Refusal, type Result } from '../../shared/result.ts';
import { folderExtensions, type ReadOptions } from '../import/index.ts';
import { explainFailure } from '../store/failures.ts';
import { type ImportReport, type ImportTarget, importBytes, joinReports } from './report.ts';

/** An import of files and folders: besides its report, what was left alone in the folders, in sentences. */
export interface PathsReport extends ImportReport {
  readonly skipped: readonly string[];
}

/** The largest file with annotations that is taken, in bytes. */
const maxExchangeBytes = 256 * 1024 * 1024;

/**
 * Imports files and, in the order of their names, whatever the folders hold that can be read. Each file is a
 * transaction of its own; one that fails is named in the report and keeps no other from coming in. When it is the
 * workspace that fails, the report says so: what came in before is in, and the files left are not tried.
 * `onFile` hears what became of each file as soon as it is known.
 */
export function importPaths(
  target: ImportTarget,
  paths: readonly string[],
  options: ReadOptions & { readonly onFile?: (report: ImportReport) => void } = {},
): PathsReport {
  const found = paths.map((path) => findFiles(path));
  const reports: ImportReport[] = [];
  const add = (report: ImportReport): void => {
    reports.push(report);
    options.onFile?.(report);
  };
  let left = found.reduce((sum, { files }) => sum + files.length, 0);
  let isStopped = false;
  for (const { files, failed } of found) {
    if (failed.length > 0) add({ imported: [], failed: [...failed] });
    for (const file of files) {
      if (isStopped) break;
      left -= 1;
      const outcome = importFile(target, file, options);
      isStopped = !outcome.ok;
      add(outcome.ok ? outcome.value : { imported: [], failed: [describeStop(outcome.error, file, left)] });
    }
  }
  return { ...joinReports(reports), skipped: found.flatMap(({ skipped }) => skipped) };
}

/** What became of one file; a failure is that of the workspace, so that no other file would fare better. */
function importFile(target: ImportTarget, path: string, options: ReadOptions): Result<ImportReport> {
  const document = readDocument(path);
  if (!document.ok) return ok({ imported: [], failed: [document.error.message] });
  try {
    return ok(importBytes(target, document.value, options));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return fail(error.code, error.message);
  }
}

function describeStop({ message }: AppError, file: string, left: number): string {
  const others =
    left === 0 ? '' : left === 1 ? ', nor was the file after it' : `, nor were the ${left} files after it`;
  return `${message} “${basename(file)}” was not imported${others}.`;
}

/** Reads a file whole, or says in a sentence that names it why that cannot be. */
function readDocument(path: string): Result<{ readonly fileName: string; readonly bytes: Uint8Array }> {
  try {
    const status = statSync(path);
    if (!status.isFile()) return fail('io', `“${path}” is not a file that can be read.`);
    const limit = extname(path).toLowerCase() === '.json' ? maxExchangeBytes : maxDocumentBytes;
    if (status.size > limit) {
      return fail(
        'unsupported',
        `“${path}” is larger than ${limit / 1024 / 1024} MiB, the most that can be read.`,
      );
    }
    return ok({ fileName: basename(path).toWellFormed(), bytes: readFileSync(path) });
  } catch (error) {
    return { ok: false, error: { code: 'io', message: describeReading(error, path) } };
  }
}

interface Found {
  readonly files: readonly string[];
  readonly skipped: readonly string[];
  readonly failed: readonly string[];
}

function findFiles(path: string): Found {
  try {
    if (!statSync(path).isDirectory()) return { files: [path], skipped: [], failed: [] };
  } catch (error) {
    return { files: [], skipped: [], failed: [describeReading(error, path)] };
  }
  const failed: string[] = [];
  const all = walk(path, failed);
  const files = all.filter(isTaken);
  const left = all.filter((file) => !isTaken(file));
  const skipped = left.length === 0 ? [] : [describeSkipped(path, left)];
  if (files.length === 0 && failed.length === 0) {
    failed.push(`“${path}” holds no file that can be imported (${folderExtensions.join(' or ')}).`);
  }
  return { files, skipped, failed };
}

/** Every file below a folder. Links to folders are not followed: they may lead round in a circle. */
function walk(folder: string, failed: string[]): readonly string[] {
  const files: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    try {
      for (const entry of readdirSync(next, { withFileTypes: true })) {
        const path = join(next, entry.name);
        if (entry.isDirectory()) folders.push(path);
        else if (!entry.name.startsWith('.')) files.push(path);
      }
    } catch (error) {
      failed.push(describeReading(error, next));
    }
  }
  return files.sort();
}

function isTaken(file: string): boolean {
  return folderExtensions.includes(extname(file).toLowerCase());
}

function describeSkipped(folder: string, files: readonly string[]): string {
  const shown = files.slice(0, 5).map((file) => `“${basename(file)}”`);
  const more = files.length > shown.length ? ` and ${files.length - shown.length} more` : '';
  return `Left alone in “${folder}”, because only ${folderExtensions.join(' and ')} files are taken from a folder: ${shown.join(', ')}${more}.`;
}

function describeReading(error: unknown, path: string): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EACCES' || code === 'EPERM')
    return `“${path}” cannot be read: you have no permission to open it.`;
  return explainFailure(error, path)?.message ?? `“${path}” cannot be read (${code || String(error)}).`;
}
