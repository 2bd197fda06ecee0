import { call } from '../../ipc/client.ts';
import { dispatch } from '../store.ts';
import { guarded } from './notices.ts';

/** Reads the entries of outlets. */
export async function readOutlets(): Promise<void> {
  const lines = await guarded(() => call('outlets.list'));
  const outlets = lines?.flatMap(({ entry }) => entry ?? []) ?? [];
  dispatch({ type: 'outlets-read', outlets });
}
