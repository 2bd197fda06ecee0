import type { Document, Stretch } from '../document.ts';

/**
 * The clause around a token of a sentence: up to a semicolon, or to a comma with “but”, “while” and the like, where enough is
 * left on both sides; without “However,” in front and the full stop behind. A stretch of the text (UTF-16, half-open) and its tokens.
 */
export function clauseAround(document: Document, sentence: Stretch, at: number): Stretch {
  let first = Math.max(sentence.first, at - reach);
  let last = Math.min(sentence.last, at + reach);
  for (let index = at; index > first; index -= 1) {
    if (isBreak(document, index) && at - index >= 1) {
      first = index + 1;
      break;
    }
  }
  for (let index = at; index < last; index += 1) {
    if (isBreak(document, index) && index - at >= fewest) {
      last = index;
      break;
    }
  }
  if (joining.has(wordAt(document, first))) first += 1;
  if (openings.has(wordAt(document, first)) && wordAt(document, first + 1) === ',') first += 2;
  while (last > first + 1 && /^[.,;:!?…”"’»]$/.test(wordAt(document, last - 1))) last -= 1;
  const start = document.tokens[first]?.start ?? sentence.start;
  return { start, end: document.tokens[last - 1]?.end ?? sentence.end, first, last };
}

/** As many tokens are read on either side: what goes on for longer is not a sentence. */
const reach = 150;

/** A clause has at least as many tokens on each side of the word in question. */
const fewest = 3;

function isBreak(document: Document, at: number): boolean {
  const word = wordAt(document, at);
  if (word === ';') return true;
  return word === ',' && joining.has(wordAt(document, at + 1));
}

function wordAt({ lower }: Document, at: number): string {
  return lower[at] ?? '';
}

const joining = new Set('but while whereas although though and so yet'.split(' '));

const openings = new Set(
  'however meanwhile moreover furthermore still also instead therefore nevertheless nonetheless separately earlier later additionally besides overall'.split(
    ' ',
  ),
);
