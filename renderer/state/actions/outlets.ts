import type { Input } from '../../../shared/ipc/contract.ts';
import type { Outlet } from '../../../shared/model/outlet.ts';
import { call } from '../../ipc/client.ts';
import { dispatch } from '../store.ts';
import { guarded } from './notices.ts';
import { commit, refusalOf } from './saving.ts';

/** Reads the entries of outlets. */
export async function readOutlets(): Promise<void> {
  const lines = await guarded(() => call('outlets.list'));
  const outlets = lines?.flatMap(({ entry }) => entry ?? []) ?? [];
  dispatch({ type: 'outlets-read', outlets });
}

/**
 * Changes what is known of an outlet, or begins an entry for the one with this name. Resolves to why it was refused, in one sentence,
 * or null.
 */
export async function changeOutlet(
  outlet: Outlet | { readonly name: string },
  patch: Input<'outlets.update'>['patch'],
): Promise<string | null> {
  const write = () =>
    'id' in outlet
      ? call('outlets.update', { id: outlet.id, patch })
      : call('outlets.create', { ...patch, name: patch.name ?? outlet.name });
  return refusalOf(await commit(write));
}

/** Makes one entry of two: the names of the other are aliases then. */
export async function mergeOutlets(into: string, from: string): Promise<void> {
  await commit(() => call('outlets.merge', { into, from }));
}

/** Removes what is known of an outlet; its articles go on naming it. */
export async function removeOutlet(id: string): Promise<void> {
  await commit(() => call('outlets.remove', { id }));
}
