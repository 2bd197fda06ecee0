import type { Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import type { Workbench } from '../workbench.ts';

/** Calls about articles, and where they were left. */
export function articleHandlers({
  workspace,
}: Workbench): Pick<Handlers, 'articles.list' | 'articles.open' | 'articles.rememberScroll'> {
  return {
    'articles.list': () => [...workspace().articles.list()],
    'articles.open': ({ id }) => {
      const { articles, annotations, links, settings } = workspace();
      const article = articles.get(id);
      if (!article) throw new Refusal('not-found', 'This article is no longer in the workspace.');
      return {
        article,
        annotations: [...annotations.ofArticle(id)],
        links: [...links.ofArticle(id)],
        scrollOffset: settings.scrollOffset(id),
      };
    },
    'articles.rememberScroll': ({ id, offset }) => {
      workspace().settings.saveScrollOffset(id, offset);
      return undefined;
    },
  };
}
