import type { Input } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { changeComparing } from './comparing.ts';
import { commit, refusalOf } from './saving.ts';

/** Makes a series of figures and shows it. Resolves to why it was refused, in one sentence, or null. */
export async function makeSeries(series: Input<'series.create'>): Promise<string | null> {
  const outcome = await commit(() => call('series.create', series));
  if (outcome.kind === 'saved') {
    const made = outcome.changes.find(({ entity }) => entity === 'series');
    changeComparing({ groupKey: made?.id ?? null });
  }
  return refusalOf(outcome);
}

/** Changes what is said of a series, or which figures are in it; resolves to why that was refused, or null. */
export async function saySeries(id: string, patch: Input<'series.update'>['patch']): Promise<string | null> {
  return refusalOf(await commit(() => call('series.update', { id, patch })));
}

/** Takes a figure out of its series: the figure stays, and is compared by what it says itself. */
export async function takeFromSeries(id: string, figureId: string): Promise<string | null> {
  return saySeries(id, { remove: [figureId] });
}

/** Gives one series the figures of another, and shows it. */
export async function joinSeries(into: string, from: string): Promise<string | null> {
  const outcome = await commit(() => call('series.join', { into, from }));
  if (outcome.kind === 'saved') changeComparing({ groupKey: into });
  return refusalOf(outcome);
}

/** Makes a series of its own of figures of a series. */
export async function partSeries(parted: Input<'series.part'>): Promise<string | null> {
  return refusalOf(await commit(() => call('series.part', parted)));
}

/** Removes a series; its figures stay, and are compared as if it had never been. */
export async function removeSeries(id: string): Promise<void> {
  await commit(() => call('series.remove', { id }));
}

/** Leaves figures out of every comparison, with a reason. Resolves to why it was refused, or null. */
export async function excludeFigures(ids: readonly string[], reason: string): Promise<string | null> {
  return refusalOf(await commit(() => call('figures.exclude', { ids: [...ids], reason })));
}

/** Compares excluded figures again. */
export async function includeFigures(ids: readonly string[]): Promise<void> {
  await commit(() => call('figures.include', { ids: [...ids] }));
}
