import { basename } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Workbench } from '../workbench.ts';

/** Calls about the workspace as a whole. */
export function workspaceHandlers(
  workbench: Workbench,
  window: BrowserWindow,
): Pick<Handlers, 'workspace.open' | 'workspace.choose'> {
  return {
    'workspace.open': () => {
      const workspace = workbench.workspace();
      return {
        name: basename(workbench.dir),
        articles: [...workspace.articles.list()],
        settings: workspace.settings.read(),
        undoState: workspace.actions.undoState(),
        version: app.getVersion(),
      };
    },
    'workspace.choose': async () => {
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open another workspace',
        buttonLabel: 'Open Workspace',
        properties: ['openDirectory', 'createDirectory'],
      });
      const [dir] = filePaths;
      if (dir === undefined) return undefined;
      // The last --workspace counts, and switches such as --no-sandbox stay.
      app.relaunch({ args: [...process.argv.slice(1), '--workspace', dir] });
      app.quit();
      return undefined;
    },
  };
}
