import { basename } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { writeFileAtomic } from '../transfer/writeFile.ts';
import type { Workbench } from '../workbench.ts';
import { whereToSave } from './whereToSave.ts';

/** What the system’s dialog calls the files of a view. */
const kinds = { svg: 'SVG picture', png: 'PNG picture', csv: 'CSV table' } as const;

/** Calls that take a view of comparing out of the window, as the page has drawn it. */
export function comparisonsOutHandlers(
  { workspace }: Pick<Workbench, 'workspace'>,
  { askToSave }: Pick<Desktop, 'askToSave'>,
): Pick<Handlers, 'comparing.save'> {
  return {
    'comparing.save': async ({ name, format, content }) => {
      const path = await whereToSave(
        { askToSave },
        { title: 'Save the view', name: fileNameOf(name), ending: `.${format}`, kind: kinds[format] },
        workspace().settings,
      );
      if (path === null) return null;
      writeFileAtomic(path, format === 'png' ? Buffer.from(content, 'base64') : content);
      return { fileName: basename(path) };
    },
  };
}

/** Words of an article may hold what a file name may not. */
function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}/\\:*?"<>|.]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim();
  return plain === '' ? 'comparison' : plain;
}
