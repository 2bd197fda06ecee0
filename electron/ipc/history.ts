import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Committed } from '../../shared/model/history.ts';
import { Refusal } from '../../shared/result.ts';
import { inTurns } from '../inTurns.ts';
import { findEntries, findPeople } from '../store/actions/historyPage.ts';
import { joined } from '../store/actions/undo.ts';
import type { Workbench } from '../workbench.ts';
import { shortened } from './shortened.ts';

/** Undo and redo of anything, in whatever article it was, and what there is to undo. */
export function historyHandlers({
  workspace,
  outside,
}: Pick<Workbench, 'workspace' | 'outside'>): Pick<
  Handlers,
  | 'history.undo'
  | 'history.redo'
  | 'history.undoTo'
  | 'history.list'
  | 'history.people'
  | 'history.news'
  | 'history.since'
> {
  // The button says what it will undo: it must not take back what another process has done in the meantime.
  const refuseIfChanged = (what: string): void => {
    if (!outside()?.look()) return;
    throw new Refusal(
      'conflict',
      `Another program has just changed this workspace, so nothing was ${what}: check the change, then try again.`,
    );
  };
  let before: Promise<unknown> = Promise.resolve();
  // A long import is taken back entry by entry, with other calls in between: but never with another undo.
  const inOrder = (begin: () => Iterable<Committed>): Promise<Committed | null> => {
    const done = before.then(async () => {
      const committed = joined(await inTurns(begin()));
      return committed && shortened(committed);
    });
    before = done.catch(() => null);
    return done;
  };
  return {
    'history.undo': () =>
      inOrder(() => {
        refuseIfChanged('undone');
        return workspace().actions.undoSteps();
      }),
    'history.redo': () =>
      inOrder(() => {
        refuseIfChanged('redone');
        return workspace().actions.redoSteps();
      }),
    'history.undoTo': ({ seq }) => {
      refuseIfChanged('undone');
      return shortened(workspace().actions.undoTo(seq));
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
      return [...names].sort((a, b) => a.localeCompare(b, 'en'));
    },
    'history.news': ({ since }) => [...workspace().history.news(workspace().history.firstSince(since))],
    'history.since': ({ seq, articleId }) => workspace().history.standingAfter(seq, articleId ?? ''),
  };
}
