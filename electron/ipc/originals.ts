import { basename, extname } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { writeFileAtomic } from '../transfer/writeFile.ts';
import type { Workbench } from '../workbench.ts';
import { whereToSave } from './whereToSave.ts';

/** Saving the file that an article was made from, byte for byte, under its own name or another one. */
export function originalHandlers(
  { workspace }: Workbench,
  { askToSave }: Pick<Desktop, 'askToSave'>,
): Pick<Handlers, 'articles.saveOriginal'> {
  return {
    'articles.saveOriginal': async ({ id }) => {
      const { articles } = workspace();
      const fileName = articles.find(id)?.record.source.fileName;
      const bytes = articles.original(id);
      if (fileName === undefined || bytes === undefined) {
        throw new Refusal('not-found', 'This article was imported without its original file.');
      }
      const ending = extname(fileName);
      const path = await whereToSave(
        { askToSave },
        {
          title: 'Save the original file',
          name: basename(fileName, ending),
          ending,
          kind: `${ending.slice(1).toUpperCase()} file`,
        },
      );
      if (path === null) return null;
      writeFileAtomic(path, bytes);
      return { fileName: basename(path) };
    },
  };
}
