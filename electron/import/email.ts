import PostalMime, { type Address, type Email } from 'postal-mime';
import { fail, ok, type Result } from '../../shared/result.ts';
import { findBlocks } from '../../shared/text/blocks.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { isoDate } from './dates.ts';
import { makeDocuments, refuseSize } from './document.ts';
import { withCharset } from './emailCharset.ts';
import { blocksOfHtml } from './htmlBlocks.ts';
import type { ReaderOptions } from './reader.ts';
import { buildStructure, type FlowBlock, joinStructures, type Structure } from './structure.ts';

/** A mail (RFC 5322, MIME): the subject and the lines From, To, Cc and Date come above its text. */
export async function readEmail(
  bytes: Uint8Array,
  fileName: string,
  { encoding }: ReaderOptions,
): Promise<Result<readonly ImportedDocument[]>> {
  const size = refuseSize(bytes, fileName);
  if (size) return { ok: false, error: size };
  const prepared = withCharset(bytes, fileName, encoding);
  if (!prepared.ok) return prepared;
  const parsed = await parseMail(prepared.value.bytes, fileName);
  if (!parsed.ok) return parsed;
  const mail = parsed.value;
  const body = bodyOf(mail, fileName);
  if (!body.ok) return body;
  if (hasFault(body.value.structure.text, bytes))
    return fail(
      'decode',
      `“${fileName}” contains text that is not valid in its stated encoding: give the right one with --encoding NAME.`,
    );
  const { note } = prepared.value;
  const made = makeDocuments(
    bytes,
    { fileName, mediaType: 'message/rfc822' },
    withHead(mail, body.value.structure),
    {
      title: mail.subject,
      author: mail.from && nameOf(mail.from),
      publishedAt: isoDate(headerOf(mail, 'date')) ?? isoDate(mail.date),
      leftOut: [...(note === null ? [] : [note]), ...body.value.leftOut, ...attachmentsOf(mail)],
    },
  );
  return made;
}

async function parseMail(bytes: Uint8Array, fileName: string): Promise<Result<Email>> {
  try {
    const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true, maxNestingDepth: 50 });
    const isMail = mail.headers.some(({ key }) => key === 'from' || key === 'subject' || key === 'date');
    return isMail
      ? ok(mail)
      : fail('invalid-input', `“${fileName}” is not an e-mail: it has no From, Subject or Date.`);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail('invalid-input', `“${fileName}” cannot be read as an e-mail: ${reason}.`);
  }
}

interface Body {
  readonly structure: Structure;
  readonly leftOut: readonly string[];
}

/** The plain text where it says as much as the HTML, which programs often shorten it from; else the HTML. */
function bodyOf({ text, html }: Email, fileName: string): Result<Body> {
  const plain = plainBody(text ?? '');
  if (html === undefined) return ok({ structure: plain, leftOut: [] });
  const read = blocksOfHtml(html);
  if (!read.ok) return fail(read.error.code, `“${fileName}” cannot be imported: ${read.error.message}.`);
  const { leftOut, ...structure } = read.value;
  const isFuller = plain.text.length > 0 && plain.text.length >= structure.text.length * 0.9;
  return ok(isFuller ? { structure: plain, leftOut: [] } : { structure, leftOut });
}

/** Paragraphs as in plain text; what is quoted from another mail, with `>` before each line, is set off. */
function plainBody(written: string): Structure {
  const text = written.replace(/\r\n?/g, '\n');
  return buildStructure(
    findBlocks(text).map(({ type, level, start, end }): FlowBlock => {
      const words = text.slice(start, end);
      const isQuoted = words.split('\n').every((line) => /^\s*>/.test(line));
      return {
        type: isQuoted ? 'blockquote' : type === 'heading' ? 'paragraph' : type,
        ...(level !== undefined && type !== 'heading' && { level }),
        runs: [{ text: words }],
        keepsSpace: true,
      };
    }),
  );
}

function withHead(mail: Email, body: Structure): Structure {
  const lines = ['from', 'to', 'cc', 'date'].flatMap((name) => {
    const value = name === 'date' ? headerOf(mail, name) : addresses(mail[name as 'from' | 'to' | 'cc']);
    return value ? [`${name.charAt(0).toUpperCase()}${name.slice(1)}: ${value}`] : [];
  });
  const head = buildStructure([
    { type: 'heading', level: 1, runs: [{ text: mail.subject ?? '' }] },
    {
      type: 'paragraph',
      runs: lines.flatMap((text, index) => (index > 0 ? [{ lineBreak: true }, { text }] : [{ text }])),
    },
  ]);
  return joinStructures(head, body);
}

function addresses(value: Address | readonly Address[] | undefined): string {
  const list = value === undefined ? [] : Array.isArray(value) ? value : [value];
  return list
    .flatMap((one: Address) => (one.group ? one.group : [one]))
    .map(shown)
    .join(', ');
}

function shown({ name, address }: { readonly name: string; readonly address?: string | undefined }): string {
  return name && address ? `${name} <${address}>` : name || (address ?? '');
}

function nameOf({ name, address }: Address): string {
  return name || (address ?? '');
}

function headerOf({ headers }: Email, name: string): string | undefined {
  const value = headers.find(({ key }) => key === name)?.value;
  return value && withoutComment(value);
}

/** A header without the comment in parentheses at its end, where programs put the name of a time zone. */
function withoutComment(value: string): string {
  const written = value.trimEnd();
  if (!written.endsWith(')')) return value;
  const before = written.lastIndexOf(')', written.length - 2);
  const open = written.indexOf('(', before + 1);
  return open === -1 ? value : written.slice(0, open).trimEnd();
}

function attachmentsOf({ attachments }: Email): readonly string[] {
  const messages = attachments.filter(({ mimeType }) => mimeType === 'message/rfc822');
  const files = attachments.filter(({ mimeType }) => mimeType !== 'message/rfc822');
  return [
    ...leftOut(
      files.map(({ filename, mimeType }) => filename ?? mimeType),
      'attachment',
    ),
    ...leftOut(
      messages.map(({ filename }) => filename ?? 'unnamed'),
      'attached message',
    ),
  ];
}

const maxNamed = 10;

function leftOut(names: readonly string[], noun: string): readonly string[] {
  if (names.length === 0) return [];
  const named = names.slice(0, maxNamed).map((name) => name.slice(0, 200));
  const more = names.length > maxNamed ? ` and ${numeral(names.length - maxNamed)} more` : '';
  return [
    `${counted(names.length, noun)} ${names.length === 1 ? 'was' : 'were'} left out: ${named.join(', ')}${more}.`,
  ];
}

/** True where decoding has put in a replacement character that does not stand in the mail itself. */
function hasFault(text: string, bytes: Uint8Array): boolean {
  return (
    text.includes('\ufffd') && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('\ufffd')
  );
}
