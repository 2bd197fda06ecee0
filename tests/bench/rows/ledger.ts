import { shortened } from '../../../electron/ipc/shortened.ts';
import type { Committed } from '../../../shared/model/history.ts';
import { mentionedActor, mentionedId, otherId } from '../../fixtures/mentionedActor.ts';
import { timed } from '../disk.ts';
import { atMost, type Measurement, type Row } from '../measurement.ts';
import { percentile, spreadOf } from '../statistics.ts';
import { newWorkspace } from '../workspace.ts';

const articles = 100;
const mentionsEach = 50;
const runs = 15;

/** What a person does with an entry of the actor ledger that is mentioned in many articles, in the store alone. */
export const ledger: Measurement = {
  name: 'ledger',
  about:
    `an actor entry with ${(articles * mentionsEach).toLocaleString('en')} mentions in ${articles} articles: merged ` +
    'into another one, and all of them but one split off, in Node, with their checks, the history entry and the ' +
    'commit; and each undone. "ledger told" is what of that crosses to the window, as JSON',
  measure: async (bench) => {
    const workspace = newWorkspace(bench.folder('ledger'));
    try {
      const { actions, annotations } = workspace;
      actions.importDossier(mentionedActor(articles, mentionsEach));
      const some = annotations.mentionIds(mentionedId).slice(1);
      const samples: Record<'merge' | 'split' | 'undo', number[]> = { merge: [], split: [], undo: [] };
      const told: number[] = [];
      const tell = (committed: Committed | null) => {
        if (committed) told.push(JSON.stringify(shortened(committed)).length / 1e6);
      };
      for (let run = 0; run < runs; run += 1) {
        samples.merge.push(timed(() => tell(actions.mergeActors({ into: otherId, from: mentionedId }))));
        samples.undo.push(timed(() => tell(actions.undo())));
        samples.split.push(timed(() => actions.splitActor(mentionedId, some, 'The others')));
        samples.undo.push(timed(actions.undo));
      }
      const times = Object.entries(samples).map(
        ([what, times]): Row => ({
          name: `ledger ${what} p95`,
          unit: 'ms',
          value: percentile(times, 0.95),
          floor: null,
          goal: what === 'undo' ? null : atMost(200, 'ms'),
          ...spreadOf(times),
        }),
      );
      const crossing: Row = {
        name: 'ledger told',
        unit: 'MB',
        value: percentile(told, 0.95),
        floor: null,
        goal: atMost(0.1, 'MB'),
        ...spreadOf(told),
      };
      return [...times, crossing];
    } finally {
      workspace.close();
    }
  },
};
