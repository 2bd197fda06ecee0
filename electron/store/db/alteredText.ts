import { numeral } from '../../../shared/text/counting.ts';
import { sha256 } from './hash.ts';

/** Whether a text (or its bytes in UTF-8) is what was imported: when a byte changed on the disk, SQLite cannot notice, and this does. */
export function isAsImported({
  text,
  textSha256,
}: {
  readonly text: string | Uint8Array;
  readonly textSha256: string;
}): boolean {
  return sha256(text) === textSha256;
}

/** In words for a person, by the titles of their articles: which texts are not what was imported. */
export function alteredSentence([first = '', ...others]: readonly string[]): string {
  const which = others.length === 0 ? `“${first}”` : `“${first}” and ${numeral(others.length)} more`;
  return `The text of ${which} has changed on the disk since it was imported: restore a backup, or compare it with its original file.`;
}
