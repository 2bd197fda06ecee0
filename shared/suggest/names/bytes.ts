import { hashBytes } from './hash.ts';

/** Writes numbers one behind the other: whole bytes, numbers of as many bytes as they need (LEB128), and packed bits. */
export class ByteWriter {
  readonly #bytes: number[] = [];

  byte(value: number): void {
    this.#bytes.push(value & 255);
  }

  /** A whole number from 0 to 2³² − 1. */
  number(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.#bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.#bytes.push(rest);
  }

  /** Its UTF-16 code units as numbers. */
  text(value: string): void {
    this.number(value.length);
    for (let at = 0; at < value.length; at += 1) this.number(value.charCodeAt(at));
  }

  /** Ascending numbers as their distances. */
  ascending(values: Uint32Array): void {
    this.number(values.length);
    let before = 0;
    for (const value of values) {
      this.number(value - before);
      before = value;
    }
  }

  /** What was written, and four bytes by which damage shows. */
  done(): Uint8Array {
    const bytes = Uint8Array.from([...this.#bytes, 0, 0, 0, 0]);
    new DataView(bytes.buffer).setUint32(bytes.length - 4, hashBytes(bytes, bytes.length - 4));
    return bytes;
  }
}

/** Whether bytes are all that a `ByteWriter` wrote, and none of them another. */
export function isWhole(bytes: Uint8Array): boolean {
  const end = bytes.length - 4;
  return (
    end >= 0 && new DataView(bytes.buffer, bytes.byteOffset + end).getUint32(0) === hashBytes(bytes, end)
  );
}

/** Reads what `ByteWriter` wrote. Throws a `RangeError` where the bytes end too early. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    if (value === undefined) throw new RangeError('The file of name weights ends too early.');
    this.#at += 1;
    return value;
  }

  number(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.byte();
      value += (byte & 127) * factor;
      if (byte < 128) return value;
    }
  }

  text(): string {
    const units = Array.from({ length: this.number() }, () => this.number());
    return String.fromCharCode(...units);
  }

  ascending(): Uint32Array {
    const values = new Uint32Array(this.number());
    let before = 0;
    for (let at = 0; at < values.length; at += 1) {
      before += this.number();
      values[at] = before;
    }
    return values;
  }
}
