import type { Input } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import type { Selection } from '../transferring.ts';
import { guarded } from './notices.ts';

/** Pastes as the system's own Paste would: the window hears of it as an event. */
export async function pasteBySystem(): Promise<void> {
  await guarded(() => call('clipboard.paste'));
}

/** The address that what is on the clipboard was copied from, where the system knows it. */
export async function readSourceUrl(): Promise<string | null> {
  return (await guarded(() => call('clipboard.sourceUrl'))) ?? null;
}

/** Makes what was pasted a selection to import; null when that failed, which is said. */
export function takeText(pasted: Input<'transfer.paste'>): Promise<Selection | null> {
  return guarded(() => call('transfer.paste', pasted));
}
