import type { Block } from '../model/article.ts';
import { countCodePoints } from './offsets.ts';
import { sentenceAt } from './segmentation.ts';
import { segmentGraphemes, segmentWords } from './segmenters.ts';

/** The longest title made from a sentence, in code points, ellipsis included. */
const maxTitleLength = 90;

/** A title for a text: its heading, else its first sentence, cut at a word boundary where it is long. */
export function findTitle(text: string, blocks: readonly Block[]): string {
  const first = blocks[0];
  if (!first) return 'Untitled';
  if (first.type === 'heading') return oneLine(text.slice(first.start, first.end));
  const sentence = sentenceAt(text.slice(0, first.end), first.start) ?? first;
  // A sentence is found to end within the sign of a note behind it: “…closed.[1]”.
  return shorten(oneLine(text.slice(sentence.start, sentence.end)).replace(/(?<=.)\s*\[$/, ''));
}

function shorten(title: string): string {
  if (countCodePoints(title) <= maxTitleLength) return title;
  // Four units for each character are enough to look at: words, else clusters, else code points.
  const head = title.slice(0, maxTitleLength * 4).toWellFormed();
  const kept = fill(textsIn(segmentWords(head))) || fill(textsIn(segmentGraphemes(head))) || fill([...head]);
  return `${kept.replace(/[\s\p{Pd}\p{Po}\p{Ps}\p{Pi}]+$/u, '') || kept}…`;
}

/** As many whole pieces as fit beside the ellipsis. */
function fill(pieces: readonly string[]): string {
  let kept = '';
  let length = 0;
  for (const piece of pieces) {
    length += countCodePoints(piece);
    if (length > maxTitleLength - 1) break;
    kept += piece;
  }
  return kept;
}

function textsIn(segments: Intl.Segments): readonly string[] {
  return Array.from(segments, ({ segment }) => segment);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
