import { pack } from '../../shared/anchor/packing.ts';
import type { Handlers, Output } from '../../shared/ipc/contract.ts';
import { maxFoundArticles } from '../../shared/limits.ts';
import { Refusal } from '../../shared/result.ts';
import { inTurns } from '../inTurns.ts';
import { joined } from '../store/actions/undo.ts';
import { isAsImported } from '../store/db/alteredText.ts';
import type { Workspace } from '../store/open.ts';
import type { Workbench } from '../workbench.ts';
import { shortened } from './shortened.ts';

/** Calls about articles, and where they were left. */
export function articleHandlers({
  workspace,
}: Pick<Workbench, 'workspace'>): Pick<
  Handlers,
  | 'articles.open'
  | 'articles.openPart'
  | 'articles.search'
  | 'articles.rememberScroll'
  | 'articles.records'
  | 'articles.update'
  | 'articles.removal'
  | 'articles.remove'
> {
  return {
    'articles.open': ({ id }) => {
      const opened = readArticle(workspace(), id);
      if (!opened) throw gone();
      return opened;
    },
    'articles.openPart': ({ id, behind }) => {
      const part = workspace().annotations.partOf(id, behind, partSize);
      const found = part.length < partSize ? workspace().articles.getBytes(id) : null;
      if (found === undefined) throw gone();
      return { annotations: part.map(pack), rest: found && restOf(workspace(), found) };
    },
    'articles.search': ({ text }) => workspace().search.articles(text, maxFoundArticles),
    'articles.records': ({ ids }) => {
      const { articles } = workspace();
      return ids.flatMap((id) => {
        const found = articles.find(id);
        return found && !found.isHidden ? found.record : [];
      });
    },
    'articles.update': ({ ids, patch }) => workspace().actions.updateArticles(ids, patch),
    'articles.removal': ({ ids }) => workspace().articles.removal(ids),
    'articles.remove': async ({ ids }) => {
      const { actions } = workspace();
      const committed = joined(await inTurns(actions.removeArticleSteps(ids)));
      if (!committed) throw new Refusal('not-found', 'These articles are no longer in the workspace.');
      return shortened(committed);
    },
    'articles.rememberScroll': ({ id, offset }) => {
      const { articles, settings } = workspace();
      // Only for those that are there, so that the table grows no further.
      if (articles.find(id)) settings.saveScrollOffset(id, offset);
      return undefined;
    },
  };
}

/** How many annotations are read at a time: a matter of some ten milliseconds, in this process and in the page. */
const partSize = 1000;

/** An article with everything the window shows of it, or null when it is not there. */
export function readArticle(workspace: Workspace, id: string): Output<'articles.open'> | null {
  const found = workspace.articles.getBytes(id);
  if (!found) return null;
  const { text } = found;
  return { ...restOf(workspace, found), text, annotations: [...workspace.annotations.packedOf(id)] };
}

/** The same without its text and its annotations. */
function restOf(
  { links, settings }: Workspace,
  { text, ...article }: Found,
): NonNullable<Output<'articles.openPart'>['rest']> {
  return {
    article,
    isAltered: !isAsImported({ text, textSha256: article.textSha256 }),
    links: [...links.ofArticle(article.id)],
    scrollOffset: settings.scrollOffset(article.id),
  };
}

type Found = NonNullable<ReturnType<Workspace['articles']['getBytes']>>;

function gone(): Refusal {
  return new Refusal('not-found', 'This article is no longer in the workspace.');
}
