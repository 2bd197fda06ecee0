import { counted } from '../../shared/text/counting.ts';
import type { Workspace } from '../store/open.ts';
import { articleLines, articleWords } from './articleLine.ts';
import { withWorkspace } from './opening.ts';
import { refuseOperands } from './refuseOperands.ts';
import { readSettings } from './settingArticles.ts';
import { type Terminal, UsageError } from './terminal.ts';
import type { Invocation } from './usage.ts';

/** `list`: a line for each article, the oldest import first. */
export function runList({ values, operands }: Invocation, dir: string, terminal: Terminal): 0 | 1 {
  refuseOperands('list', operands);
  return withWorkspace(dir, terminal, (workspace) => {
    const lineOf = articleLines(workspace);
    for (const article of workspace.articles.list()) {
      const line = lineOf(article);
      if (values.json) terminal.json(line);
      else terminal.line(articleWords(line));
    }
    return 0;
  });
}

/** `article`: changes what is known of articles, all in one action, and prints a JSON line for each as it is now. */
export function runArticle({ values, operands }: Invocation, dir: string, terminal: Terminal): 0 | 1 {
  const patch = readSettings(values.set ?? []);
  if (operands.length === 0) throw new UsageError('“article” needs the ID of an article; “list” shows them.');
  return withWorkspace(dir, terminal, (workspace) => {
    workspace.actions.updateArticles(operands, patch);
    const lineOf = articleLines(workspace);
    const byId = new Map(workspace.articles.list().map((article) => [article.id, article]));
    for (const id of new Set(operands)) {
      const article = byId.get(id);
      if (article) terminal.json(lineOf(article));
    }
    return 0;
  });
}

/** `remove`: takes articles away with all that is annotated in them, and says what went. */
export function runRemove({ values, operands }: Invocation, dir: string, terminal: Terminal): 0 | 1 {
  if (operands.length === 0) throw new UsageError('“remove” needs the ID of an article; “list” shows them.');
  return withWorkspace(dir, terminal, (workspace) => {
    const removal = workspace.articles.removal(operands);
    workspace.actions.removeArticles(operands);
    if (values.json) terminal.json(removal);
    else terminal.line(removalSentence(removal));
    return 0;
  });
}

function removalSentence({
  articles,
  annotations,
  linksFromElsewhere: links,
}: ReturnType<Workspace['articles']['removal']>): string {
  const what = `Removed ${counted(articles, 'article')} with ${counted(annotations, 'annotation')}`;
  const linked = links === 0 ? '' : `, and ${counted(links, 'link')} to other articles`;
  return `${what}${linked}.`;
}
