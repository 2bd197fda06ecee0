import { readFile } from 'node:fs/promises';
import type { ImportReport } from '../../shared/ipc/transfer.ts';
import { Refusal } from '../../shared/result.ts';
import { describeReading, type FailedFile, type FoundFiles, type SourceFile } from './findFiles.ts';
import { type ImportTarget, importBytes } from './report.ts';

/** What whoever asked for an import hears of it, and says about it. */
export interface ImportHooks {
  readonly onFile: (file: SourceFile, failed: number) => void;
  readonly isCancelled: () => boolean;
  /** The article that the one document is a newer version of. */
  readonly revisionOf?: string | undefined;
}

/** Imports files; each is in as a whole or not at all. */
export async function importFiles(
  target: ImportTarget,
  { files, skipped, failed: notFound }: FoundFiles,
  { onFile, isCancelled, revisionOf }: ImportHooks,
): Promise<ImportReport> {
  const rows: ImportReport['rows'] = [];
  const failed: FailedFile[] = [...notFound];
  for (const file of files) {
    if (isCancelled()) break;
    try {
      const bytes = file.bytes ?? (await readFile(file.path ?? ''));
      const report = importBytes(target, { fileName: file.name, bytes }, { revisionOf });
      for (const { revision, resembles, ...row } of report.imported) {
        const found = {
          ...(revision && { revises: revision.of }),
          ...(resembles && { resembles: resembles.id }),
        };
        rows.push({ ...row, ...found, file: file.name, leftOut: [] });
      }
      failed.push(...report.failed.map((sentence) => ({ file: file.name, sentence })));
    } catch (error) {
      if (error instanceof Refusal) throw error;
      failed.push({ file: file.name, sentence: describeReading(error, file.path ?? file.name) });
    }
    onFile(file, failed.length);
  }
  const isNew = rows.filter(({ alreadyThere }) => !alreadyThere);
  return {
    counts: {
      articles: isNew.length,
      alreadyThere: rows.length - isNew.length,
      annotations: rows.reduce((sum, { annotations }) => sum + annotations, 0),
      failed: failed.length,
    },
    rows,
    failed: failed.map((failure) => ({ ...failure, canFindByQuote: false })),
    skipped: [...skipped],
    isCancelled: isCancelled(),
  };
}
