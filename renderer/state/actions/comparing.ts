import type { Input } from '../../../shared/ipc/contract.ts';
import type { ComparedScope } from '../../../shared/transfer/comparing.ts';
import { call } from '../../ipc/client.ts';
import type { Comparing, ComparingView } from '../slices/comparing.ts';
import { dispatch, getState } from '../store.ts';
import { guarded, notice } from './notices.ts';
import { enterRoom } from './room.ts';

/** Compares what is in a scope, in a view; what was compared before stays as it was left where it is the same. */
export function openComparing(scope: ComparedScope, view?: ComparingView): void {
  const { comparing } = getState();
  const isSame = JSON.stringify(comparing.scope) === JSON.stringify(scope);
  changeComparing({
    ...(isSame ? {} : { scope, answer: null, groupKey: null, ...nothingCurrent }),
    ...(scope.kind === 'claim' && { claimId: scope.id }),
    ...(scope.kind === 'actor' && { actorId: scope.id }),
    ...(scope.kind === 'figure' && { currentId: scope.id }),
    ...(view && { view }),
    isReturning: false,
  });
  enterRoom('comparing');
}

const nothingCurrent = {
  currentId: null,
  claimId: null,
  actorId: null,
  cell: null,
  pinned: [],
  hiddenOutlets: new Set<string>(),
  untilDay: null,
} satisfies Partial<Comparing>;

/** Changes how it is shown. */
export function changeComparing(comparing: Partial<Comparing>): void {
  dispatch({ type: 'comparing-changed', comparing });
}

/** Shows another view. */
export function chooseComparingView(view: ComparingView): void {
  if (getState().comparing.view !== view) changeComparing({ view });
}

/** Makes a statement the one that keys act on. */
export function pickStatement(currentId: string | null): void {
  if (getState().comparing.currentId !== currentId) changeComparing({ currentId });
}

/** Pins the current statement, or takes it down; a third one takes the place of the second. */
export function pinStatement(id: string): void {
  const { pinned } = getState().comparing;
  changeComparing({
    pinned: pinned.includes(id) ? pinned.filter((other) => other !== id) : [...pinned.slice(0, 1), id],
  });
}

/** Counts the readings: what an earlier one brings is of no use once another has begun. */
const readings = { statements: 0, origins: 0 };

/** Notes at which count of changes something is as it was read; null: it is being read. */
export function noteReading(
  what: keyof Comparing['readAt'],
  count: number | null,
): Pick<Comparing, 'readAt'> {
  return { readAt: { ...getState().comparing.readAt, [what]: count } };
}

/** Reads the statements of the scope, unless they are here as they are now: the answers to a query depend on the day, too. */
export async function readStatements(): Promise<void> {
  const { scope, answer, readAt, changes } = getState().comparing;
  if (!scope) return;
  if (answer && readAt.statements === changes.statements && scope.kind !== 'query') return;
  readings.statements += 1;
  const mine = readings.statements;
  changeComparing(noteReading('statements', null));
  const read = await guarded(() => call('comparing.statements', { scope }));
  if (read && readings.statements === mine)
    changeComparing({ answer: read, ...noteReading('statements', changes.statements) });
}

/** Looks for copies among all articles, unless they are known as they are now. */
export async function readOrigins(): Promise<void> {
  const { clusters, readAt, changes } = getState().comparing;
  if (clusters && readAt.origins === changes.origins) return;
  readings.origins += 1;
  const mine = readings.origins;
  changeComparing(noteReading('origins', null));
  const found = await guarded(() => call('comparing.origins'));
  if (found && readings.origins === mine)
    changeComparing({ clusters: found.clusters, ...noteReading('origins', changes.origins) });
}

/** Saves a view to a file that the system’s dialog asks for. */
export async function saveComparison(saved: Input<'comparing.save'>): Promise<void> {
  const done = await guarded(() => call('comparing.save', saved));
  if (done) notice(`Saved as “${done.fileName}”.`);
}
