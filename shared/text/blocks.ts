import type { Block } from '../model/article.ts';
import type { Range } from '../model/segment.ts';
import { trimWhitespace } from './graphemes.ts';

/** Lines longer than this (UTF-16 code units) are not hard-wrapped: each is a paragraph of its own. */
const maxWrappedLineLength = 120;
const maxHeadingLength = 120;

/**
 * The structure of plain text (canonical: LF only). With a long line anywhere every line is a paragraph; otherwise
 * the lines are taken as wrapped and blank lines part the paragraphs. The first line may be a heading.
 * Block ranges are UTF-16, half-open, without outer white space; an empty text has no blocks.
 */
export function findBlocks(text: string): readonly Block[] {
  const lines = splitLines(text);
  const isWrapped = lines.every((line) => line.end - line.start <= maxWrappedLineLength);
  const first = lines.findIndex((line) => trimWhitespace(text, line) !== null);
  if (first === -1) return [];
  const blocks: Block[] = [];
  let next = first;
  if (isHeading(text, lines, first)) {
    push(blocks, text, lines, first, first, { type: 'heading', level: 1 });
    next = first + 1;
  }
  while (next < lines.length) {
    let last = next;
    if (!isBlank(text, lines[next])) {
      while (isWrapped && !isBlank(text, lines[last + 1])) last += 1;
      push(blocks, text, lines, next, last, { type: 'paragraph' });
    }
    next = last + 1;
  }
  return blocks;
}

/** Closing punctuation of a sentence in any script, perhaps behind it a closing quote or bracket. */
const sentenceEnd = /[\p{Sentence_Terminal}…][\p{Pe}\p{Pf}\p{Pi}"'\s]*$/u;

function isHeading(text: string, lines: readonly Range[], index: number): boolean {
  const line = lines[index] && trimWhitespace(text, lines[index]);
  const below = lines[index + 1];
  if (!line || !below) return false;
  const length = line.end - line.start;
  if (length > maxHeadingLength || sentenceEnd.test(text.slice(line.start, line.end))) return false;
  if (isBlank(text, below)) return lines.slice(index + 2).some((other) => !isBlank(text, other));
  return below.end - below.start >= 2 * length;
}

function push(
  blocks: Block[],
  text: string,
  lines: readonly Range[],
  first: number,
  last: number,
  kind: Pick<Block, 'type' | 'level'>,
): void {
  const range = trimWhitespace(text, { start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0 });
  if (range) blocks.push({ type: kind.type, ...range, ...(kind.level && { level: kind.level }) });
}

function splitLines(text: string): readonly Range[] {
  const lines: Range[] = [];
  for (let start = 0; start <= text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed === -1 ? text.length : feed;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function isBlank(text: string, line: Range | undefined): boolean {
  return line === undefined || trimWhitespace(text, line) === null;
}
