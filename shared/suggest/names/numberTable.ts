/**
 * From numbers of 32 bits to their places in a list: an open-addressed table, half empty. Each slot has a number and its
 * place plus one (0 where it is empty) side by side, so that a look-up reaches into memory once.
 */
export interface NumberTable {
  readonly slots: Uint32Array;
  readonly mask: number;
  /** A bit for the upper bits of each number that is held: small enough for the processor’s cache, where most look-ups end. */
  readonly seen: Uint32Array;
  /** How far a number is moved to the right for its place in `seen`. */
  readonly shift: number;
}

/** A table of different numbers: of each its place as given, or else its index. */
export function makeNumberTable(numbers: Uint32Array, places?: Uint32Array): NumberTable {
  let size = 16;
  while (size < numbers.length * 2) size *= 2;
  const slots = new Uint32Array(size * 2);
  const mask = size - 1;
  const seen = new Uint32Array(size / 8);
  const shift = 30 - Math.log2(size);
  for (let index = 0; index < numbers.length; index += 1) {
    const number = numbers[index] as number;
    const bit = number >>> shift;
    seen[bit >> 5] = (seen[bit >> 5] as number) | (1 << (bit & 31));
    let slot = number & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = number;
    slots[slot * 2 + 1] = (places?.[index] ?? index) + 1;
  }
  return { slots, mask, seen, shift };
}

/** The place of a number; -1 where the table does not hold it. */
export function placeOf({ slots, mask, seen, shift }: NumberTable, number: number): number {
  const bit = number >>> shift;
  if ((((seen[bit >> 5] as number) >>> (bit & 31)) & 1) === 0) return -1;
  let slot = number & mask;
  for (;;) {
    const place = slots[slot * 2 + 1] as number;
    if (place === 0) return -1;
    if (slots[slot * 2] === number) return place - 1;
    slot = (slot + 1) & mask;
  }
}
