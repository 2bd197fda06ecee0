import type { Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import { inTurns } from '../inTurns.ts';
import { findEntries, findPeople } from '../store/historyPage.ts';
import type { Workbench } from '../workbench.ts';

/** Undo and redo of anything, in whatever article it was, and what there is to undo. */
export function historyHandlers({
  workspace,
  outside,
}: Pick<Workbench, 'workspace' | 'outside'>): Pick<
  Handlers,
  'history.undo' | 'history.redo' | 'history.undoTo' | 'history.list' | 'history.people' | 'history.since'
> {
  // The button says what it will undo: it must not take back what another process has done in the meantime.
  const refuseIfChanged = (what: string): void => {
    if (!outside?.look()) return;
    throw new Refusal(
      'conflict',
      `Another program has just changed this workspace, so nothing was ${what}: look at it, then try again.`,
    );
  };
  return {
    'history.undo': () => {
      refuseIfChanged('undone');
      return workspace().actions.undo();
    },
    'history.redo': () => {
      refuseIfChanged('redone');
      return workspace().actions.redo();
    },
    'history.undoTo': ({ seq }) => {
      refuseIfChanged('undone');
      return workspace().actions.undoTo(seq);
    },
    'history.list': async ({ before, count, ...query }) => {
      const found = (await inTurns(findEntries(workspace(), query, before, count))).flat();
      return {
        lines: found.map(({ hash: _, target: __, ...line }) => line),
        isEnd: found.length < count,
      };
    },
    'history.people': async () => {
      const names = new Set((await inTurns(findPeople(workspace()))).flat());
      return [...names].sort((a, b) => a.localeCompare(b));
    },
    'history.since': ({ seq, articleId }) => workspace().history.standingAfter(seq, articleId ?? ''),
  };
}
