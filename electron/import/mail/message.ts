import { fail, ok, type Result } from '../../../shared/result.ts';
import { counted } from '../../../shared/text/counting.ts';
import type { Particulars } from '../document.ts';
import { languageTag } from '../dublinCore.ts';
import { webAddress } from '../links.ts';
import { buildStructure, type Structure } from '../structure.ts';
import { calendarLabel, type Gathered, gather, type Reading } from './gather.ts';
import { mailDate } from './mailDate.ts';
import { filesLeftOut } from './namedFiles.ts';
import { contentOf, type Field, fieldOf, type Part } from './part.ts';
import { lengthTaken, type Piece, taken } from './pieces.ts';
import { type DecodeBytes, decodeField, namesIn } from './words.ts';

/** One article of a mail: its pieces with its head above them, and what its head says. */
export interface Story {
  readonly pieces: readonly Piece[];
  readonly particulars: Particulars;
}

/**
 * The articles of a message. A single message that is attached is read below the one that it came with, under its own head; the
 * messages of a digest, and several that are attached, are articles of their own, before them the text that they came with. Fails
 * with half a sentence (“… is encrypted”).
 */
export function storiesOf(message: Part, reading: Reading, depth = 0): Result<readonly Story[]> {
  const read = readMessage(message, reading, depth);
  if (!read.ok) return read;
  const { own, others } = read.value;
  const stories = others.map(({ head, pieces }) => ({
    pieces: [...head.pieces(1), ...pieces],
    particulars: head.particulars,
  }));
  const { head, pieces, leftOut, encryption } = own;
  const story = { pieces: [...head.pieces(1), ...pieces], particulars: { ...head.particulars, leftOut } };
  if (lengthTaken(pieces) > 0) return ok([story, ...stories]);
  if (encryption !== null && stories.length === 0) return fail('unsupported', `is encrypted (${encryption})`);
  const [first, ...rest] = stories;
  if (!first) return ok([story]);
  const cover = `The e-mail that the messages came with has no text of its own: “${head.subject ?? 'no subject'}”.`;
  return ok([
    {
      ...first,
      particulars: {
        ...first.particulars,
        leftOut: [cover, ...leftOut, ...(first.particulars.leftOut ?? [])],
      },
    },
    ...rest,
  ]);
}

interface Message {
  readonly head: Head;
  readonly pieces: readonly Piece[];
  readonly leftOut: readonly string[];
  readonly encryption: Gathered['encryption'];
}

function readMessage(
  message: Part,
  reading: Reading,
  depth: number,
): Result<{ readonly own: Message; readonly others: readonly Message[] }> {
  const read = gather(message, reading, depth);
  if (!read.ok) return read;
  const found = read.value;
  const head = headOf(message, reading);
  const others: Message[] = [];
  const inserted: { readonly at: number; readonly pieces: readonly Piece[] }[] = [];
  const leftOut = [...found.leftOut];
  const isDelivery = found.digest.length + found.attached.length > 1;
  const inner = [
    ...found.attached.map((one) => ({ ...one, isOwn: isDelivery })),
    ...found.digest.map((one) => ({ message: one, at: 0, isOwn: true })),
  ];
  for (const { message: next, at, isOwn } of inner) {
    const below = readMessage(next, reading, depth + 1);
    if (!below.ok) return below;
    const { own } = below.value;
    if (isOwn) others.push({ ...own, head: own.head.with(own.leftOut) });
    else {
      inserted.push({ at, pieces: [...own.head.pieces(2), ...own.pieces] });
      leftOut.push(...own.leftOut);
    }
    others.push(...below.value.others);
  }
  const pieces = found.pieces.flatMap((piece, index) => [...piecesAt(inserted, index), piece]);
  pieces.push(...piecesAt(inserted, found.pieces.length));
  return ok({
    own: {
      head,
      pieces: orCalendar(pieces),
      leftOut: [...leftOut, ...sentencesOf(found)],
      encryption: found.encryption,
    },
    others,
  });
}

function piecesAt(
  inserted: readonly { readonly at: number; readonly pieces: readonly Piece[] }[],
  index: number,
): readonly Piece[] {
  return inserted.filter(({ at }) => at === index).flatMap(({ pieces }) => pieces);
}

/** A calendar entry is the text where there is no other. */
function orCalendar(pieces: readonly Piece[]): readonly Piece[] {
  if (lengthTaken(pieces) > 0) return pieces;
  return pieces.map((piece) =>
    piece.judgement.label === calendarLabel ? { ...piece, judgement: taken } : piece,
  );
}

function sentencesOf({ files, signatures, encryption, pieces }: Gathered): readonly string[] {
  const aside = new Map<string, number>();
  for (const { judgement, structure } of pieces) {
    const { isTaken, label } = judgement;
    if (isTaken || label === null || label.startsWith('The same e-mail')) continue;
    aside.set(label, (aside.get(label) ?? 0) + structure.text.length);
  }
  const outlook = files.some(({ name }) => /^winmail\.dat$/i.test(name));
  return [
    ...filesLeftOut(files, 'attachment'),
    ...(outlook
      ? ['winmail.dat holds attachments in a form of Outlook: save them in Outlook to import them.']
      : []),
    ...[...aside].map(([label, length]) => `Left out: ${label} (${counted(length, 'character')}).`),
    ...(signatures > 0
      ? [`${counted(signatures, 'digital signature')} ${signatures === 1 ? 'was' : 'were'} left out.`]
      : []),
    ...(encryption === null
      ? []
      : [
          `A part that is encrypted (${encryption}) was left out: decrypt it in your mail program and save it from there.`,
        ]),
  ];
}

/** What the head of a message says. */
class Head {
  readonly subject: string | null;
  readonly particulars: Particulars;
  readonly #lines: readonly string[];

  constructor(subject: string | null, particulars: Particulars, lines: readonly string[]) {
    this.subject = subject;
    this.particulars = particulars;
    this.#lines = lines;
  }

  /** With sentences about what was left out of its message. */
  with(leftOut: readonly string[]): Head {
    return new Head(this.subject, { ...this.particulars, leftOut }, this.#lines);
  }

  /** The subject as a heading of this level, and the lines below it, as they stand above the text. */
  pieces(level: number): readonly Piece[] {
    return [{ structure: this.#structure(level), judgement: taken }];
  }

  #structure(level: number): Structure {
    return buildStructure([
      { type: 'heading', level, runs: [{ text: this.subject ?? '' }] },
      {
        type: 'paragraph',
        runs: this.#lines.flatMap((text, index) =>
          index > 0 ? [{ lineBreak: true }, { text }] : [{ text }],
        ),
      },
    ]);
  }
}

/** Fields that are shown above the text, in this order. */
const shownFields = ['From', 'To', 'Cc', 'Bcc', 'Date', 'Resent-From', 'Resent-To', 'Resent-Date'];

function headOf(message: Part, reading: Reading): Head {
  const { fields } = message;
  const text = firstText(message);
  const decode = reading.charsets.forHead(
    text?.parameters.get('charset'),
    Buffer.concat([rawIn(fields), text ? contentOf(text) : new Uint8Array()]),
  );
  const read = (name: string): string | null => {
    const value = fieldOf(fields, name);
    return value === undefined ? null : decodeField(value, decode) || null;
  };
  const lines = shownFields.flatMap((name) => {
    const value = name.endsWith('Date') ? withoutComment(read(name.toLowerCase())) : read(name.toLowerCase());
    return value === null ? [] : [`${name}: ${value}`];
  });
  const subject = read('subject');
  return new Head(subject, particularsOf(fields, subject, read, decode), lines);
}

/** What fields of a head have in raw bytes, which are all in one encoding, as a rule. */
function rawIn(fields: readonly Field[]): Buffer {
  const raw = fields.filter(({ value }) => /[^\0-\u007f]/.test(value)).map(({ value }) => value);
  return Buffer.from(raw.join('\n'), 'latin1');
}

function particularsOf(
  fields: readonly Field[],
  subject: string | null,
  read: (name: string) => string | null,
  decode: DecodeBytes,
): Particulars {
  const authorField = ['from', 'sender', 'resent-from'].find((name) => fieldOf(fields, name) !== undefined);
  const authors = namesIn(fieldOf(fields, authorField ?? '') ?? '').map((name) => decodeField(name, decode));
  const written = mailDate(fieldOf(fields, 'date'));
  const received = mailDate(fieldsOf(fields, 'received').at(-1)?.split(';').at(-1));
  const isAbsurd = written !== null && received !== null && daysBetween(received, written) > latestAhead;
  const sent = isAbsurd ? null : written;
  const language = read('content-language')?.split(',')[0];
  const list = /^([^<]*)</.exec(read('list-id') ?? '')?.[1]?.replace(/^[\s"]+|[\s"]+$/g, '');
  return {
    title: subject,
    author: authors.join(', '),
    publishedAt: sent ?? received,
    url: webAddress(/<([^<>]+)>/.exec(read('archived-at') ?? '')?.[1]?.replace(/\s/g, '')),
    publisher: list,
    ...(language !== undefined && { language: languageTag(language) }),
    declared: {
      title: lineOf('Subject'),
      author: lineOf(
        authorField === 'sender' ? 'Sender' : authorField === 'resent-from' ? 'Resent-From' : 'From',
      ),
      ...(sent !== null && { publishedAt: lineOf('Date') }),
      url: lineOf('Archived-At'),
      language: lineOf('Content-Language'),
    },
    guessed: {
      publisher: lineOf('List-Id'),
      ...(sent === null && { publishedAt: lineOf('Received') }),
    },
  };
}

function lineOf(name: string): string {
  return `the line “${name}” of the e-mail`;
}

/** A mail that was sent so many days after it was received comes from a clock that is wrong. */
const latestAhead = 2;

function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function dayNumber(date: string): number {
  return new Date(`${date.slice(0, 10)}T00:00:00Z`).getTime() / 86_400_000;
}

function fieldsOf(fields: readonly Field[], name: string): readonly string[] {
  return fields.filter((field) => field.name === name).map(({ value }) => value);
}

/** The first text that is no attachment. */
function firstText(part: Part): Part | null {
  if (part.type.startsWith('text/') && part.disposition !== 'attachment') return part;
  for (const inner of part.parts) {
    const found = firstText(inner);
    if (found) return found;
  }
  return null;
}

/** A date without the comment in parentheses at its end, where programs put the name of a time zone. */
function withoutComment(value: string | null): string | null {
  const written = value?.trimEnd();
  if (!written?.endsWith(')')) return value;
  const before = written.lastIndexOf(')', written.length - 2);
  const open = written.indexOf('(', before + 1);
  return open === -1 ? value : written.slice(0, open).trimEnd();
}
