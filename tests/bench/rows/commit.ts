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
    const create = () => {
      const start = (next++ * 7) % (length - 30);
      const segments = [{ start, end: start + 20 }];
      return timed(() => workspace.actions.createAnnotation({ articleId, tag: 'figure', segments }));
    };
    try {
      const [floors, samples] = await interleave({ runs: 500, warmUps: 20 }, raw.once, create);
      return [0.5, 0.95].map((share): Row => {
        const floor = percentile(floors, share);
        return {
          name: `commit p${share * 100}`,
          unit: 'ms',
          value: percentile(samples, share),
          floor,
          goal: times(4, floor),
          ...spreadOf(samples),
        };
      });
    } finally {
      raw.close();
      workspace.close();
    }
  },
};
