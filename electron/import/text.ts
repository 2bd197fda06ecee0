import { fail, ok, type Result } from '../../shared/result.ts';
import { findBlocks } from '../../shared/text/blocks.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { decodeText } from './decodeText.ts';
import { makeDocument, makeDocuments, refuseSize } from './document.ts';
import type { ReaderOptions } from './reader.ts';

const mediaType = 'text/plain';

/**
 * Plain text as one article: decoded without loss, line endings to LF, and nothing else changed. The sentence of a failure names the
 * file and the reason; `encoding` is asked only where no byte order mark answers, and detected otherwise.
 */
export function readText(bytes: Uint8Array, fileName: string, encoding?: string): Result<ImportedDocument> {
  const read = readLines(bytes, fileName, encoding);
  return read.ok ? makeDocument(bytes, { fileName, mediaType }, ...read.value) : read;
}

/** The articles of a plain text, which `readText` would read as one. */
export function readTextFile(
  bytes: Uint8Array,
  fileName: string,
  { encoding, ...options }: ReaderOptions = {},
): Result<readonly ImportedDocument[]> {
  const read = readLines(bytes, fileName, encoding);
  return read.ok ? makeDocuments(bytes, { fileName, mediaType }, ...read.value, options) : read;
}

function readLines(bytes: Uint8Array, fileName: string, encoding: string | undefined) {
  const size = refuseSize(bytes, fileName);
  if (size) return fail(size.code, size.message);
  const decoded = decodeText(bytes, fileName, { encoding });
  if (!decoded.ok) return decoded;
  const { note } = decoded.value;
  const text = decoded.value.text.replace(/\r\n?/g, '\n');
  const structure = { text, blocks: findBlocks(text), inlines: [], pages: [] };
  return ok([structure, { leftOut: note === null ? [] : [note] }] as const);
}
