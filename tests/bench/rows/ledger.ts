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
    'commit; and each undone',
  measure: async (bench) => {
    const workspace = newWorkspace(bench.folder('ledger'));
    try {
      const { actions, annotations } = workspace;
      actions.importDossier(mentionedActor(articles, mentionsEach));
      const some = annotations.mentionIds(mentionedId).slice(1);
      const samples: Record<'merge' | 'split' | 'undo', number[]> = { merge: [], split: [], undo: [] };
      for (let run = 0; run < runs; run += 1) {
        samples.merge.push(timed(() => actions.mergeActors({ into: otherId, from: mentionedId })));
        samples.undo.push(timed(actions.undo));
        samples.split.push(timed(() => actions.splitActor(mentionedId, some, 'The others')));
        samples.undo.push(timed(actions.undo));
      }
      return Object.entries(samples).map(
        ([what, times]): Row => ({
          name: `ledger ${what} p95`,
          unit: 'ms',
          value: percentile(times, 0.95),
          floor: null,
          goal: what === 'undo' ? null : atMost(200, 'ms'),
          ...spreadOf(times),
        }),
      );
    } finally {
      workspace.close();
    }
  },
};
