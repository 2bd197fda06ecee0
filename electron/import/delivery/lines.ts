import type { Range } from '../../../shared/model/segment.ts';
import type { Structure } from '../structure.ts';

/** A line of a text that has words in it; its range (UTF-16, half-open) is without the white space around it. */
export interface Line extends Range {
  /** Its words with single spaces. */
  readonly text: string;
  /** Whether a blank line, or the border of a block, parts it from the line before. */
  readonly isApart: boolean;
  readonly isHeading: boolean;
}

/** The lines of a text that have words in them, in one pass. */
export function linesOf({ text, blocks }: Structure): readonly Line[] {
  const lines: Line[] = [];
  let block = 0;
  let last = -1;
  let wasBlank = true;
  for (let from = 0; from <= text.length; ) {
    const feed = text.indexOf('\n', from);
    const to = feed === -1 ? text.length : feed;
    const raw = text.slice(from, to);
    const words = raw.trim();
    if (words === '') wasBlank = true;
    else {
      const start = from + raw.indexOf(words.charAt(0));
      while ((blocks[block]?.end ?? Number.POSITIVE_INFINITY) <= start) block += 1;
      lines.push({
        text: words.replace(/\s+/g, ' '),
        start,
        end: start + words.length,
        isApart: wasBlank || block !== last,
        isHeading: blocks[block]?.type === 'heading',
      });
      last = block;
      wasBlank = false;
    }
    from = to + 1;
  }
  return lines;
}

/** Lines that nothing parts, as by their index: from `first` up to, not including, `end`. */
export interface Group {
  readonly first: number;
  readonly end: number;
  /** Its words in one line. */
  readonly text: string;
}

/** The groups of some lines; a line of which `begins` is true begins one of its own. */
export function groupsOf(
  lines: readonly Line[],
  { first, end }: Pick<Group, 'first' | 'end'>,
  begins: (line: Line) => boolean,
): readonly Group[] {
  const groups: Group[] = [];
  let from = first;
  for (let index = first; index < end; index += 1) {
    const next = lines[index + 1];
    if (index + 1 < end && next && !next.isApart && !begins(next)) continue;
    groups.push({ first: from, end: index + 1, text: wordsOf(lines, from, index + 1) });
    from = index + 1;
  }
  return groups;
}

/** The words of some lines in one line. */
export function wordsOf(lines: readonly Line[], first: number, end: number): string {
  return lines
    .slice(first, end)
    .map(({ text }) => text)
    .join(' ');
}

/** The range of the text over some lines; undefined for none. */
export function rangeOf(
  lines: readonly Line[],
  { first, end }: Pick<Group, 'first' | 'end'>,
): Range | undefined {
  const [from, to] = [lines[first], lines[end - 1]];
  return from && to && first < end ? { start: from.start, end: to.end } : undefined;
}
