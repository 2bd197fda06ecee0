/** Takes a key by its chords (`chords.ts`) before any command does; says whether it took it. */
type KeyTaker = (chords: readonly string[]) => boolean;

let taker: KeyTaker | null = null;

/** From now on keys go to `take` first, for example while a grade is being typed; null ends that. */
export function setKeyMode(take: KeyTaker | null): void {
  taker = take;
}

/** Offers a key to whoever has the keys now; says whether it was taken. */
export function takeKey(chords: readonly string[]): boolean {
  return taker?.(chords) ?? false;
}
