import { isUtf8 } from 'node:buffer';
import { fail, ok, type Result } from '../../shared/result.ts';
import { isKnownEncoding } from './decode.ts';
import { guessEncoding } from './decodeText.ts';
import { sureEnough } from './encoding/detect.ts';

/**
 * A mail with the encoding of its texts named where it leaves that out and has bytes beyond ASCII: as the person said,
 * which also goes before what the mail names, else as it is found out; `note` then says so. Fails with a sentence where
 * that is not certain.
 */
export function withCharset(
  bytes: Uint8Array,
  fileName: string,
  encoding: string | undefined,
): Result<{ readonly bytes: Uint8Array; readonly note: string | null }> {
  if (encoding !== undefined && !isKnownEncoding(encoding))
    return fail('invalid-input', `“${encoding}” is not a supported encoding: try windows-1252, for example.`);
  const mail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (encoding !== undefined) return ok({ bytes: toBytes(nameCharset(mail, encoding)), note: null });
  if (bytes.every((byte) => byte < 0x80) || /charset=/i.test(mail)) return ok({ bytes, note: null });
  if (isUtf8(bytes)) return ok({ bytes: toBytes(nameCharset(mail, 'utf-8')), note: null });
  const guess = guessEncoding(bytes);
  if (!guess || guess.confidence < sureEnough)
    return fail('decode', `“${fileName}” does not state its encoding: give it with --encoding NAME.`);
  const note = `Read as ${guess.encoding} (detected, ${Math.floor(guess.confidence * 100)}% sure).`;
  return ok({ bytes: toBytes(nameCharset(mail, guess.encoding)), note });
}

function nameCharset(mail: string, encoding: string): string {
  if (/charset=/i.test(mail))
    return mail.replace(/charset=(?:"[^"\r\n]*"|[^\s;"]+)/gi, `charset=${encoding}`);
  const named = mail.replace(/^(content-type:\s*text\/[\w-]+)/gim, `$1; charset=${encoding}`);
  return named === mail ? `Content-Type: text/plain; charset=${encoding}\r\n${mail}` : named;
}

function toBytes(mail: string): Uint8Array {
  return Buffer.from(mail, 'latin1');
}
