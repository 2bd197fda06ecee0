import type { ImportReport } from '../../shared/transfer/importing.ts';
import type { FailedFile } from './findFiles.ts';
import type { FileOutcome } from './importFiles.ts';

/** How many articles and how many failures a report names; it counts all of them. */
const maxRows = 300;
const maxFailures = 1000;

/** Gathers what became of the files of an import. */
export function makeImportReport(notFound: readonly FailedFile[], skipped: readonly string[]) {
  const counts = { articles: 0, alreadyThere: 0, annotations: 0, failed: 0 };
  const rows: ImportReport['rows'] = [];
  const failed: ImportReport['failed'] = [];
  const fail = (failure: ImportReport['failed'][number]): void => {
    counts.failed += 1;
    if (failed.length < maxFailures) failed.push(failure);
  };
  for (const failure of notFound) fail({ ...failure, canFindByQuote: false });
  return {
    counts,
    add({ file, result, canFindByQuote }: Pick<FileOutcome, 'file' | 'result' | 'canFindByQuote'>): void {
      if (!result.ok) {
        fail({ file, sentence: result.error.message, canFindByQuote });
        return;
      }
      for (const article of result.value) {
        counts[article.alreadyThere ? 'alreadyThere' : 'articles'] += 1;
        counts.annotations += article.annotations;
        const { revision, resembles, leftOut, ...row } = article;
        if (rows.length < maxRows)
          rows.push({
            ...row,
            file,
            leftOut: [...leftOut],
            ...(revision && {
              revises: { id: revision.of, carried: revision.carried, waiting: revision.waiting },
            }),
            ...(resembles && { resembles: resembles.id }),
          });
      }
    },
    finish: (isCancelled: boolean): ImportReport => ({
      counts: { ...counts },
      rows,
      failed,
      skipped: [...skipped],
      isCancelled,
    }),
  };
}
