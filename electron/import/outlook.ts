import { fail, type Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { readMailText } from './email.ts';
import { DamagedCompound, openCompound } from './outlook/compound.ts';
import { toMime } from './outlook/toMime.ts';
import type { ReaderOptions } from './reader.ts';

/** A message that Outlook saved (`.msg`), read as the mail that it is. */
export async function readOutlook(
  bytes: Uint8Array,
  fileName: string,
  { take, withPassages }: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  try {
    const message = openCompound(bytes);
    if (!message.streams.has('__properties_version1.0'))
      return fail(
        'invalid-input',
        `“${fileName}” is not an Outlook message: open it in the program that made it, save it as .docx or PDF, and import that.`,
      );
    // A message says of each text how it is written, and what is made of it here is UTF-8.
    return readMailText(
      toMime(message),
      { bytes, fileName, mediaType: 'application/vnd.ms-outlook' },
      { take, withPassages },
    );
  } catch (error) {
    if (error instanceof DamagedCompound || error instanceof RangeError)
      return fail(
        'decode',
        `“${fileName}” is damaged and cannot be read: save it again in Outlook, and import that.`,
      );
    throw error;
  }
}
