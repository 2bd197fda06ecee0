import { call } from '../../ipc/client.ts';
import { dispatch, getState } from '../store.ts';
import { guarded } from './notices.ts';

/** So many are read at once; the window goes on meanwhile. */
const atOnce = 500;

/** Reads what is known of articles, as far as it has not been read yet. */
export async function readRecords(ids: readonly string[]): Promise<void> {
  await guarded(async () => {
    const missing = ids.filter((id) => !getState().records.has(id));
    for (let from = 0; from < missing.length; from += atOnce) {
      const records = await call('articles.records', { ids: missing.slice(from, from + atOnce) });
      dispatch({ type: 'records-read', records });
    }
  });
}
