import type { Handlers, Output } from '../../shared/ipc/contract.ts';
import { pack } from '../../shared/ipc/packing.ts';
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
      if (!opened) throw new Refusal('not-found', 'This article is no longer in the workspace.');
      return opened;
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

/** An article with everything the window shows of it, or null when it is not there. */
export function readArticle(
  { articles, annotations, links, settings }: Workspace,
  id: string,
): Output<'articles.open'> | null {
  const article = articles.get(id);
  if (!article) return null;
  return {
    article,
    isAltered: !isAsImported(article),
    annotations: annotations.ofArticle(id).map(pack),
    links: [...links.ofArticle(id)],
    scrollOffset: settings.scrollOffset(id),
  };
}
