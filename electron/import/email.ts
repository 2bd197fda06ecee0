import { type AppError, fail, ok, type Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { isKnownEncoding } from './decode.ts';
import { byteOrderMark } from './encoding/byteOrderMark.ts';
import { Charsets } from './mail/charsets.ts';
import { DocumentMaker, type MailFile } from './mail/documents.ts';
import { isMessage } from './mail/gather.ts';
import { type Story, storiesOf } from './mail/message.ts';
import { readPart, TooManyParts, withLineFeeds, withoutStart } from './mail/part.ts';
import type { ReaderOptions } from './reader.ts';

/**
 * A mail (RFC 5322, MIME): the subject and the lines From, To, Cc and Date come above its text, and so they do above that of a
 * message that is attached to it. A digest gives an article for each message.
 */
export async function readEmail(
  bytes: Uint8Array,
  fileName: string,
  { encoding, ...options }: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  const file: MailFile = { bytes, fileName, mediaType: 'message/rfc822' };
  return readMailText(withoutFrameOfApple(textOf(bytes)), file, { encoding, ...options });
}

/** The documents of a mail; `text` has one UTF-16 code unit for each byte. Fails with a sentence that names the file. */
export function readMailText(
  text: string,
  file: MailFile,
  { encoding, ...options }: ReaderOptions,
): Result<readonly ImportedDocument[]> {
  if (encoding !== undefined && !isKnownEncoding(encoding))
    return fail('invalid-input', `“${encoding}” is not a supported encoding: try windows-1252, for example.`);
  const charsets = new Charsets(file.fileName, encoding);
  const stories = readMail(text, file.fileName, charsets);
  if (!stories.ok) return stories;
  const maker = new DocumentMaker(file, options);
  const documents: ImportedDocument[] = [];
  for (const [index, story] of stories.value.entries()) {
    const made = maker.make(story, index === 0 ? charsets.notes : []);
    if (!made.ok) return named(made.error, file.fileName);
    documents.push(...made.value);
  }
  return documents.length > 0
    ? ok(documents)
    : fail('invalid-input', `“${file.fileName}” has no text in it.`);
}

/** The sentence about a file, of which a reason may be only the half. */
export function named({ code, message }: AppError, fileName: string): Result<never> {
  return fail(code, message.startsWith('“') ? message : `“${fileName}” cannot be imported: ${message}.`);
}

/** The articles of one mail; `text` has one UTF-16 code unit for each byte. Fails with a sentence that names the file. */
export function readMail(text: string, fileName: string, charsets: Charsets): Result<readonly Story[]> {
  try {
    const budget = { parts: 0 };
    const message = readPart(withoutStart(withLineFeeds(text)), budget);
    if (!isMessage(message))
      return fail('invalid-input', `“${fileName}” is not an e-mail: it has no From, Subject or Date.`);
    const stories = storiesOf(message, { charsets, budget });
    if (stories.ok || stories.error.message.startsWith('“')) return stories;
    const { code, message: reason } = stories.error;
    return fail(code, `“${fileName}” ${sentenceEnd(reason)}`);
  } catch (error) {
    if (error instanceof TooManyParts)
      return fail('unsupported', `“${fileName}” cannot be read as an e-mail: ${error.message}.`);
    throw error;
  }
}

function sentenceEnd(reason: string): string {
  return reason.startsWith('is encrypted')
    ? `${reason}: decrypt it in your mail program and save it from there.`
    : `cannot be imported: ${reason}.`;
}

/** One UTF-16 code unit for each byte; of a mail that was saved in UTF-16, for each byte of it in UTF-8. */
function textOf(bytes: Uint8Array): string {
  const mark = byteOrderMark(bytes);
  const isWide = mark === 'utf-16le' || mark === 'utf-16be';
  const bytesOfText = isWide ? Buffer.from(new TextDecoder(mark).decode(bytes)) : bytes;
  return Buffer.from(bytesOfText.buffer, bytesOfText.byteOffset, bytesOfText.length).toString('latin1');
}

/** Apple Mail writes the length of a mail above it, and what it knows of it below (`.emlx`). */
function withoutFrameOfApple(text: string): string {
  const [line, length] = /^(\d{1,9})[ \t]*\r?\n/.exec(text) ?? [];
  return line === undefined ? text : text.slice(line.length, line.length + Number(length));
}
