import type { Range } from '../../../shared/model/segment.ts';
import { hasOpenEnd } from '../../../shared/query/openEnd.ts';
import type { Part, Query } from '../../../shared/query/query.ts';
import { findWhere } from '../../../shared/text/find.ts';
import { foldText } from '../../../shared/text/fold.ts';
import { makeWordBoundaries } from '../../../shared/text/segmentation.ts';

/**
 * Where the words that a query asks for are in a text, in text order and apart from each other (UTF-16 code units, half-open): what is
 * lit when an answer is opened. What the query takes away is not lit.
 */
export function litWords(text: string, query: Query | null): readonly Range[] {
  const wanted = query ? wordsOf(query) : [];
  if (wanted.length === 0) return [];
  const folded = foldText(text, 'base');
  const isWordBoundary = makeWordBoundaries(text);
  const hits = wanted.flatMap(({ words, isPrefix }) =>
    findWhere(
      text,
      folded,
      foldText(words, 'base'),
      ({ start, end }) => isWordBoundary(start) && (isPrefix || isWordBoundary(end)),
    ).map(({ start, end }) => ({ start, end: isPrefix ? endOfWord(text, end, isWordBoundary) : end })),
  );
  return apart(hits);
}

function endOfWord(text: string, from: number, isWordBoundary: (offset: number) => boolean): number {
  let end = from;
  while (end < text.length && !isWordBoundary(end)) end += 1;
  return end;
}

interface Wanted {
  readonly words: string;
  readonly isPrefix: boolean;
}

function wordsOf(part: Part): readonly Wanted[] {
  switch (part.kind) {
    case 'and':
    case 'or':
    case 'beside':
      return part.parts.flatMap(wordsOf);
    case 'words':
      // Within so many words of each other they may have others between them.
      return (part.within === null ? [part.text] : part.text.split(/\s+/)).map((words) => ({
        words,
        isPrefix: hasOpenEnd(part),
      }));
    default:
      return [];
  }
}

function apart(hits: readonly Range[]): readonly Range[] {
  const joined: Range[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (!last || hit.start >= last.end) joined.push(hit);
  }
  return joined;
}
