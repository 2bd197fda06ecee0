import { basename } from 'node:path';
import type { Handlers, Output } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import { asRefusal } from '../store/db/failures.ts';
import type { Workbench } from '../workbench.ts';
import { readLedger } from './actors.ts';
import { readArticle } from './articles.ts';
import type { Handed } from './handed.ts';

/** What a page asks first, read before it does. */
interface OpenedAhead {
  /** Reads it now. */
  readonly read: () => void;
  /** Gives what was read, once; null where there is nothing, or where another process has changed the workspace since. */
  readonly take: () => Output<'workspace.open'> | null;
}

/** Makes what reads it; nothing is read yet. */
export function makeOpenedAhead(workbench: Workbench): OpenedAhead {
  let ahead: Output<'workspace.open'> | null = null;
  return {
    read: () => {
      try {
        ahead = openForPage(workbench);
      } catch {
        // Who asks is told.
        ahead = null;
      }
    },
    take: () => {
      const taken = ahead;
      ahead = null;
      return workbench.failure() === null && workbench.outside()?.look() === false ? taken : null;
    },
  };
}

/** Calls about the workspace as a whole. */
export function workspaceHandlers(
  workbench: Workbench,
  handed: Pick<Handed, 'workspaceOpened' | 'workspaceFailed'>,
  ahead: OpenedAhead,
): Pick<Handlers, 'workspace.open' | 'workspace.read'> {
  return {
    'workspace.open': () => {
      try {
        const opened = ahead.take() ?? openForPage(workbench);
        handed.workspaceOpened();
        return opened;
      } catch (error) {
        handed.workspaceFailed();
        const refusal = damageIn(error, workbench);
        // Without its lists a window can show nothing: it offers what can be restored and recovered.
        if (refusal && workbench.failure() === null) workbench.giveUp(refusal);
        throw error;
      }
    },
    'workspace.read': ({ behind, isWhole }) => {
      const workspace = workbench.workspace();
      const articles = isWhole ? workspace.articles.list() : workspace.articles.listBehind(behind, partSize);
      const hasMore = !isWhole && articles.length === partSize;
      return {
        articles,
        rest: hasMore ? null : { ...readLedger(workspace), undoState: workspace.actions.undoState() },
      };
    },
  };
}

/** How many articles are listed at a time: a matter of some ten milliseconds, in this process and in the page. */
const partSize = 2000;

function openForPage(workbench: Workbench): Output<'workspace.open'> {
  const workspace = workbench.workspace();
  const articles = [...workspace.articles.list()];
  const settings = workspace.settings.read();
  const last = articles.find(({ id }) => id === settings.lastArticleId) ?? articles[0];
  const first = last ? readIfWhole(workbench, last.id) : { opened: null, damage: null };
  const said = [workspace.warning, first.damage].filter((sentence) => sentence !== null);
  return {
    name: basename(workbench.dir),
    articles,
    ...readLedger(workspace),
    opened: first.opened,
    settings,
    undoState: workspace.actions.undoState(),
    drafts: [...workspace.drafts.all()],
    warning: said.length > 0 ? said.join(' ') : null,
  };
}

/** An article, or in a sentence why it cannot be read: the others can be opened all the same. */
function readIfWhole(
  workbench: Workbench,
  id: string,
): { readonly opened: Output<'articles.open'> | null; readonly damage: string | null } {
  try {
    return { opened: readArticle(workbench.workspace(), id), damage: null };
  } catch (error) {
    const refusal = damageIn(error, workbench);
    if (!refusal) throw error;
    return { opened: null, damage: refusal.message };
  }
}

function damageIn(error: unknown, { file }: Workbench): Refusal | null {
  const known = asRefusal(error, file);
  return known instanceof Refusal && known.code === 'damaged' ? known : null;
}
