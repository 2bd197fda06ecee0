import { fail, type Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import type { ReaderOptions } from './reader.ts';

/** Rich text (RTF) is not read yet. */
export async function readRtf(
  _bytes: Uint8Array,
  fileName: string,
  _options: ReaderOptions = {},
): Promise<Result<readonly ImportedDocument[]>> {
  return fail('unsupported', `“${fileName}” is a rich text (RTF) file, which this version cannot import.`);
}
