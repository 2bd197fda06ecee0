import type { Reread } from '../store/safety/readableTexts.ts';
import type { GroupReader } from './readGroup.ts';

/** Reads an original file as an import would, in the process that reads files; what cannot be read brings nothing. */
export function rereadWith({ read }: GroupReader): Reread {
  return async (fileName, bytes) => {
    const group = { name: fileName, files: [{ name: fileName, size: bytes.length, bytes }] };
    const { result } = await read(group, {});
    return result.ok && result.value.kind === 'documents' ? result.value.documents : [];
  };
}
