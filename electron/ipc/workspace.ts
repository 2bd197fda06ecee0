import { basename } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Workbench } from '../workbench.ts';
import { readLedger } from './actors.ts';
import { readArticle } from './articles.ts';

/** Calls about the workspace as a whole. */
export function workspaceHandlers(
  workbench: Workbench,
  window: BrowserWindow,
): Pick<Handlers, 'workspace.open' | 'workspace.read' | 'workspace.choose'> {
  return {
    'workspace.open': () => {
      const workspace = workbench.workspace();
      const articles = [...workspace.articles.list()];
      const settings = workspace.settings.read();
      const last = articles.find(({ id }) => id === settings.lastArticleId) ?? articles[0];
      return {
        name: basename(workbench.dir),
        articles,
        ...readLedger(workspace),
        opened: last ? readArticle(workspace, last.id) : null,
        settings,
        undoState: workspace.actions.undoState(),
        drafts: [...workspace.drafts.all()],
      };
    },
    'workspace.read': () => {
      const workspace = workbench.workspace();
      return {
        articles: [...workspace.articles.list()],
        ...readLedger(workspace),
        undoState: workspace.actions.undoState(),
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
