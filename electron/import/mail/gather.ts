import { fail, ok, type Result } from '../../../shared/result.ts';
import { blocksOfHtml } from '../html/blocks.ts';
import { readRichText } from '../rtf/read.ts';
import { buildStructure, type Structure } from '../structure.ts';
import type { Charsets } from './charsets.ts';
import type { NamedFile } from './namedFiles.ts';
import { type Budget, contentOf, fieldOf, type Part, readInnerMessage, readSignedPart } from './part.ts';
import { leftAside, lengthTaken, type Piece, taken } from './pieces.ts';
import { structureOfPlain, textOfCalendar, unflowed, withoutPgp } from './plainText.ts';
import { signedContent } from './signedContent.ts';
import { decodeField } from './words.ts';

/** What the parts of one message hold, in their order. */
export interface Gathered {
  readonly pieces: Piece[];
  /** Files that are not text. */
  readonly files: NamedFile[];
  /** Messages that are attached, and where among the pieces each was found. */
  readonly attached: { readonly message: Part; readonly at: number }[];
  /** The messages of a digest (RFC 2046, 5.1.5). */
  readonly digest: Part[];
  /** Sentences about what HTML has besides text. */
  readonly leftOut: string[];
  signatures: number;
  /** By what a part is encrypted that can only be read with a key. */
  encryption: 'PGP' | 'S/MIME' | null;
}

/** What is needed to read the parts of a file. */
export interface Reading {
  readonly charsets: Charsets;
  readonly budget: Budget;
}

/** Gathers what the parts of a message hold; fails with a sentence for text that cannot be decoded. */
export function gather(message: Part, reading: Reading, depth: number): Result<Gathered> {
  const found = nothing();
  const failure = new Gatherer(reading, depth).read(message, found);
  return failure ?? ok(found);
}

function nothing(): Gathered {
  return {
    pieces: [],
    files: [],
    attached: [],
    digest: [],
    leftOut: [],
    signatures: 0,
    encryption: null,
  };
}

type Failure = Result<never> | null;

class Gatherer {
  readonly #reading: Reading;
  readonly #depth: number;

  constructor(reading: Reading, depth: number) {
    this.#reading = reading;
    this.#depth = depth;
  }

  read(part: Part, into: Gathered): Failure {
    const { type } = part;
    if (part.parts.length > 0) return this.#readParts(part, into);
    if (type.startsWith('message/')) return this.#readMessagePart(part, into);
    const name = this.#nameOf(part);
    if (/\.eml$/i.test(name ?? '') && /^(?:application\/octet-stream|text\/plain)$/.test(type)) {
      const inner = readInnerMessage(part, this.#reading.budget, this.#depth + 1);
      if (isMessage(inner)) return this.#attach(inner, into);
    }
    if (type === 'application/pgp-signature' || /^application\/(?:x-)?pkcs7-signature$/.test(type)) {
      into.signatures += 1;
      return null;
    }
    if (/^application\/(?:x-)?pkcs7-mime$/.test(type)) return this.#readSmime(part, into);
    const kind = textKind(part, name);
    if (kind !== null) return this.#readText(part, kind, name, into);
    const size = contentOf(part).length;
    if (size > 0) into.files.push({ name: name ?? type, size });
    return null;
  }

  #readParts(part: Part, into: Gathered): Failure {
    this.#readAround(part, into);
    switch (part.type) {
      case 'multipart/alternative':
        return this.#readAlternatives(part, into);
      case 'multipart/encrypted':
        into.encryption = 'PGP';
        return null;
      case 'multipart/digest':
        return this.#readDigest(part, into);
      default:
        return this.#readEach(part.parts, into);
    }
  }

  #readEach(parts: readonly Part[], into: Gathered): Failure {
    for (const part of parts) {
      const failure = this.read(part, into);
      if (failure) return failure;
    }
    return null;
  }

  /** What stands outside of the parts; programs say there that old programs cannot show this mail. */
  #readAround({ body, parts }: Part, into: Gathered): void {
    const isOfProgram = /\bMIME\b/i.test(body) || body.trim().length < shortestAround;
    if (isOfProgram || parts.length === 0) return;
    const text = this.#reading.charsets.textOf(Buffer.from(body, 'latin1'), undefined);
    if (!text.ok) return;
    into.pieces.push({
      structure: structureOfPlain(text.value),
      judgement: leftAside('Outside the parts of the e-mail'),
    });
  }

  #readDigest({ parts }: Part, into: Gathered): Failure {
    for (const part of parts) {
      const inner = part.type === 'message/rfc822' ? this.#inner(part) : part;
      if (part.type === 'message/rfc822' && isMessage(inner)) into.digest.push(inner);
      else {
        const failure = this.read(
          part.type === 'message/rfc822' ? { ...part, type: 'text/plain' } : part,
          into,
        );
        if (failure) return failure;
      }
    }
    return null;
  }

  /** Of texts that say the same in several forms the fuller one; programs often shorten plain text from HTML. */
  #readAlternatives({ parts }: Part, into: Gathered): Failure {
    const found: { readonly gathered: Gathered; readonly isHtml: boolean; readonly length: number }[] = [];
    for (const part of parts) {
      if (part.type === 'text/x-amp-html') continue;
      const gathered = nothing();
      const failure = this.read(part, gathered);
      if (failure) return failure;
      found.push({ gathered, isHtml: hasHtml(part), length: lengthTaken(gathered.pieces) });
    }
    const plain = found.find(({ isHtml, length }) => !isHtml && length > 0);
    const html = found.findLast(({ isHtml, length }) => isHtml && length > 0);
    const isPlain = plain !== undefined && plain.length >= (html?.length ?? 0) * fullEnough;
    const chosen = isPlain ? plain : (html ?? plain ?? found[0]);
    for (const one of found) {
      const { gathered } = one;
      const isChosen = one === chosen;
      const label = one.isHtml ? 'The same e-mail as a web page' : 'The same e-mail as plain text';
      const at = into.pieces.length;
      into.pieces.push(
        ...gathered.pieces.map((piece) =>
          isChosen || !piece.judgement.isTaken ? piece : { ...piece, judgement: leftAside(label) },
        ),
      );
      into.attached.push(...gathered.attached.map((each) => ({ ...each, at: each.at + at })));
      into.digest.push(...gathered.digest);
      into.files.push(...gathered.files);
      if (isChosen) into.leftOut.push(...gathered.leftOut);
      into.signatures += gathered.signatures;
      into.encryption ??= gathered.encryption;
    }
    return null;
  }

  /** The name of a file as people read it; null where it has none. */
  #nameOf({ parameters, fields }: Part): string | null {
    const written =
      parameters.get('filename') ?? parameters.get('name') ?? fieldOf(fields, 'content-description') ?? '';
    return decodeField(written, this.#reading.charsets.forHead(undefined, new Uint8Array())) || null;
  }

  #inner(part: Part): Part {
    return readInnerMessage(part, this.#reading.budget, this.#depth + 1);
  }

  #readMessagePart(part: Part, into: Gathered): Failure {
    if (/^message\/(?:rfc822|global|news)$/.test(part.type)) {
      const inner = this.#inner(part);
      if (isMessage(inner)) return this.#attach(inner, into);
    }
    if (part.type === 'message/external-body') {
      into.files.push({ name: this.#nameOf(part) ?? 'a file that lies elsewhere', size: 0 });
      return null;
    }
    const isReport = /^message\/(?:delivery-status|disposition-notification|feedback-report)$/.test(
      part.type,
    );
    return this.#readText(part, isReport ? 'report' : 'plain', null, into);
  }

  #attach(message: Part, into: Gathered): Failure {
    into.attached.push({ message, at: into.pieces.length });
    return null;
  }

  #readSmime(part: Part, into: Gathered): Failure {
    const signed = signedContent(contentOf(part));
    if (signed) {
      into.signatures += 1;
      return signed.length === 0
        ? null
        : this.read(readSignedPart(signed.toString('latin1'), this.#reading.budget, this.#depth + 1), into);
    }
    into.encryption = 'S/MIME';
    into.files.push({ name: this.#nameOf(part) ?? 'smime.p7m', size: contentOf(part).length });
    return null;
  }

  #readRich(part: Part, bytes: Buffer, name: string | null, into: Gathered): Failure {
    const read = readRichText(bytes);
    const page = read.ok && read.value.html !== null ? blocksOfHtml(read.value.html) : null;
    if (!read.ok || page?.ok === false) {
      into.files.push({ name: name ?? part.type, size: bytes.length });
      return null;
    }
    const structure = page?.value ?? buildStructure(read.value.blocks);
    into.leftOut.push(...(page?.value.leftOut ?? read.value.leftOut));
    if (part.disposition === 'attachment' && name !== null && structure.text !== '')
      into.pieces.push({ structure: headingOf(name), judgement: taken });
    into.pieces.push({ structure, judgement: taken });
    return null;
  }

  #readText(part: Part, kind: TextKind, name: string | null, into: Gathered): Failure {
    const bytes = contentOf(part);
    if (bytes.length === 0) return null;
    if (kind === 'rich') return this.#readRich(part, bytes, name, into);
    const decoded = this.#reading.charsets.textOf(bytes, charsetOf(part, kind, bytes));
    if (!decoded.ok) {
      // An attachment that is no text after all is a file.
      if (name === null || part.disposition !== 'attachment') return decoded;
      into.files.push({ name, size: bytes.length });
      return null;
    }
    const isAttached = part.disposition === 'attachment' && name !== null;
    const push = (structure: Structure, judgement = taken) => {
      if (structure.text === '') return;
      if (isAttached && judgement.isTaken) into.pieces.push({ structure: headingOf(name), judgement });
      into.pieces.push({ structure, judgement });
    };
    const text = decoded.value.replace(/\r\n?/g, '\n').replaceAll('\0', '');
    // Some programs send a page as plain text.
    switch (kind === 'plain' && isPage.test(text) ? 'html' : kind) {
      case 'html': {
        const read = blocksOfHtml(text);
        if (!read.ok) return fail(read.error.code, read.error.message);
        const { leftOut, ...structure } = read.value;
        into.leftOut.push(...leftOut);
        push(structure);
        return null;
      }
      case 'calendar':
        push(structureOfPlain(textOfCalendar(text)), leftAside(calendarLabel));
        return null;
      case 'report':
        push(structureOfPlain(text), leftAside('Report of the mail server'));
        return null;
      case 'data':
        push(
          structureOfPlain(text),
          leftAside(`Attached: ${name ?? part.type}`.slice(0, 100).toWellFormed()),
        );
        return null;
      case 'enriched':
        push(structureOfPlain(text.replace(/<<|<\/?[a-z-]{1,60}>/gi, (tag) => (tag === '<<' ? '<' : ''))));
        return null;
      case 'plain': {
        const isFlowed = /^flowed$/i.test(part.parameters.get('format') ?? '');
        const lines = isFlowed ? unflowed(text, /^yes$/i.test(part.parameters.get('delsp') ?? '')) : text;
        const signed = withoutPgp(lines);
        if (signed.isSigned) into.signatures += 1;
        if (signed.isEncrypted) into.encryption = 'PGP';
        push(structureOfPlain(signed.text));
        return null;
      }
    }
  }
}

/** How a page begins. */
const isPage = /^\s{0,100}<(?:!doctype\s+html|html)[\s>]/i;

export const calendarLabel = 'Calendar entry';

/** Less text outside of the parts (UTF-16 code units) is a leftover of a program. */
const shortestAround = 3;

/** How much of the text of the HTML plain text must have to be taken instead of it. */
const fullEnough = 0.9;

/** `report`, `data` and calendars are texts for programs. */
type TextKind = 'rich' | 'plain' | 'html' | 'enriched' | 'calendar' | 'report' | 'data';

function textKind({ type, disposition }: Part, name: string | null): TextKind | null {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  const isUnknown = type === 'application/octet-stream' || type === 'text/plain';
  if (type === 'text/html' || type === 'application/xhtml+xml' || (isUnknown && /^x?html?$/.test(ending)))
    return 'html';
  if (type === 'text/calendar' || (isUnknown && ending === 'ics')) return 'calendar';
  if (type === 'text/rfc822-headers') return 'report';
  if (type === 'text/enriched' || type === 'text/richtext') return 'enriched';
  if (/^(?:text|application)\/(?:x-)?rtf$/.test(type) || ending === 'rtf') return 'rich';
  if (type === 'text/plain' && disposition === 'attachment' && dataEndings.has(ending)) return 'data';
  if (type === 'text/plain' || type === 'text/markdown' || type === 'text/x-markdown') return 'plain';
  if (isUnknown && /^(?:txt|md|text)$/.test(ending)) return 'plain';
  if (type === 'text/css' || type === 'text/javascript') return null;
  if (/^text\/(?:csv|tab-separated-values|xml|vcard|x-vcard|directory|json)$/.test(type)) return 'data';
  // Whatever else calls itself text is some, in a mail of its own kind.
  return type.startsWith('text/') ? (disposition === 'attachment' ? 'data' : 'plain') : null;
}

const dataEndings: ReadonlySet<string> = new Set([
  'csv',
  'tsv',
  'json',
  'jsonl',
  'xml',
  'vcf',
  'log',
  'asc',
  'sig',
]);

/** The encoding that a part names, or a page in it. */
export function charsetOf({ parameters, fields }: Part, kind: TextKind, bytes: Buffer): string | undefined {
  const declared =
    parameters.get('charset') ??
    /charset\s*=\s*"?([^\s";]+)/i.exec(fieldOf(fields, 'content-type') ?? '')?.[1];
  const named = /^[\w.:+-]+/.exec(declared?.trim().replace(/^["']/, '') ?? '')?.[0];
  if (named !== undefined || kind !== 'html') return named;
  return /<meta\b[^>]{0,1000}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(
    bytes.toString('latin1', 0, 4096),
  )?.[1];
}

function hasHtml({ type, parts }: Part): boolean {
  return type === 'text/html' || parts.some(hasHtml);
}

/** Whether a message has a head that says who wrote it, what about or when. */
export function isMessage({ fields }: Part): boolean {
  return fields.some(({ name }) => headOfMail.has(name));
}

const headOfMail: ReadonlySet<string> = new Set(['from', 'subject', 'date']);

function headingOf(name: string): Structure {
  return buildStructure([{ type: 'heading', level: 2, runs: [{ text: name }] }]);
}
