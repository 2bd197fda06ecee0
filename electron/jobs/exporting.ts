import { asRefusal } from '../store/db/failures.ts';
import { openToRead } from '../store/openToRead.ts';
import type { ReadableStore } from '../store/tables/store.ts';
import { exportTo } from '../transfer/exportTo.ts';
import { writeTable } from '../transfer/writeTable.ts';
import type { Tasks } from './tasks.ts';

/** Exports with its own connection, so that nothing waits for it. Throws `Refusal`. */
export function exportApart({ file, path, request }: Tasks['export']['input']): Tasks['export']['output'] {
  return reading(file, (store) => exportTo(path, store, request));
}

/** Saves a table in the same way. Throws `Refusal`. */
export function saveTableApart({
  file,
  path,
  wanted,
  format,
}: Tasks['table']['input']): Tasks['table']['output'] {
  return reading(file, (store) => writeTable(path, store, wanted, format));
}

function reading<T>(file: string, work: (store: ReadableStore) => T): T {
  try {
    const store = openToRead(file);
    try {
      return work(store);
    } finally {
      store.close();
    }
  } catch (error) {
    throw asRefusal(error, file);
  }
}
