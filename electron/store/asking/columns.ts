import type { Range } from '../../../shared/model/segment.ts';
import { Bits } from './bits.ts';
import { Pool } from './pool.ts';
import type { RawMark } from './rawMarks.ts';

/**
 * What every annotation is asked by, in memory: a slot each, and a list of numbers for each thing that is asked. The whole workspace is
 * asked with every key, with counts for each value of each field: rows that SQLite gives one by one take ten times as long as these.
 * Offsets are UTF-16 code units.
 */
export interface Columns {
  /** How many slots there are; those that are not `alive` hold an annotation that has gone. */
  size: number;
  alive: Bits;
  /** By the number of the row in the table `mark`: the slot, counted from 1. */
  slots: Int32Array;
  rows: Int32Array;
  homes: Int32Array;
  codes: Int32Array;
  traits: Int32Array;
  links: Int32Array;
  created: Float64Array;
  starts: Int32Array;
  ends: Int32Array;
  sentenceStarts: Int32Array;
  sentenceEnds: Int32Array;
  /** Days since 1970; `noDay` where there is none. */
  asOfFrom: Int32Array;
  asOfTo: Int32Array;
  /** Numbers of `pools`, −1 for none. */
  annotators: Int32Array;
  entries: Int32Array;
  lowers: Int32Array;
  uppers: Int32Array;
  entities: Int32Array;
  properties: Int32Array;
  units: Int32Array;
  /** The words of annotations, and the segments of those with several, by row, as far as they were asked for. */
  readonly words: Map<number, string>;
  readonly segments: Map<number, readonly Range[]>;
  readonly pools: {
    readonly annotators: Pool;
    readonly entries: Pool;
    /** Of bounds, as `decimalKey` makes them. */
    readonly bounds: Pool;
    readonly entities: Pool;
    readonly properties: Pool;
    readonly units: Pool;
  };
}

/** Where there is no day. */
export const noDay = -0x80000000;

/** Columns without a slot. */
export function emptyColumns(): Columns {
  const none = new Int32Array(0);
  return {
    size: 0,
    alive: new Bits(0),
    slots: none,
    rows: none,
    homes: none,
    codes: none,
    traits: none,
    links: none,
    created: new Float64Array(0),
    starts: none,
    ends: none,
    sentenceStarts: none,
    sentenceEnds: none,
    asOfFrom: none,
    asOfTo: none,
    annotators: none,
    entries: none,
    lowers: none,
    uppers: none,
    entities: none,
    properties: none,
    units: none,
    words: new Map(),
    segments: new Map(),
    pools: {
      annotators: new Pool(),
      entries: new Pool(),
      bounds: new Pool(),
      entities: new Pool(),
      properties: new Pool(),
      units: new Pool(),
    },
  };
}

/** Puts a row into its slot, which is made where there is none; `home` is the number of its article. */
export function putMark(columns: Columns, raw: RawMark, home: number): void {
  const [row] = raw;
  if (row >= columns.slots.length) columns.slots = grown(columns.slots, row + 1);
  let slot = (columns.slots[row] ?? 0) - 1;
  if (slot < 0) {
    slot = columns.size;
    if (slot >= columns.rows.length) growAll(columns);
    columns.size += 1;
    columns.slots[row] = slot + 1;
  }
  const { pools } = columns;
  columns.words.delete(row);
  columns.segments.delete(row);
  columns.alive.add(slot);
  columns.rows[slot] = row;
  columns.homes[slot] = home;
  columns.codes[slot] = raw[2];
  columns.traits[slot] = raw[3];
  columns.links[slot] = raw[4];
  columns.created[slot] = raw[5];
  columns.starts[slot] = raw[6];
  columns.ends[slot] = raw[7];
  columns.sentenceStarts[slot] = raw[8];
  columns.sentenceEnds[slot] = raw[9];
  columns.annotators[slot] = pools.annotators.numberOf(raw[10]);
  columns.entries[slot] = pools.entries.numberOf(raw[11]);
  columns.lowers[slot] = pools.bounds.numberOf(raw[12]);
  columns.uppers[slot] = pools.bounds.numberOf(raw[13]);
  columns.entities[slot] = pools.entities.numberOf(raw[14]);
  columns.properties[slot] = pools.properties.numberOf(raw[15]);
  columns.units[slot] = pools.units.numberOf(raw[16]);
  columns.asOfFrom[slot] = raw[17] ?? noDay;
  columns.asOfTo[slot] = raw[18] ?? noDay;
}

/** The slot of a row; −1 where there is none. */
export function slotOf(columns: Columns, row: number): number {
  return (columns.slots[row] ?? 0) - 1;
}

const lists = [
  'rows',
  'homes',
  'codes',
  'traits',
  'links',
  'starts',
  'ends',
  'sentenceStarts',
  'sentenceEnds',
  'asOfFrom',
  'asOfTo',
  'annotators',
  'entries',
  'lowers',
  'uppers',
  'entities',
  'properties',
  'units',
] as const;

function growAll(columns: Columns): void {
  const room = Math.max(1024, columns.rows.length * 2);
  for (const list of lists) columns[list] = grown(columns[list], room);
  const created = new Float64Array(room);
  created.set(columns.created);
  columns.created = created;
  const alive = new Bits(room);
  columns.alive.forEach((slot) => {
    alive.add(slot);
  });
  columns.alive = alive;
}

function grown(list: Int32Array, room: number): Int32Array {
  if (room <= list.length) return list;
  const next = new Int32Array(Math.max(room, list.length * 2));
  next.set(list);
  return next;
}
