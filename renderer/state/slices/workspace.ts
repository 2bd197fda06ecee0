import type { ArticleSummary } from '../../../shared/model/article.ts';
import type { UndoState } from '../../../shared/model/history.ts';
import { changeLedger, emptyLedger, type Ledger } from '../ledger.ts';
import { changeSummaries } from '../summaries.ts';
import { type CommonEvents, isReadAgain } from './common.ts';
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
      committed: ({ articles, ledger }, { undoState, ...committed }) =>
        isReadAgain(committed)
          ? { undoState }
          : {
              undoState,
              articles: changeSummaries(articles, committed),
              ledger: changeLedger(ledger, committed.changes),
            },
    },
  };
