import type { InterruptedImport } from '../../../shared/transfer/importing.ts';
import { call } from '../../ipc/client.ts';
import { guarded, notice } from './notices.ts';

/** The imports that were interrupted, of which a part is in. */
export async function readInterrupted(): Promise<readonly InterruptedImport[]> {
  return (await guarded(() => call('imports.interrupted'))) ?? [];
}

/** What came in of one stays, and nothing more is said of it. */
export async function keepInterrupted(id: string): Promise<void> {
  await guarded(async () => {
    await call('imports.keep', { id });
    notice('What came in of the interrupted import was kept.');
  });
}
