import { call } from '../../ipc/client.ts';
import { commit } from './saving.ts';

/** Takes a claim out of the group that repeats or denies it; the others stay joined. Resolves to whether that was done. */
export async function partClaim(id: string): Promise<boolean> {
  return (await commit(() => call('claims.part', { id }))).kind === 'saved';
}
