import { fail, ok, type Result } from '../../shared/result.ts';
import { shortened } from '../../shared/text/shortened.ts';
import { findBinary } from './binary.ts';
import { byteOrderMark } from './encoding/byteOrderMark.ts';
import { decodeAs } from './encoding/decodeAs.ts';
import { encodingNamed } from './encoding/labels.ts';

/**
 * Turns bytes into text, strictly: a byte order mark decides, else the encoding that was named (by any name that
 * `encodingNamed` knows), else UTF-8. What is not valid is refused with its place; no replacement character is ever put
 * in. The sentence names the file.
 */
export function decodeBytes(bytes: Uint8Array, fileName: string, encoding?: string): Result<string> {
  const named = encoding === undefined ? 'utf-8' : encodingNamed(encoding);
  if (named === undefined) return fail('invalid-input', unknownEncoding(encoding ?? ''));
  const label = byteOrderMark(bytes) ?? named;
  const binary = withControls.test(label) ? null : findBinary(bytes);
  if (binary) {
    return fail('unsupported', `“${fileName}” is not text (it looks like ${binary}).`);
  }
  const text = decodeAs(bytes, label);
  if (text !== null) return ok(text);
  if (label !== 'utf-8')
    return fail(
      'decode',
      `“${fileName}” is not valid ${label}: give its encoding on the command line with --encoding NAME.`,
    );
  return fail(
    'decode',
    `“${fileName}” is not valid UTF-8 (the first bad byte is at offset ${firstBadByte(bytes)}): save it as UTF-8, or give its encoding on the command line, for example with --encoding windows-1252.`,
  );
}

/** Encodings whose texts hold bytes that only binary files hold in others. */
const withControls = /^(?:utf-(?:16|32)|iso-2022-kr)/;

/** True for every name of an encoding that can be read. */
export function isKnownEncoding(name: string): boolean {
  return encodingNamed(name) !== undefined;
}

/** The sentence for the name of an encoding that nothing here reads. */
function unknownEncoding(name: string): string {
  return `“${shortened(name, 40)}” is not a supported encoding: try windows-1252, for example.`;
}

/** The offset in bytes of the first one that is not UTF-8, found by halving: every start of a valid text is valid. */
export function firstBadByte(bytes: Uint8Array): number {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >>> 1;
    if (isValidUtf8(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  // A streaming decoder also accepts the start of a character that never ends: that start is the bad byte.
  while (valid > 0 && !isValidUtf8(bytes.subarray(0, valid), false)) valid -= 1;
  return valid;
}

function isValidUtf8(bytes: Uint8Array, stream: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}
