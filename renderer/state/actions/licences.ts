import type { Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { guarded } from './notices.ts';

export type Licences = Output<'licences.read'>;

/** What the program contains of others; nothing when that failed, which is said. */
export async function readLicences(): Promise<Licences> {
  return (await guarded(() => call('licences.read'))) ?? [];
}
