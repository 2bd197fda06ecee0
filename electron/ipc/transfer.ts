import { basename, extname, join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, type FileFilter } from 'electron';
import { findFormat, formats } from '../../shared/formats/index.ts';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import { exportWorkspace, leftOutSentence } from '../transfer/exportWorkspace.ts';
import { importFiles } from '../transfer/importFiles.ts';
import type { Selections } from '../transfer/selections.ts';
import { writeExport } from '../transfer/writeExport.ts';
import type { Workbench } from '../workbench.ts';
import type { Send } from './connect.ts';

type TransferCalls = Extract<keyof Handlers, `transfer.${string}`>;

const readableFiles: readonly FileFilter[] = [
  { name: 'Articles and annotations', extensions: ['txt', 'json'] },
  { name: 'All files', extensions: ['*'] },
];

/** Calls that bring articles in and annotations out. Paths come from the system's dialogs and stay on this side. */
export function transferHandlers(
  workbench: Workbench,
  window: BrowserWindow,
  selections: Selections,
  send: Send,
): Pick<Handlers, TransferCalls> {
  const { workspace } = workbench;
  const cancelled = new Set<string>();
  return {
    'transfer.choose': async ({ what }) => {
      const chosen = await dialog.showOpenDialog(window, {
        title: 'Import articles',
        ...(what === 'files' ? { filters: [...readableFiles] } : {}),
        properties: what === 'files' ? ['openFile', 'multiSelections'] : ['openDirectory'],
      });
      return chosen.canceled ? null : selections.add(chosen.filePaths);
    },
    'transfer.paste': ({ text }) =>
      selections.add([{ name: 'Pasted text.txt', bytes: new TextEncoder().encode(text) }]),
    'transfer.inspect': ({ token }) => {
      selections.get(token);
      return { names: null, encodings: [], tables: [] };
    },
    'transfer.preview': ({ token }) => {
      selections.get(token);
      return { sample: '' };
    },
    'transfer.import': async ({ token, revisionOf }) => {
      const found = selections.get(token);
      let done = 0;
      return importFiles(workspace(), found, {
        onFile: (file, failed) => {
          done += 1;
          send('progress', { token, done, total: found.files.length, file: file.name, failed });
        },
        isCancelled: () => cancelled.has(token),
        revisionOf,
      });
    },
    'transfer.cancel': ({ token }) => {
      cancelled.add(token);
      return undefined;
    },
    'transfer.formats': () =>
      formats
        .filter((format) => format.encode)
        .map(({ id, label, extension, drops, offsetUnits = [], layout, isBinary = false }) => ({
          id,
          label,
          extension,
          drops: [...drops],
          offsetUnits: [...offsetUnits],
          layout,
          isBinary,
        })),
    'transfer.export': async ({ format: formatId, articleIds, includeSuggestions, to }) => {
      const format = findFormat(formatId);
      if (!format) throw new Refusal('unsupported', `“${formatId}” is not a format that can be written.`);
      const [only] = articleIds?.length === 1 ? articleIds : [];
      const source = only ? workspace().articles.get(only)?.source.fileName : undefined;
      const name = source ? basename(source, extname(source)) : basename(workbench.dir);
      const exportedAt = new Date().toISOString();
      const request = { format: formatId, articleIds, includeSuggestions, exportedAt };
      if (to === 'clipboard') {
        const { files, articles, annotations, linksLeftOut } = exportWorkspace(workspace(), request);
        clipboard.writeText(files.map(({ content }) => String(content)).join(''));
        const leftOut = leftOutSentence(linksLeftOut);
        return { fileName: '', files: files.length, articles, annotations, leftOut };
      }
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Export annotations',
        defaultPath: join(app.getPath('documents'), `${name}${format.extension}`),
        filters: [{ name: format.label, extensions: [extname(format.extension).slice(1)] }],
      });
      if (chosen.canceled) return null;
      const { files, articles, annotations, linksLeftOut } = exportWorkspace(workspace(), request);
      writeExport(chosen.filePath, files);
      return {
        fileName: basename(chosen.filePath),
        files: files.length,
        articles,
        annotations,
        leftOut: leftOutSentence(linksLeftOut),
      };
    },
  };
}
