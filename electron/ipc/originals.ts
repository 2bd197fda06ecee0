import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import { writeFileAtomic } from '../transfer/writeFile.ts';
import type { Workbench } from '../workbench.ts';

/** Saving the file that an article was made from, byte for byte, under its own name or another one. */
export function originalHandlers(
  { workspace }: Workbench,
  window: BrowserWindow,
): Pick<Handlers, 'articles.saveOriginal'> {
  return {
    'articles.saveOriginal': async ({ id }) => {
      const { articles } = workspace();
      const fileName = articles.find(id)?.record.source.fileName;
      const bytes = articles.original(id);
      if (fileName === undefined || bytes === undefined) {
        throw new Refusal(
          'not-found',
          'The original file of this article is not in the workspace: it came without it.',
        );
      }
      const chosen = await dialog.showSaveDialog(window, {
        title: 'Save the original file',
        defaultPath: join(app.getPath('documents'), basename(fileName)),
      });
      if (chosen.canceled) return null;
      writeFileAtomic(chosen.filePath, bytes);
      return { fileName: basename(chosen.filePath) };
    },
  };
}
