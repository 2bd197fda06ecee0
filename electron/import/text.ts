import { checkText } from '../../shared/anchor/invariants.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { findBlocks } from '../../shared/text/blocks.ts';
import { findTitle } from '../../shared/text/title.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { sha256 } from '../store/db/hash.ts';
import { decodeText } from './decodeText.ts';
import { refuseSize } from './document.ts';

/**
 * Plain text: decoded without loss, line endings to LF, and nothing else changed. The sentence of a failure names the
 * file and the reason; `encoding` is asked only where no byte order mark answers, and detected otherwise.
 */
export function readText(bytes: Uint8Array, fileName: string, encoding?: string): Result<ImportedDocument> {
  const size = refuseSize(bytes, fileName);
  if (size) return fail(size.code, size.message);
  const decoded = decodeText(bytes, fileName, { encoding });
  if (!decoded.ok) return decoded;
  const { note } = decoded.value;
  const text = decoded.value.text.replace(/\r\n?/g, '\n');
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
    ...(note !== null && { leftOut: [note] }),
    bytes,
  });
}
