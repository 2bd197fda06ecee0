import { type Alignment, alignTexts, type Side } from './align.ts';
import { type DiffPart, diffWords } from './wordDiff.ts';

/** A range of two versions side by side: sentences that are the same, or what replaces them. */
export interface ComparedRow {
  readonly isSame: boolean;
  readonly parts: readonly DiffPart[];
}

/** More text than this on either side, in UTF-16 code units, is said to be another without looking at its words. */
const maxCompared = 20_000;

/** Compares two versions of a text: runs of unchanged sentences, and between them the differences word by word. */
export function* compareTexts(older: string, newer: string): Generator<ComparedRow> {
  const alignment = alignTexts(older, newer);
  const { pairs } = alignment;
  let [from, to] = [0, 0];
  while (from < pairs.length || to < alignment.newer.ids.length) {
    let [nextFrom, nextTo] = [from, to];
    while (
      nextFrom < pairs.length &&
      pairs[nextFrom] === nextTo &&
      !breaksLine(alignment.newer, to, nextTo)
    ) {
      nextFrom += 1;
      nextTo += 1;
    }
    if (nextFrom > from) {
      yield { isSame: true, parts: [{ kind: 'same', text: textOf(alignment.newer, to, nextTo) }] };
    } else {
      while (nextFrom < pairs.length && (pairs[nextFrom] ?? -1) < 0) nextFrom += 1;
      nextTo = pairs[nextFrom] ?? alignment.newer.ids.length;
      yield changedRow(alignment, [from, nextFrom], [to, nextTo]);
    }
    [from, to] = [nextFrom, nextTo];
  }
}

type Span = readonly [from: number, to: number];

function changedRow({ older, newer }: Alignment, from: Span, to: Span): ComparedRow {
  const [before, now] = [textOf(older, ...from), textOf(newer, ...to)];
  if (before.length <= maxCompared && now.length <= maxCompared)
    return { isSame: false, parts: diffWords(before, now) };
  const parts: readonly DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: now },
  ];
  return { isSame: false, parts: parts.filter(({ text }) => text !== '') };
}

/** A run of sentences ends where a paragraph does, so that a long text makes many short rows. */
function breaksLine({ text, sentences }: Side, first: number, index: number): boolean {
  if (index === first) return false;
  return text.slice(sentences[index - 1]?.end, sentences[index]?.start).includes('\n');
}

function textOf({ text, sentences }: Side, from: number, to: number): string {
  return from < to ? text.slice(sentences[from]?.start, sentences[to - 1]?.end) : '';
}
