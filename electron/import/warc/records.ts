import { inflateRawSync } from 'node:zlib';
import { maxUnpackedBytes } from '../../../shared/limits.ts';
import { type Field, readHead, withLineFeeds } from '../mail/part.ts';

/** A record of a web archive: what its head says, and the bytes below it. */
export interface WarcRecord {
  readonly fields: readonly Field[];
  readonly content: Buffer;
}

/** What went wrong on the way through an archive. */
export interface Damage {
  /** Stretches that could not be unpacked or are no records. */
  places: number;
  /** True where the rest was not unpacked, for it is larger than any archive that is read. */
  isTooLarge: boolean;
}

/** Behind so many damaged places the rest is taken for damaged, too. */
const maxDamaged = 10_000;

/** How many bytes an archive may unpack to; only one record of it, or one stretch, is in memory at a time. */
const maxUnpackedInAll = 8 * maxUnpackedBytes;

/**
 * The records of a web archive (WARC 1.0 and 1.1, ISO 28500; ARC 1.0), packed with gzip record by record, in one piece, or not at all.
 * What is damaged is skipped up to the next record and counted.
 */
export function* recordsIn(bytes: Uint8Array, damage: Damage): Generator<WarcRecord> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!isGzip(file, 0)) {
    yield* recordsOf(file, damage);
    return;
  }
  let unpacked = 0;
  for (let at = 0; at < file.length; ) {
    const member = unpackMember(file, at);
    if (member === null) {
      damage.places += 1;
      if (damage.places >= maxDamaged) return;
      at = nextMember(file, at + 1);
      continue;
    }
    unpacked += member.content.length;
    if (unpacked > maxUnpackedInAll) {
      damage.isTooLarge = true;
      return;
    }
    yield* recordsOf(member.content, damage);
    at = member.end;
    if (isGzip(file, at)) continue;
    // Some programs fill the end with zeros.
    if (file.subarray(at, at + 16).some((byte) => byte !== 0)) damage.places += 1;
    at = nextMember(file, at);
  }
}

function isGzip(file: Buffer, at: number): boolean {
  return file[at] === 0x1f && file[at + 1] === 0x8b && file[at + 2] === 8;
}

function nextMember(file: Buffer, from: number): number {
  const at = file.indexOf('\x1f\x8b\x08', from, 'latin1');
  return at === -1 ? file.length : at;
}

/** One member of a gzip file (RFC 1952) and where it ends; null where it is damaged or larger than any record. */
function unpackMember(file: Buffer, at: number): { readonly content: Buffer; readonly end: number } | null {
  const flags = file[at + 3] ?? 0;
  let start = at + 10;
  if (flags & 4) start += 2 + (file[start] ?? 0) + 256 * (file[start + 1] ?? 0);
  for (const flag of [8, 16]) if (flags & flag) start = file.indexOf(0, start) + 1;
  if (flags & 2) start += 2;
  if (start <= at || start >= file.length) return null;
  try {
    // True because `info` asks for it, which the types leave out.
    const unpacked = inflateRawSync(file.subarray(start), {
      info: true,
      maxOutputLength: maxUnpackedBytes,
    }) as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } };
    return { content: unpacked.buffer, end: start + unpacked.engine.bytesWritten + 8 };
  } catch {
    return null;
  }
}

function* recordsOf(text: Buffer, damage: Damage): Generator<WarcRecord> {
  for (let at = 0; at < text.length; ) {
    while (text[at] === 0x0d || text[at] === 0x0a) at += 1;
    if (at >= text.length) return;
    const record = startsWith(text, at, 'WARC/') ? warcRecord(text, at) : arcRecord(text, at);
    if (record === null) {
      damage.places += 1;
      if (damage.places >= maxDamaged) return;
      const next = text.indexOf('\nWARC/1.', at + 1);
      at = next === -1 ? text.length : next + 1;
      continue;
    }
    if (record.end > text.length) damage.places += 1;
    yield record;
    at = record.end;
  }
}

function startsWith(text: Buffer, at: number, start: string): boolean {
  return text.toString('latin1', at, at + start.length) === start;
}

/** No head of a record is longer, in bytes. */
const longestHead = 65_536;

function warcRecord(text: Buffer, at: number): (WarcRecord & { readonly end: number }) | null {
  const head = headOf(text, at, '\nWARC/1.');
  const length = Number(/^\d{1,15}$/.exec(fieldValue(head.fields, 'content-length'))?.[0] ?? Number.NaN);
  if (Number.isNaN(length)) return null;
  const end = head.end + length;
  return { fields: head.fields, content: text.subarray(head.end, end), end };
}

/**
 * A head behind its first line, and where what is below it begins; of HTTP messages too. It does not go on behind
 * `before`, so that where many heads are damaged none is read with all that follow it.
 */
export function headOf(
  text: Buffer,
  at: number,
  before?: string,
): { readonly first: string; readonly fields: readonly Field[]; readonly end: number } {
  const most = text.subarray(at, at + longestHead);
  const other = before === undefined ? -1 : most.indexOf(before, 0, 'latin1');
  const found = most.toString('latin1', 0, other === -1 ? most.length : other);
  const blank = /\r?\n\r?\n/.exec(found);
  const head = withLineFeeds(blank ? found.slice(0, blank.index) : found);
  const feed = head.indexOf('\n');
  return {
    first: feed === -1 ? head : head.slice(0, feed),
    fields: feed === -1 ? [] : readHead(`${head.slice(feed + 1)}\n`).fields,
    end: blank ? at + blank.index + blank[0].length : Math.min(text.length, at + found.length),
  };
}

/** The first value of a field, or nothing. */
export function fieldValue(fields: readonly Field[], name: string): string {
  return fields.find((field) => field.name === name)?.value ?? '';
}

/** A record of ARC 1.0: a line with address, host, day, type and length, and below it what was answered. */
function arcRecord(text: Buffer, at: number): (WarcRecord & { readonly end: number }) | null {
  const feed = text.indexOf('\n', at);
  if (feed === -1 || feed - at > longestHead) return null;
  const line = text.toString('latin1', at, feed).trim();
  const [, address = '', length = ''] = /^(\S+) \S+ \d{14} .{0,200}?(\d{1,12})$/.exec(line) ?? [];
  if (length === '') return null;
  const type = /^https?:/i.test(address) ? 'response' : 'warcinfo';
  const end = feed + 1 + Number(length);
  const fields = [
    { name: 'warc-type', value: type },
    { name: 'warc-target-uri', value: address },
    { name: 'content-type', value: 'application/http' },
  ];
  return { fields, content: text.subarray(feed + 1, end), end };
}
