/** From numbers of 32 bits to their places in a list: an open-addressed table, half empty, in two typed arrays. */
export interface NumberTable {
  readonly keys: Uint32Array;
  /** The place plus one; 0 where the slot is empty. */
  readonly places: Uint32Array;
  readonly mask: number;
}

/** A table of different numbers, in the order of their places. */
export function makeNumberTable(numbers: Uint32Array): NumberTable {
  let size = 16;
  while (size < numbers.length * 2) size *= 2;
  const table = { keys: new Uint32Array(size), places: new Uint32Array(size), mask: size - 1 };
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] as number;
    let slot = number & table.mask;
    while (table.places[slot] !== 0) slot = (slot + 1) & table.mask;
    table.keys[slot] = number;
    table.places[slot] = place + 1;
  }
  return table;
}

/** The place of a number; -1 where the table does not hold it. */
export function placeOf({ keys, places, mask }: NumberTable, number: number): number {
  let slot = number & mask;
  for (let place = places[slot] as number; place !== 0; place = places[slot] as number) {
    if (keys[slot] === number) return place - 1;
    slot = (slot + 1) & mask;
  }
  return -1;
}
