import { asRefusal } from '../store/db/failures.ts';
import { openToRead } from '../store/openToRead.ts';
import { exportTo } from '../transfer/exportTo.ts';
import type { Tasks } from './tasks.ts';

/** Exports with its own connection, so that nothing waits for it. Throws `Refusal`. */
export function exportApart({ file, path, request }: Tasks['export']['input']): Tasks['export']['output'] {
  try {
    const store = openToRead(file);
    try {
      return exportTo(path, store, request);
    } finally {
      store.close();
    }
  } catch (error) {
    throw asRefusal(error, file);
  }
}
