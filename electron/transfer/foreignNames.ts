import { setImmediate } from 'node:timers/promises';
import { type ForeignNames, namesIn } from '../../shared/formats/mapping.ts';
import { readForeign } from '../import/index.ts';
import type { FoundFiles } from './findFiles.ts';
import { type FileGroup, groupFiles } from './groups.ts';
import { loadGroup } from './readGroup.ts';

/** The names that other tools' files in a selection use; null where there are none. Reads for about a second at most. */
export async function foreignNamesIn(found: FoundFiles): Promise<ForeignNames | null> {
  const begun = performance.now();
  const foreign = [];
  for (const group of groupFiles(found.files)) {
    if (performance.now() - begun > 1000) break;
    await setImmediate();
    const one = foreignOf(group);
    if (one) foreign.push(one);
  }
  return foreign.length === 0 ? null : namesIn(foreign);
}

function foreignOf(group: FileGroup) {
  const loaded = loadGroup(group);
  return loaded.ok ? readForeign(loaded.value, {}) : null;
}
