/** A folder in a compound file: its files, which are read when they are asked for, and its folders. */
export interface Storage {
  readonly streams: ReadonlyMap<string, () => Buffer>;
  readonly storages: ReadonlyMap<string, Storage>;
}

/** Thrown where a compound file says what cannot be. */
export class DamagedCompound extends Error {}

const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Numbers of sectors from here on mean something else: free, the end of a chain, and the like. */
const lastSector = 0xfffffffa;
const none = 0xffffffff;
/** How often a file may be read over, so that many names of one stream do not fill the memory. */
const maxReadings = 4;
const deepest = 60;

/** Whether a file begins as a compound file does ([MS-CFB], 2.2). */
function beginsCompound(bytes: Uint8Array): boolean {
  return bytes.length >= 512 && signature.every((byte, index) => bytes[index] === byte);
}

/** Opens a compound file ([MS-CFB]), whose chains may lead anywhere. Throws `DamagedCompound`. */
export function openCompound(bytes: Uint8Array): Storage {
  return new CompoundFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).root();
}

/** True for a message of Outlook ([MS-OXMSG]); old Word documents are compound files too. */
export function isOutlookMessage(bytes: Uint8Array): boolean {
  if (!beginsCompound(bytes)) return false;
  try {
    return openCompound(bytes).streams.has('__properties_version1.0');
  } catch (error) {
    if (error instanceof DamagedCompound || error instanceof RangeError) return false;
    throw error;
  }
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

class CompoundFile {
  readonly #file: Buffer;
  readonly #sectorSize: number;
  readonly #miniSize: number;
  readonly #cutoff: number;
  readonly #table: Uint32Array;
  readonly #miniTable: Uint32Array;
  readonly #entries: readonly Entry[];
  readonly #mini: Buffer;
  readonly #seen = new Set<number>();
  #read = 0;

  constructor(file: Buffer) {
    if (!beginsCompound(file)) throw new DamagedCompound();
    this.#file = file;
    const shift = file.readUInt16LE(0x1e);
    const miniShift = file.readUInt16LE(0x20);
    if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw new DamagedCompound();
    this.#sectorSize = 1 << shift;
    this.#miniSize = 1 << miniShift;
    this.#cutoff = Math.min(file.readUInt32LE(0x38), 4096);
    this.#table = this.#numbersIn(Buffer.concat(this.#tableSectors().map((sector) => this.#sector(sector))));
    this.#miniTable = this.#numbersIn(this.#chain(file.readUInt32LE(0x3c)));
    this.#entries = this.#entriesIn(this.#chain(file.readUInt32LE(0x30)));
    const root = this.#entries[0];
    this.#mini =
      root && root.start < lastSector ? this.#chain(root.start).subarray(0, root.size) : Buffer.alloc(0);
  }

  root(): Storage {
    return this.#storage(this.#entries[0]?.child ?? none, 0);
  }

  #sector(number: number): Buffer {
    const start = (number + 1) * this.#sectorSize;
    if (number >= lastSector || start >= this.#file.length) throw new DamagedCompound();
    this.#read += this.#sectorSize;
    if (this.#read > this.#file.length * maxReadings + 1_000_000) throw new DamagedCompound();
    return this.#file.subarray(start, start + this.#sectorSize);
  }

  /** The sectors that hold the table of chains: 109 in the head, the others in a chain of their own. */
  #tableSectors(): readonly number[] {
    const most = Math.ceil(this.#file.length / this.#sectorSize);
    const sectors = [...this.#numbersIn(this.#file.subarray(0x4c, 512))];
    let next = this.#file.readUInt32LE(0x44);
    for (let count = 0; next < lastSector && count < most; count += 1) {
      const numbers = this.#numbersIn(this.#sector(next));
      sectors.push(...numbers.subarray(0, -1));
      next = numbers.at(-1) ?? none;
    }
    return sectors.filter((sector) => sector < lastSector).slice(0, most);
  }

  #numbersIn(bytes: Buffer): Uint32Array {
    return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
      bytes.readUInt32LE(index * 4),
    );
  }

  #chain(start: number): Buffer {
    const sectors: Buffer[] = [];
    for (let next = start; next < lastSector; next = this.#table[next] ?? none) {
      if (sectors.length > this.#table.length) throw new DamagedCompound();
      sectors.push(this.#sector(next));
    }
    return Buffer.concat(sectors);
  }

  #entriesIn(directory: Buffer): readonly Entry[] {
    const entries: Entry[] = [];
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const length = Math.min(64, directory.readUInt16LE(at + 0x40));
      entries.push({
        name: directory.toString('utf16le', at, at + Math.max(0, length - 2)),
        type: directory[at + 0x42] ?? 0,
        left: directory.readUInt32LE(at + 0x44),
        right: directory.readUInt32LE(at + 0x48),
        child: directory.readUInt32LE(at + 0x4c),
        start: directory.readUInt32LE(at + 0x74),
        size: directory.readUInt32LE(at + 0x78),
      });
    }
    return entries;
  }

  /** What the tree of entries below one holds; each entry counts once, wherever it is named. */
  #storage(child: number, depth: number): Storage {
    const streams = new Map<string, () => Buffer>();
    const storages = new Map<string, Storage>();
    if (depth > deepest) throw new DamagedCompound();
    const waiting = [child];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      const entry = this.#entries[number];
      if (!entry || this.#seen.has(number)) continue;
      this.#seen.add(number);
      waiting.push(entry.left, entry.right);
      if (entry.type === 2) streams.set(entry.name, () => this.#stream(entry));
      else if (entry.type === 1) storages.set(entry.name, this.#storage(entry.child, depth + 1));
    }
    return { streams, storages };
  }

  #stream({ start, size }: Entry): Buffer {
    if (size === 0) return Buffer.alloc(0);
    if (size >= this.#cutoff) return this.#chain(start).subarray(0, size);
    const pieces: Buffer[] = [];
    let next = start;
    for (let length = 0; length < size && next < lastSector; length += this.#miniSize) {
      pieces.push(this.#mini.subarray(next * this.#miniSize, (next + 1) * this.#miniSize));
      next = this.#miniTable[next] ?? none;
    }
    return Buffer.concat(pieces).subarray(0, size);
  }
}
