import type { Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import type { Workbench } from '../workbench.ts';

/** Calls that read articles. */
export function articleHandlers({ workspace }: Workbench): Pick<Handlers, 'articles.list' | 'articles.open'> {
  return {
    'articles.list': () => [...workspace().articles.list()],
    'articles.open': ({ id }) => {
      const { articles, annotations, links } = workspace();
      const article = articles.get(id);
      if (!article) throw new Refusal('not-found', 'This article is no longer in the workspace.');
      return { article, annotations: [...annotations.ofArticle(id)], links: [...links.ofArticle(id)] };
    },
  };
}
