import { type AppError, fail, ok, type Result } from '../../../shared/result.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import type { ImportedDocument } from '../../store/actions/incoming.ts';
import { isKnownEncoding } from '../decode.ts';
import { named, readMail } from '../email.ts';
import type { ReaderOptions } from '../reader.ts';
import { Charsets } from './charsets.ts';
import { DocumentMaker } from './documents.ts';
import { fromLine, messagesIn } from './mailbox.ts';
import { mailDate } from './mailDate.ts';
import type { Story } from './message.ts';

/**
 * A mailbox (RFC 4155, and the kinds mboxo, mboxrd, mboxcl and mboxcl2): an article for each message. A message that
 * cannot be read keeps no other out, and the first article says so.
 */
export async function readMbox(
  bytes: Uint8Array,
  fileName: string,
  { encoding, ...options }: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  if (encoding !== undefined && !isKnownEncoding(encoding))
    return fail('invalid-input', `“${encoding}” is not a supported encoding: try windows-1252, for example.`);
  const maker = new DocumentMaker({ bytes, fileName, mediaType: 'application/mbox' }, options);
  const documents: ImportedDocument[] = [];
  const failed: Failed[] = [];
  let number = 0;
  for (const message of messagesIn(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  )) {
    number += 1;
    const made = readMessage(message, fileName, encoding, maker);
    if (made.ok) documents.push(...made.value);
    else failed.push({ number, error: made.error });
  }
  const [first, ...others] = documents;
  if (!first)
    return failed[0]
      ? named(failed[0].error, fileName)
      : fail('invalid-input', `“${fileName}” contains no message that can be read.`);
  const sentences = describeFailed(failed);
  return ok(
    sentences.length === 0
      ? documents
      : [{ ...first, leftOut: [...sentences, ...(first.leftOut ?? [])] }, ...others],
  );
}

function readMessage(
  message: string,
  fileName: string,
  encoding: string | undefined,
  maker: DocumentMaker,
): Result<readonly ImportedDocument[]> {
  const charsets = new Charsets(fileName, encoding);
  const stories = readMail(message, fileName, charsets);
  if (!stories.ok) return stories;
  const documents: ImportedDocument[] = [];
  for (const [index, story] of stories.value.entries()) {
    const made = maker.make(dated(story, message), index === 0 ? charsets.notes : []);
    if (!made.ok) return made;
    documents.push(...made.value);
  }
  return ok(documents);
}

/** A mail that does not say when it was sent was put into the mailbox on some day. */
function dated(story: Story, message: string): Story {
  const { particulars } = story;
  if (particulars.publishedAt) return story;
  const publishedAt = mailDate(fromLine.exec(message.slice(0, 1000))?.[1]);
  const guessed = { ...particulars.guessed, publishedAt: 'the line “From ” of the mailbox' };
  return { ...story, particulars: { ...particulars, publishedAt, guessed } };
}

const maxNamed = 5;

/** A message that could not be read. */
interface Failed {
  readonly number: number;
  readonly error: AppError;
}

function describeFailed(failed: readonly Failed[]): readonly string[] {
  const named = failed
    .slice(0, maxNamed)
    .map(
      ({ number, error }) =>
        `Message ${numeral(number)} was left out: ${error.message.replace(/(?<![.!?])$/, '.')}`,
    );
  const more = failed.length - maxNamed;
  return more > 0 ? [...named, `${counted(more, 'more message')} could not be read.`] : named;
}
