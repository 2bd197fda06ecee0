import type { Channel, Handlers } from '../../shared/ipc/contract.ts';
import type { Workbench } from '../workbench.ts';

type SeriesCalls = Extract<Channel, `series.${string}`>;

/** Calls about figures that a person has confirmed to be one thing. */
export function seriesHandlers({ workspace }: Pick<Workbench, 'workspace'>): Pick<Handlers, SeriesCalls> {
  return {
    'series.create': (series) => workspace().actions.createSeries(series),
    'series.update': ({ id, patch }) => workspace().actions.updateSeries(id, patch),
    'series.join': (series) => workspace().actions.joinSeries(series),
    'series.part': ({ id, figures, name }) => workspace().actions.partSeries(id, figures, name),
    'series.remove': ({ id }) => workspace().actions.removeSeries(id),
  };
}
