import { setImmediate } from 'node:timers/promises';
import type { Foreign } from '../../shared/formats/common/foreign.ts';
import type { Inspection } from '../../shared/transfer/importing.ts';
import { shownPassages } from '../../shared/transfer/passage.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
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

/** What is to be asked about documents once they have been read. */
interface Asked {
  /** Those whose parts a person should choose. */
  readonly doubts: Inspection['doubts'];
  /** What somebody has marked in them with other programs, whose names a person maps. */
  readonly marked: readonly Foreign[];
}

/** Reads files as an import would, as far as time allows, and gives those about which a person should be asked something. */
export async function readToAsk(groups: readonly FileGroup[]): Promise<Asked> {
  const doubts: Inspection['doubts'] = [];
  const marked: Foreign[] = [];
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
    const documents = await documentsOf(group);
    const doubt = doubtIn(group, documents);
    if (doubt) doubts.push(doubt);
    const articles = documents.flatMap(({ text, source: { fileName: name }, marks: spans }) =>
      spans ? [{ name, text, spans, links: [] }] : [],
    );
    if (articles.length > 0) marked.push({ articles });
  }
  return { doubts, marked };
}

async function documentsOf(group: FileGroup): Promise<readonly ImportedDocument[]> {
  const { result } = await readGroup(group, { withPassages: true });
  return result.ok && result.value.kind === 'documents' ? result.value.documents : [];
}

function doubtIn(
  group: FileGroup,
  [only, second]: readonly ImportedDocument[],
): Inspection['doubts'][number] | null {
  // The parts of a file with several articles can be chosen when they are in: in each by itself.
  if (!only || second || only.doubt === undefined) return null;
  const { passages = [] } = only;
  return passages.length < 2 ? null : { file: group.name, sentence: only.doubt, ...shownPassages(passages) };
}
