import { setImmediate } from 'node:timers/promises';
import type { Inspection } from '../../shared/transfer/importing.ts';
import { shownPassages } from '../../shared/transfer/passage.ts';
import type { FileGroup } from './groups.ts';
import { readGroup } from './readGroup.ts';

/** Reading whole files to look for doubts takes about so many milliseconds at most, besides all else that is looked at. */
const maxDoubtTime = 600;

/** About how many bytes are read in a millisecond, before one has been read. */
const usualSpeed = 2000;

/** A file that is larger is not read twice, in bytes. */
const maxPageBytes = 4 * 1024 * 1024;

/** How many files are asked about: those after them are imported as they are read, and the report says which were in doubt. */
const maxAsked = 20;

/** Reads files as an import would, as far as time allows, and gives those where a person should choose the parts. */
export async function doubtsIn(groups: readonly FileGroup[]): Promise<Inspection['doubts']> {
  const doubts: Inspection['doubts'] = [];
  const begun = performance.now();
  let bytes = 0;
  for (const group of groups) {
    const spent = performance.now() - begun;
    if (spent > maxDoubtTime || doubts.length >= maxAsked) break;
    const size = group.files.reduce((sum, file) => sum + file.size, 0);
    const speed = bytes === 0 ? usualSpeed : bytes / Math.max(spent, 1);
    if (size > maxPageBytes || (bytes > 0 && spent + size / speed > 2 * maxDoubtTime)) continue;
    await setImmediate();
    bytes += size;
    const doubt = await doubtIn(group);
    if (doubt) doubts.push(doubt);
  }
  return doubts;
}

async function doubtIn(group: FileGroup): Promise<Inspection['doubts'][number] | null> {
  const { result } = await readGroup(group, { withPassages: true });
  if (!result.ok || result.value.kind !== 'documents') return null;
  // The parts of a file with several articles can be chosen when they are in: in each by itself.
  const [only, second] = result.value.documents;
  if (!only || second || only.doubt === undefined) return null;
  const { passages = [] } = only;
  return passages.length < 2 ? null : { file: group.name, sentence: only.doubt, ...shownPassages(passages) };
}
