const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** More targets than this have no letters: there are no more pairs. */
export const maxLetters = alphabet.length ** 2;

/**
 * What is typed for each of so many targets, the first ones with the shortest: single letters, and pairs that begin
 * with a letter that means nothing alone, so that there is never a wait after a key.
 */
export function lettersFor(count: number): readonly string[] {
  const wanted = Math.min(count, maxLetters);
  const size = alphabet.length;
  // Each letter that begins pairs takes one single away and gives as many pairs as there are letters.
  const openers = Math.max(0, Math.ceil((wanted - size) / (size - 1)));
  const singles = [...alphabet.slice(0, size - openers)];
  const pairs = [...alphabet.slice(size - openers)].flatMap((first) =>
    [...alphabet].map((second) => first + second),
  );
  return [...singles, ...pairs].slice(0, wanted);
}
