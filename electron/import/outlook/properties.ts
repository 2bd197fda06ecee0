import { decodeText } from '../decodeText.ts';
import type { Storage } from './compound.ts';

/** The properties of a message, a recipient or an attachment ([MS-OXMSG], 2.4), by their numbers ([MS-OXPROPS]). */
export class Properties {
  readonly #storage: Storage;
  readonly #fixed = new Map<number, Buffer>();
  readonly #charset: string | undefined;

  /** `headLength` is that of the list of properties, in bytes; `charset` that of the message, for what names none. */
  constructor(storage: Storage, headLength: number, charset?: string) {
    this.#storage = storage;
    const list = storage.streams.get('__properties_version1.0')?.() ?? Buffer.alloc(0);
    for (let at = headLength; at + 16 <= list.length; at += 16)
      this.#fixed.set(list.readUInt16LE(at + 2), list.subarray(at + 8, at + 16));
    const page = this.number(0x3ffd) ?? this.number(0x3fde);
    this.#charset = (page === undefined ? undefined : charsetOfPage(page)) ?? charset;
  }

  get charset(): string | undefined {
    return this.#charset;
  }

  number(id: number): number | undefined {
    return this.#fixed.get(id)?.readUInt32LE(0);
  }

  /** An instant, in milliseconds since 1970. */
  time(id: number): number | undefined {
    const ticks = this.#fixed.get(id)?.readBigUInt64LE(0);
    return ticks === undefined || ticks === 0n ? undefined : Number(ticks / 10_000n) - 11_644_473_600_000;
  }

  text(id: number): string | undefined {
    const wide = this.#stream(id, '001F');
    if (wide) return cut(wide.toString('utf16le').toWellFormed());
    const narrow = this.#stream(id, '001E');
    if (!narrow) return undefined;
    const read = decodeText(narrow, '', { declared: this.#charset });
    return cut(read.ok ? read.value.text : narrow.toString('latin1'));
  }

  bytes(id: number): Buffer | undefined {
    return this.#stream(id, '0102');
  }

  /** A property that is a folder of its own. */
  storage(id: number): Storage | undefined {
    return this.#storage.storages.get(`__substg1.0_${hex(id)}000D`);
  }

  #stream(id: number, type: string): Buffer | undefined {
    return this.#storage.streams.get(`__substg1.0_${hex(id)}${type}`)?.();
  }
}

function hex(id: number): string {
  return id.toString(16).toUpperCase().padStart(4, '0');
}

/** Without the zeros that some programs leave at the end. */
function cut(text: string): string {
  return text.replaceAll('\0', '');
}

/** The name of a code page of Windows. */
function charsetOfPage(page: number): string | undefined {
  if ((page >= 1250 && page <= 1258) || page === 874) return `windows-${page}`;
  if (page >= 28591 && page <= 28606) return `iso-8859-${page - 28590}`;
  return pages[page];
}

const pages: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20866: 'koi8-r',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  54936: 'gb18030',
  65001: 'utf-8',
};
