import type { Output } from '../../../shared/ipc/contract.ts';
import { call, grant } from '../../ipc/client.ts';
import { counted } from '../../ui/format.ts';
import { openArticle, reread } from './articles.ts';
import { guarded, notice } from './notices.ts';

/** Asks for files and imports them. */
export async function importFiles(): Promise<void> {
  await guarded(async () => {
    const selection = await call('transfer.choose', { what: 'files' });
    if (selection) await showImport(await call('transfer.import', { token: selection.token }));
  });
}

/** Imports the files and folders that were dropped on the window. */
export async function importDropped(files: readonly File[]): Promise<void> {
  await guarded(async () => {
    const { token } = await grant(files);
    await showImport(await call('transfer.import', { token }));
  });
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

type ImportReport = Output<'transfer.import'>;

async function showImport(report: ImportReport): Promise<void> {
  await reread();
  const { rows: imported } = report;
  const first =
    imported.find(({ alreadyThere }) => !alreadyThere) ?? (imported.length === 1 ? imported[0] : undefined);
  if (first) await openArticle(first.id);
  const done = imported.length > 0 ? [importSentence(report.counts)] : [];
  if (report.failed.length > 0)
    notice([...report.failed.map(({ sentence }) => sentence), ...done].join('\n'), 'problem');
  else if (done[0]) notice(done[0]);
}

function importSentence({ articles, alreadyThere }: ImportReport['counts']): string {
  if (alreadyThere === 0) return `Imported ${counted(articles, 'article')}.`;
  if (articles === 0) {
    return alreadyThere === 1
      ? 'This article was in the library already.'
      : `${alreadyThere} articles were in the library already.`;
  }
  return `Imported ${counted(articles, 'article')}; ${alreadyThere} were in the library already.`;
}
