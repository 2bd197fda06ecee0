/**
 * From numbers of 32 bits to their places in a list: an open-addressed table, half empty. Each slot has a number and its
 * place plus one (0 where it is empty) side by side, so that a look-up reaches into memory once.
 */
export interface NumberTable {
  readonly slots: Uint32Array;
  readonly mask: number;
}

/** A table of different numbers: of each its place as given, or else its index. */
export function makeNumberTable(numbers: Uint32Array, places?: Uint32Array): NumberTable {
  let size = 16;
  while (size < numbers.length * 2) size *= 2;
  const slots = new Uint32Array(size * 2);
  const mask = size - 1;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] as number;
    let slot = number & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = number;
    slots[slot * 2 + 1] = (places?.[index] ?? index) + 1;
  }
  return { slots, mask };
}

/** The place of a number; -1 where the table does not hold it. */
export function placeOf({ slots, mask }: NumberTable, number: number): number {
  let slot = number & mask;
  for (;;) {
    const place = slots[slot * 2 + 1] as number;
    if (place === 0) return -1;
    if (slots[slot * 2] === number) return place - 1;
    slot = (slot + 1) & mask;
  }
}
