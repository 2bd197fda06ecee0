import { fail, type Result } from '../../shared/result.ts';
import { counted } from '../../shared/text/counting.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { readEmail } from './email.ts';
import { readPage } from './html.ts';
import { Charsets } from './mail/charsets.ts';
import { charsetOf, isMessage } from './mail/gather.ts';
import {
  contentOf,
  fieldOf,
  type Part,
  readPart,
  TooManyParts,
  withLineFeeds,
  withoutStart,
} from './mail/part.ts';
import type { ReaderOptions } from './reader.ts';

/**
 * A page that a browser saved as one file (RFC 2557): the part in HTML that it begins with. Of a page that is only a set of
 * frames, what is in them. A mail that was saved so and has no HTML is read as a mail.
 */
export async function readMhtml(
  bytes: Uint8Array,
  fileName: string,
  options: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  const read = readRoot(bytes, fileName);
  if (!read.ok) return read;
  const root = read.value;
  const pages = pagesIn(root);
  const page = pages.find((part) => isStartOf(root, part)) ?? pages[0];
  if (!page) {
    if (isMessage(root)) return readEmail(bytes, fileName, options);
    return fail('invalid-input', `“${fileName}” is not a saved web page: it has no HTML part.`);
  }
  const charsets = new Charsets(fileName, options.encoding);
  const html = htmlOf(page, charsets);
  if (!html.ok) return html;
  const address = addressOf(root, 'snapshot-content-location') ?? addressOf(page, 'content-location');
  const frames = pages.filter((part) => part !== page);
  const isFrames = /<frameset\b/i.test(html.value) && frames.length > 0;
  const texts = [html.value];
  if (isFrames) {
    for (const frame of frames) {
      const text = htmlOf(frame, charsets);
      if (!text.ok) return text;
      texts.push(`<div>${text.value.replace(/<\/?(?:html|head|body|!doctype)\b[^>]{0,1000}>/gi, '')}</div>`);
    }
    texts[0] = html.value.replace(/<frameset\b[\s\S]*$/i, '<body>');
  }
  const notes =
    isFrames || frames.length === 0
      ? []
      : [`${counted(frames.length, 'frame')} in the page ${frames.length === 1 ? 'was' : 'were'} left out.`];
  return readPage(
    bytes,
    fileName,
    texts.join('\n'),
    { address, notes: [...charsets.notes, ...notes] },
    options,
  );
}

function readRoot(bytes: Uint8Array, fileName: string): Result<Part> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  try {
    return { ok: true, value: readPart(withoutStart(withLineFeeds(text))) };
  } catch (error) {
    if (error instanceof TooManyParts)
      return fail('unsupported', `“${fileName}” cannot be read as a saved web page: ${error.message}.`);
    throw error;
  }
}

/** All parts in HTML, in their order. */
function pagesIn(part: Part): readonly Part[] {
  if (/^(?:text\/html|application\/xhtml\+xml)$/.test(part.type)) return [part];
  return part.parts.flatMap(pagesIn);
}

/** Whether this part is the one that the file says it begins with. */
function isStartOf(root: Part, { fields }: Part): boolean {
  const start = root.parameters.get('start');
  if (start !== undefined && start === fieldOf(fields, 'content-id')) return true;
  const address = fieldOf(root.fields, 'snapshot-content-location');
  return address !== undefined && address === fieldOf(fields, 'content-location');
}

function htmlOf(part: Part, charsets: Charsets): Result<string> {
  const bytes = contentOf(part);
  return charsets.textOf(bytes, charsetOf(part, 'html', bytes));
}

/** An address without the white space at which long lines are folded. */
function addressOf({ fields }: Part, name: string): string | undefined {
  return fieldOf(fields, name)?.replace(/\s+/g, '');
}
