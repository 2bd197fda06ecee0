import type { Output } from '../../../shared/ipc/contract.ts';
import { maxDocumentBytes } from '../../../shared/limits.ts';
import { CallError, call } from '../../ipc/client.ts';
import { counted } from '../../ui/format.ts';
import { openArticle, reread } from './articles.ts';
import { guarded, notice } from './notices.ts';

/** Asks for files and imports them. */
export async function importFiles(): Promise<void> {
  await guarded(async () => showImport(await call('transfer.import')));
}

/** Imports the files that were dropped on the window, one after the other, and reports on all of them together. */
export async function importDropped(files: readonly File[]): Promise<void> {
  const reports: ImportReport[] = [];
  for (const file of files) reports.push(await importFile(file));
  await guarded(() =>
    showImport({
      imported: reports.flatMap(({ imported }) => imported),
      failed: reports.flatMap(({ failed }) => failed),
    }),
  );
}

async function importFile(file: File): Promise<ImportReport> {
  const refuse = (sentence: string): ImportReport => ({ imported: [], failed: [sentence] });
  const limit = maxDocumentBytes / 1024 / 1024;
  if (file.size > maxDocumentBytes)
    return refuse(`“${file.name}” is larger than ${limit} MiB, so it was not imported.`);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return await call('transfer.importBytes', { fileName: file.name, bytes });
  } catch (error) {
    // What cannot be read as one file is a folder, or has gone in the meantime.
    return refuse(
      error instanceof CallError ? error.message : `“${file.name}” is not a file that can be read.`,
    );
  }
}

/** The formats that annotations can be written in. */
export async function exportFormats(): Promise<Output<'transfer.formats'>> {
  return (await guarded(() => call('transfer.formats'))) ?? [];
}

/** Asks where and exports; resolves to whether a file was written. */
export async function exportTo(format: string, articleIds: string[] | null): Promise<boolean> {
  const done = await guarded(() =>
    call('transfer.export', { format, articleIds, includeSuggestions: false }),
  );
  if (!done) return false;
  const said = `Exported ${counted(done.annotations, 'annotation')} of ${counted(done.articles, 'article')} to ${done.fileName}.`;
  notice(`${said} ${done.leftOut}`.trim());
  return true;
}

type ImportReport = NonNullable<Output<'transfer.import'>>;

async function showImport(report: ImportReport | null): Promise<void> {
  if (!report) return;
  await reread();
  const { imported } = report;
  const first =
    imported.find(({ alreadyThere }) => !alreadyThere) ?? (imported.length === 1 ? imported[0] : undefined);
  if (first) await openArticle(first.id);
  const done = report.imported.length > 0 ? [importSentence(report.imported)] : [];
  if (report.failed.length > 0) notice([...report.failed, ...done].join('\n'), 'problem');
  else if (done[0]) notice(done[0]);
}

function importSentence(imported: ImportReport['imported']): string {
  const known = imported.filter((article) => article.alreadyThere).length;
  if (known === 0) return `Imported ${counted(imported.length, 'article')}.`;
  if (known === imported.length) {
    return known === 1
      ? 'This article was in the library already.'
      : `${known} articles were in the library already.`;
  }
  return `Imported ${counted(imported.length - known, 'article')}; ${known} were in the library already.`;
}
