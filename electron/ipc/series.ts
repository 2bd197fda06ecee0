import type { Channel, Handlers } from '../../shared/ipc/contract.ts';
import type { Workbench } from '../workbench.ts';

type Calls = Extract<Channel, `series.${string}` | `figures.${string}` | 'comparing.decide' | 'claims.part'>;

/** Calls by which a person decides about what is compared. */
export function seriesHandlers({ workspace }: Pick<Workbench, 'workspace'>): Pick<Handlers, Calls> {
  return {
    'series.create': (series) => workspace().actions.createSeries(series),
    'series.update': ({ id, patch }) => workspace().actions.updateSeries(id, patch),
    'series.join': (series) => workspace().actions.joinSeries(series),
    'series.part': ({ id, figures, name }) => workspace().actions.partSeries(id, figures, name),
    'series.remove': ({ id }) => workspace().actions.removeSeries(id),
    'figures.exclude': ({ ids, reason }) => workspace().actions.excludeFigures(ids, reason),
    'figures.include': ({ ids }) => workspace().actions.includeFigures(ids),
    'comparing.decide': (pair) => workspace().actions.decidePair(pair),
    'claims.part': ({ id }) => workspace().actions.partClaim(id),
  };
}
