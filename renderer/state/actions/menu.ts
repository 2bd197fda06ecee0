import type { Input } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { guarded } from './notices.ts';

type Item = Input<'menu.show'>['items'][number];

/** Shows commands in the native menu, each with its first key; those of one menu in this order. */
export async function showMenu(
  commands: readonly (Omit<Item, 'key'> & { readonly keys: readonly string[] })[],
): Promise<void> {
  const items = commands.map(({ id, label, menu, keys }) => ({ id, label, menu, key: keys[0] ?? null }));
  await guarded(() => call('menu.show', { items }));
}
