import type { Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { decodeText } from './decodeText.ts';
import { makeDocuments } from './documents.ts';
import type { ReaderOptions } from './reader.ts';
import { structureOfText } from './structure.ts';

/**
 * The articles of a plain text: decoded without loss, line endings to LF, and nothing else changed. The sentence of a failure names the
 * file and the reason; `encoding` is asked only where no byte order mark answers, and detected otherwise.
 */
export function readText(
  bytes: Uint8Array,
  fileName: string,
  { encoding, ...options }: ReaderOptions = {},
): Result<readonly ImportedDocument[]> {
  const decoded = decodeText(bytes, fileName, { encoding });
  if (!decoded.ok) return decoded;
  const { text, note } = decoded.value;
  const said = { leftOut: note === null ? [] : [note] };
  return makeDocuments(bytes, { fileName, mediaType: 'text/plain' }, structureOfText(text), said, options);
}
