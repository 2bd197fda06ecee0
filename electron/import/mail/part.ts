import { numeral } from '../../../shared/text/counting.ts';
import { bodyBytes } from './transferEncoding.ts';

/** A field of a head: its name in lower case, its value unfolded, one UTF-16 code unit for each byte. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** A message or a part of one (RFC 5322, RFC 2045); texts have one UTF-16 code unit for each byte. */
export interface Part {
  readonly fields: readonly Field[];
  /** The media type in lower case: what the head says, else what is usual where the part stands. */
  readonly type: string;
  /** The parameters of the media type and, where they have other names, of the disposition. */
  readonly parameters: ReadonlyMap<string, string>;
  /** `attachment`, `inline`, or nothing. */
  readonly disposition: string;
  /** Of a part that has parts: these, else none. */
  readonly parts: readonly Part[];
  /** As it is transferred; of a part that has parts: what comes before the first and after the last of them. */
  readonly body: string;
}

/** Thrown for parts that are nested deeper, or are more, than any mail has. */
export class TooManyParts extends Error {}

/** Mails that were forwarded ten times as attachments are as deep as thirty. */
const deepest = 50;
const maxParts = 20_000;

/** Counts what has been read of one file. */
export interface Budget {
  parts: number;
}

/** A message with all of its parts; `text` has one UTF-16 code unit for each byte, and LF at the ends of lines. */
export function readPart(text: string, budget: Budget = { parts: 0 }, usual = 'text/plain', depth = 0): Part {
  budget.parts += 1;
  if (depth > deepest) throw new TooManyParts(`its parts are nested more than ${deepest} deep`);
  if (budget.parts > maxParts) throw new TooManyParts(`it has more than ${numeral(maxParts)} parts`);
  const { fields, bodyStart } = readHead(text);
  const written = fieldOf(fields, 'content-type') ?? '';
  const type = /^\s*([\w!#$&^.+-]+\/[\w!#$&^.+-]+)/.exec(written)?.[1]?.toLowerCase() ?? usual;
  const disposition = fieldOf(fields, 'content-disposition') ?? '';
  const head = {
    fields,
    type,
    parameters: new Map([...readParameters(disposition), ...readParameters(written)]),
    disposition: /^\s*([\w-]+)/.exec(disposition)?.[1]?.toLowerCase() ?? '',
  };
  const body = text.slice(bodyStart);
  if (!type.startsWith('multipart/')) return { ...head, parts: [], body };
  const split = splitParts(body, head.parameters.get('boundary'));
  // Whatever it says it is: nothing parts it, so that it is text.
  if (split === null) return { ...head, type: 'text/plain', parts: [], body };
  const inside = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return {
    ...head,
    parts: split.parts.map((part) => readPart(part, budget, inside, depth + 1)),
    body: split.around,
  };
}

/** The message in a part of the type message/rfc822, with all of its parts. */
export function readInnerMessage(part: Part, budget: Budget, depth: number): Part {
  const encoding = encodingOf(part);
  const isEncoded = encoding === 'base64' || encoding === 'quoted-printable';
  const text = isEncoded ? withLineFeeds(bodyBytes(part.body, encoding).toString('latin1')) : part.body;
  return readPart(withoutStart(text), budget, 'text/plain', depth);
}

/** The part that was signed as a whole; `text` has one UTF-16 code unit for each byte. */
export function readSignedPart(text: string, budget: Budget, depth: number): Part {
  return readPart(withLineFeeds(text), budget, 'text/plain', depth);
}

/** The value of the first field of this name (in lower case) that has one. */
export function fieldOf(fields: readonly Field[], name: string): string | undefined {
  return fields.find((field) => field.name === name && field.value.trim() !== '')?.value;
}

/** The bytes of a part, as they were before they were encoded for the way. */
export function contentOf(part: Part): Buffer {
  return bodyBytes(part.body, encodingOf(part));
}

function encodingOf({ fields }: Part): string {
  return /[\w-]+/.exec(fieldOf(fields, 'content-transfer-encoding') ?? '')?.[0].toLowerCase() ?? '';
}

/** Line feeds at all ends of lines. */
export function withLineFeeds(text: string): string {
  if (!text.includes('\r')) return text;
  // A program for text that wrote CRLF once more has put in a second CR.
  const isDoubled = text.includes('\r\r\n') && !/(?:^|[^\r])\r?\n/.test(text);
  return text.replace(isDoubled ? /\r\r\n/g : /\r\n?/g, '\n');
}

/** A message without what programs write above its head: a byte order mark, blank lines, the line of a mailbox. */
export function withoutStart(text: string): string {
  const start = /^(?:\xef\xbb\xbf)?[ \t\n]*/.exec(text)?.[0].length ?? 0;
  const line = /^>?From [^\n]*\n/.exec(text.slice(start, start + 1000))?.[0].length ?? 0;
  return text.slice(start + line);
}

const fieldLine = /^([\x21-\x39\x3b-\x7e]{1,100})[ \t]*:(.*)$/s;

/** The fields above the first blank line, or above the first line that is none. */
export function readHead(text: string): { readonly fields: readonly Field[]; readonly bodyStart: number } {
  const found: { name: string; lines: string[] }[] = [];
  let at = 0;
  while (at < text.length) {
    const feed = text.indexOf('\n', at);
    const end = feed === -1 ? text.length : feed;
    const line = text.slice(at, end);
    const next = feed === -1 ? text.length : feed + 1;
    if (line === '') return { fields: unfolded(found), bodyStart: next };
    const last = found.at(-1);
    const field = /^[ \t]/.test(line) ? null : fieldLine.exec(line);
    if (field?.[1] !== undefined) found.push({ name: field[1].toLowerCase(), lines: [field[2] ?? ''] });
    else if (last && /^[ \t]/.test(line)) last.lines.push(line);
    else if (!/^>?From /.test(line)) break;
    at = next;
  }
  return { fields: unfolded(found), bodyStart: at };
}

function unfolded(found: readonly { readonly name: string; readonly lines: readonly string[] }[]) {
  return found.map(({ name, lines }) => ({ name, value: lines.join('').trim() }));
}

/** The parameters behind the first semicolon (RFC 2045; names in lower case), those in pieces put together (RFC 2231). */
function readParameters(value: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const pieces = new Map<string, string>();
  for (const parameter of splitOutsideQuotes(value, ';').slice(1)) {
    const sign = parameter.indexOf('=');
    if (sign === -1) continue;
    const name = parameter.slice(0, sign).trim().toLowerCase();
    const written = unquoted(parameter.slice(sign + 1).trim());
    const piece = /^([^*]+)\*(?:\d{1,3}\*?)?$/.exec(name);
    if (piece?.[1] === undefined) {
      if (!found.has(name)) found.set(name, written);
    } else pieces.set(piece[1], (pieces.get(piece[1]) ?? '') + written);
  }
  for (const [name, written] of pieces) found.set(name, ofExtended(written));
  return found;
}

/** A word of the form that RFC 2047 has for other letters than ASCII, from that of RFC 2231: `utf-8'en'%C3%9C`. */
function ofExtended(written: string): string {
  const [, charset, encoded] = /^([\w.:+-]*)'[^']*'(.*)$/s.exec(written) ?? [];
  if (encoded === undefined) return written;
  const bytes = encoded.replace(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
  return `=?${charset || 'utf-8'}?B?${Buffer.from(bytes, 'latin1').toString('base64')}?=`;
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  let text = '';
  for (let at = 1; at < value.length && value[at] !== '"'; at += 1) {
    if (value[at] === '\\') at += 1;
    text += value[at] ?? '';
  }
  return text;
}

/** Splits at a sign that is neither in quotation marks nor in a comment. */
function splitOutsideQuotes(value: string, sign: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let at = 0; at < value.length; at += 1) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === '"') isQuoted = !isQuoted;
    else if (value[at] === sign && !isQuoted) {
      parts.push(value.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, value.slice(start)];
}

/** The parts between the lines that part them (RFC 2046), and what stands before and after; null where there are none. */
function splitParts(
  body: string,
  declared: string | undefined,
): { readonly parts: readonly string[]; readonly around: string } | null {
  const boundary = declared?.trimEnd() || undefined;
  return (
    (boundary === undefined ? null : splitAt(body, boundary)) ??
    // Some programs write another one than they name.
    splitAt(body, /(?:^|\n)--([^\s-][^\n]{5,99}|-{2,}[^\s-][^\n]{5,99})\n/.exec(body)?.[1]?.trimEnd())
  );
}

function splitAt(body: string, boundary: string | undefined) {
  if (boundary === undefined) return null;
  const delimiter = `--${boundary}`;
  const parts: string[] = [];
  let before = '';
  let start = -1;
  for (let at = body.indexOf(delimiter); at !== -1; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== '\n') continue;
    const feed = body.indexOf('\n', at);
    const end = feed === -1 ? body.length : feed;
    const rest = body.slice(at + delimiter.length, Math.min(end, at + delimiter.length + 200)).trim();
    if (rest !== '' && rest !== '--') continue;
    if (start === -1) before = body.slice(0, at);
    else parts.push(body.slice(start, Math.max(start, at - 1)));
    start = Math.min(body.length, end + 1);
    if (rest === '--') return { parts, around: `${before}\n${body.slice(start)}` };
  }
  if (start === -1) return null;
  if (start < body.length) parts.push(body.slice(start));
  return { parts, around: before };
}
