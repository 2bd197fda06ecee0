/** Gives hashes of 32 bits numbers from 0, in the order in which they come: a tenth of the memory of a `Map` of so many. */
export function makeTermTable() {
  let keys = new Int32Array(1 << 12);
  /** The number above 0 of each key; 0 where there is none. */
  let numbers = new Int32Array(keys.length);
  let count = 0;

  const placeOf = (hash: number): number => {
    const last = keys.length - 1;
    let place = (Math.imul(hash, 0x9e3779b1) >>> 1) & last;
    while (numbers[place] !== 0 && keys[place] !== hash) place = (place + 1) & last;
    return place;
  };
  const grow = (): void => {
    const [oldKeys, oldNumbers] = [keys, numbers];
    keys = new Int32Array(oldKeys.length * 2);
    numbers = new Int32Array(keys.length);
    // Counted: to iterate takes several times as long.
    for (let index = 0; index < oldNumbers.length; index += 1) {
      const number = oldNumbers[index] ?? 0;
      if (number === 0) continue;
      const place = placeOf(oldKeys[index] ?? 0);
      keys[place] = oldKeys[index] ?? 0;
      numbers[place] = number;
    }
  };

  return {
    /** How many different hashes have come. */
    count: (): number => count,
    /** The number of a hash, a new one where it has none. */
    numberOf(hash: number): number {
      let place = placeOf(hash);
      const known = numbers[place] ?? 0;
      if (known !== 0) return known - 1;
      if (count * 2 >= keys.length) {
        grow();
        place = placeOf(hash);
      }
      count += 1;
      keys[place] = hash;
      numbers[place] = count;
      return count - 1;
    },
  };
}
