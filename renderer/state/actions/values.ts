import type { Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { guarded } from './notices.ts';

/** Values of a field whose names begin so, the most frequent ones first; none where they cannot be read, which is said. */
export async function readValues(
  field: string,
  prefix: string,
  count: number,
): Promise<Output<'asking.values'>> {
  const values = await guarded(() =>
    call('asking.values', { field, prefix: prefix.slice(0, mostOfPrefix), count }),
  );
  return values ?? [];
}

/** UTF-16 code units: no name is looked for by more. */
const mostOfPrefix = 200;
