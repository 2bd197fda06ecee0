import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Desktop } from '../desktop/desktop.ts';

/** Tells the page what the program contains of others. */
export function licenceHandlers({
  readLicences,
}: Pick<Desktop, 'readLicences'>): Pick<Handlers, 'licences.read'> {
  return { 'licences.read': async () => JSON.parse(await readLicences()) };
}
