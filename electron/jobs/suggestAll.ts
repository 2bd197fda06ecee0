import { setImmediate } from 'node:timers/promises';
import type { Committed } from '../../shared/model/history.ts';
import { Refusal } from '../../shared/result.ts';
import { isOfWorkspace } from '../store/actions/importChunk.ts';
import type { SuggestionBatch } from '../store/actions/suggestionBatch.ts';
import type { Workspace } from '../store/open.ts';
import type { Jobs } from './jobs.ts';

/** What is asked while it goes on, and what is told. */
interface Watch {
  readonly isCancelled: () => boolean;
  /** What one of its transactions wrote. */
  readonly onCommitted: (committed: Committed) => void;
  /** An article is done: so many of so many; what was in the way, or null. */
  readonly onArticle: (articleId: string, done: number, total: number, problem: Problem | null) => void;
}

/** Why nothing or not all was suggested for an article. */
interface Problem {
  readonly sentence: string;
  /** It lies with the program: the next article has it as well. */
  readonly isOfAll: boolean;
}

/**
 * Writes: suggests for these articles (null: for the newest version of each), one after the other, in the process of `jobs`; all of it is
 * one action to undo. Ends early, after an article, where it is cancelled. Gives how many articles are done. Throws `Refusal` where the
 * workspace cannot be read or written; an article that cannot be read keeps no other from its turn.
 */
export async function suggestAll(
  workspace: Workspace,
  jobs: Jobs,
  articleIds: readonly string[] | null,
  { isCancelled, onCommitted, onArticle }: Watch,
): Promise<number> {
  const { file, actions } = workspace;
  // Who wants all of them does not want what was removed, or got a newer version, before its turn came.
  const isWanted = (id: string): boolean => articleIds !== null || isNewest(workspace, id);
  const ids = [...new Set(articleIds ?? newestIds(workspace))];
  const ask = (articleId: string | undefined): Promise<Attempt> | null => {
    const asked = articleId === undefined ? null : attempt(() => jobs.suggest({ file, articleId }));
    // Should this end before anyone waits for it.
    asked?.catch(() => undefined);
    return asked;
  };
  let batch: SuggestionBatch | null = null;
  let done = 0;
  let next = ask(ids[0]);
  for (const id of ids) {
    const outcome = isCancelled() ? null : await next;
    // The window may have closed, or opened another workspace.
    if (outcome === null || isCancelled() || !workspace.db.open) break;
    // The next article is read while this one is written.
    next = ask(ids[done + 1]);
    if (outcome.ok && isWanted(id)) {
      const steps = actions.storeSuggestions(outcome.value.changes, batch, done + 1 === ids.length);
      let step = steps.next();
      for (; !step.done; step = steps.next()) {
        onCommitted(step.value);
        await setImmediate();
        if (!workspace.db.open) return done;
      }
      batch = step.value;
    }
    done += 1;
    const sentence = outcome.ok ? outcome.value.lacking : outcome.sentence;
    const problem = sentence !== null && isWanted(id) ? { sentence, isOfAll: outcome.ok } : null;
    onArticle(id, done, ids.length, problem);
  }
  return done;
}

type Attempt =
  | { readonly ok: true; readonly value: Awaited<ReturnType<Jobs['suggest']>> }
  | { readonly ok: false; readonly sentence: string };

async function attempt(work: () => ReturnType<Jobs['suggest']>): Promise<Attempt> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof Refusal) || isOfWorkspace(error)) throw error;
    return { ok: false, sentence: error.message };
  }
}

function newestIds(workspace: Workspace): readonly string[] {
  return workspace.articles.ids().filter((id) => isNewest(workspace, id));
}

function isNewest({ articles }: Workspace, id: string): boolean {
  return articles.find(id)?.isHidden === false && articles.newerThan(id) === undefined;
}
