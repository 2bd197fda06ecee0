import type { Annotation } from '../../../shared/model/annotation.ts';
import type { ArticleSummary } from '../../../shared/model/article.ts';
import type { Change, UndoState } from '../../../shared/model/history.ts';
import { type TagCounts, tags } from '../../../shared/model/tag.ts';
import { changeLedger, emptyLedger, type Ledger } from '../ledger.ts';
import { type CommonEvents, isComingOrGoing } from './common.ts';
import type { Slice } from './slice.ts';

/** The workspace as a whole: what it holds besides the text of the open article. */
export interface WorkspaceState {
  /** `failed`: the workspace could not be opened at all. */
  readonly phase:
    | { readonly status: 'starting' | 'ready' }
    | { readonly status: 'failed'; readonly message: string };
  readonly workspaceName: string;
  readonly articles: readonly ArticleSummary[];
  readonly ledger: Ledger;
  readonly undoState: UndoState;
}

export interface WorkspaceEvents {
  readonly 'start-failed': { readonly message: string };
  /** The workspace has been read again: articles came or went, or something outside of this window was done. */
  readonly reread: Pick<WorkspaceState, 'articles' | 'ledger' | 'undoState'>;
}

export const workspace: Slice<WorkspaceState, WorkspaceEvents & Pick<CommonEvents, 'started' | 'committed'>> =
  {
    initial: {
      phase: { status: 'starting' },
      workspaceName: '',
      articles: [],
      ledger: emptyLedger,
      undoState: { undo: null, redo: null },
    },
    on: {
      started: (_before, { workspaceName, articles, ledger, undoState }) => ({
        phase: { status: 'ready' },
        workspaceName,
        articles,
        ledger,
        undoState,
      }),
      'start-failed': (_before, { message }) => ({ phase: { status: 'failed', message } }),
      reread: (_before, { articles, ledger, undoState }) => ({ articles, ledger, undoState }),
      committed: ({ articles, ledger }, { changes, undoState }) =>
        changes.some(isComingOrGoing)
          ? { undoState }
          : {
              undoState,
              articles: countChanges(articles, changes),
              ledger: changeLedger(ledger, changes),
            },
    },
  };

/** The articles with what is tagged in them now; the very same where no number changes. */
function countChanges(
  articles: readonly ArticleSummary[],
  changes: readonly Change[],
): readonly ArticleSummary[] {
  const more = new Map<string, TagCounts>();
  const count = (annotation: Annotation | null, step: 1 | -1): void => {
    if (annotation?.status !== 'accepted') return;
    const { articleId, tag } = annotation;
    const counts = more.get(articleId) ?? { claim: 0, actor: 0, figure: 0, quote: 0 };
    more.set(articleId, { ...counts, [tag]: counts[tag] + step });
  };
  for (const change of changes) {
    if (change.entity !== 'annotation') continue;
    count(change.before, -1);
    count(change.after, 1);
  }
  if (![...more.values()].some((added) => tags.some((tag) => added[tag] !== 0))) return articles;
  return articles.map((article) => {
    const { counts } = article;
    const added = more.get(article.id);
    if (!added) return article;
    return {
      ...article,
      counts: {
        claim: counts.claim + added.claim,
        actor: counts.actor + added.actor,
        figure: counts.figure + added.figure,
        quote: counts.quote + added.quote,
      },
    };
  });
}
