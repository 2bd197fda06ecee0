import type { Passage } from '../../shared/transfer/passage.ts';

/**
 * Where passages of a file are in a text that is made of some of them, as offsets (UTF-16 code units) by their ids; null where it is
 * made of something else. The passages are in the order of the file.
 */
export function placePassages(
  text: string,
  passages: readonly Passage[],
): ReadonlyMap<number, number> | null {
  const places = new Map<number, number>();
  let at = behindSpace(text, 0);
  for (const { id, text: words } of passages) {
    const end = at + words.length;
    if (words === '' || !text.startsWith(words, at) || !isEnd(text, end)) continue;
    places.set(id, at);
    at = behindSpace(text, end);
  }
  return at === text.length ? places : null;
}

/** A passage ends with its paragraph: “Advert” is not the beginning of “Advertisement”. */
function isEnd(text: string, at: number): boolean {
  return at === text.length || text[at] === '\n';
}

function behindSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text[at] === '\n' || text[at] === ' ')) at += 1;
  return at;
}
