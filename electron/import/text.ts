import { checkText } from '../../shared/anchor/invariants.ts';
import { maxDocumentBytes } from '../../shared/limits.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { findBlocks } from '../../shared/text/blocks.ts';
import { findTitle } from '../../shared/text/title.ts';
import { sha256 } from '../store/hash.ts';
import type { ImportedDocument } from '../store/importing.ts';
import { decodeBytes } from './decode.ts';

/**
 * Plain text: strictly decoded, line endings to LF, and nothing else changed. The sentence of a failure names the
 * file and the reason; `encoding` is asked only where no byte order mark answers.
 */
export function readText(bytes: Uint8Array, fileName: string, encoding?: string): Result<ImportedDocument> {
  if (bytes.length === 0) return fail('invalid-input', `“${fileName}” is empty.`);
  if (bytes.length > maxDocumentBytes) {
    return fail(
      'unsupported',
      `“${fileName}” is larger than ${maxDocumentBytes / 1024 / 1024} MiB, the most that can be read.`,
    );
  }
  const decoded = decodeBytes(bytes, fileName, encoding);
  if (!decoded.ok) return decoded;
  const text = decoded.value.replace(/\r\n?/g, '\n');
  const breach = checkText(text);
  if (breach) return fail('invalid-input', `“${fileName}” cannot be imported: ${breach}.`);
  const blocks = findBlocks(text);
  return ok({
    title: findTitle(text, blocks),
    language: null,
    source: {
      fileName,
      mediaType: 'text/plain',
      sha256: sha256(bytes),
      url: null,
      publisher: null,
      author: null,
      publishedAt: null,
    },
    text,
    blocks,
    bytes,
  });
}
