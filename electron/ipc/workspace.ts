import { basename } from 'node:path';
import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Desktop } from '../desktop/desktop.ts';
import type { Workbench } from '../workbench.ts';
import { readLedger } from './actors.ts';
import { readArticle } from './articles.ts';

/** Calls about the workspace as a whole. */
export function workspaceHandlers(
  workbench: Workbench,
  { askToOpen, startAgainOn }: Pick<Desktop, 'askToOpen' | 'startAgainOn'>,
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
        warning: workspace.warning,
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
      const [dir] =
        (await askToOpen({
          title: 'Open another workspace',
          button: 'Open Workspace',
          what: 'new or existing folder',
        })) ?? [];
      if (dir !== undefined) startAgainOn(dir);
      return undefined;
    },
  };
}
