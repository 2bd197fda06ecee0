import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import { findFormat, formats } from '../../shared/formats/index.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import { exportWorkspace, leftOutSentence } from '../transfer/exportWorkspace.ts';
import { importPaths } from '../transfer/importPaths.ts';
import { importBytes } from '../transfer/report.ts';
import { writeExport } from '../transfer/writeExport.ts';
import type { Workbench } from '../workbench.ts';

type TransferCalls = 'transfer.import' | 'transfer.importBytes' | 'transfer.formats' | 'transfer.export';

const readableFiles: readonly FileFilter[] = [
  { name: 'Articles and annotations', extensions: ['txt', 'json'] },
  { name: 'All files', extensions: ['*'] },
];

/** Calls that bring articles in and annotations out. Paths come from the system's dialogs and stay on this side. */
export function transferHandlers(workbench: Workbench, window: BrowserWindow): Pick<Handlers, TransferCalls> {
  const { workspace } = workbench;
  return {
    'transfer.import': async () => {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Import articles',
        filters: [...readableFiles],
        properties: ['openFile', 'multiSelections'],
      });
      if (chosen.canceled) return null;
      const { imported, failed } = importPaths(workspace(), chosen.filePaths);
      return { imported, failed };
    },
    'transfer.importBytes': (document) => importBytes(workspace(), document),
    'transfer.formats': () =>
      formats
        .filter((format) => format.encode)
        .map(({ id, label, drops }) => ({ id, label, drops: [...drops] })),
    'transfer.export': async ({ format: formatId, articleIds, includeSuggestions }) => {
      const format = findFormat(formatId);
      if (!format) throw new Refusal('unsupported', `“${formatId}” is not a format that can be written.`);
      const [only] = articleIds?.length === 1 ? articleIds : [];
      const source = only ? workspace().articles.get(only)?.source.fileName : undefined;
      const name = source ? basename(source, extname(source)) : basename(workbench.dir);
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Export annotations',
        defaultPath: join(app.getPath('documents'), `${name}${format.extension}`),
        filters: [{ name: format.label, extensions: [extname(format.extension).slice(1)] }],
      });
      if (chosen.canceled) return null;
      const exportedAt = new Date().toISOString();
      const request = { format: formatId, articleIds, includeSuggestions, exportedAt };
      const { files, articles, annotations, linksLeftOut } = exportWorkspace(workspace(), request);
      writeExport(chosen.filePath, files);
      return {
        fileName: basename(chosen.filePath),
        articles,
        annotations,
        leftOut: leftOutSentence(linksLeftOut),
      };
    },
  };
}
