import { setTimeout } from 'node:timers/promises';
import { rawWrites, timed } from '../disk.ts';
import { type Measurement, type Row, times } from '../measurement.ts';
import { interleave, percentile, spreadOf } from '../statistics.ts';
import { seededWorkspace } from '../workspace.ts';

/** One action of a person in the store alone, with its history entry. */
export const commit: Measurement = {
  name: 'commit',
  about:
    'one annotation created in the store of the seed workspace, in Node, with its checks and its history entry. ' +
    'Floor: 4 kB written into a file and forced to the same disk (fdatasync)',
  measure: async (bench) => {
    const workspace = seededWorkspace(bench.folder('commit'));
    const raw = rawWrites(bench.folder('commit-floor'));
    const [articleId = ''] = workspace.articles.ids();
    const length = workspace.articles.text(articleId)?.length ?? 0;
    let next = 0;
    // Actions of a person come one by one: what follows behind the answer to one does not count for the next.
    const pause = () => setTimeout(5);
    const floorOnce = async () => {
      await pause();
      return raw.once();
    };
    const create = async () => {
      const start = (next++ * 7) % (length - 30);
      const segments = [{ start, end: start + 20 }];
      await pause();
      return timed(() => workspace.actions.createAnnotation({ articleId, tag: 'figure', segments }));
    };
    try {
      const [floors, samples] = await interleave({ runs: 500, warmUps: 20 }, floorOnce, create);
      return [0.5, 0.95].map((share): Row => {
        const floor = percentile(floors, share);
        return {
          name: `commit p${share * 100}`,
          unit: 'ms',
          value: percentile(samples, share),
          floor,
          goal: times(share === 0.5 ? 2 : 2.5, floor),
          ...spreadOf(samples),
        };
      });
    } finally {
      raw.close();
      workspace.close();
    }
  },
};
