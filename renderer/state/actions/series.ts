import type { Input } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { commit, refusalOf } from './saving.ts';

/** Changes what is said of a series, or which figures are in it; resolves to why that was refused, or null. */
export async function saySeries(id: string, patch: Input<'series.update'>['patch']): Promise<string | null> {
  return refusalOf(await commit(() => call('series.update', { id, patch })));
}

/** Takes a figure out of its series: the figure stays, and is compared by what it says itself. */
export async function takeFromSeries(id: string, figureId: string): Promise<string | null> {
  return saySeries(id, { remove: [figureId] });
}
