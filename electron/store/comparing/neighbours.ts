import type { Range } from '../../../shared/model/segment.ts';
import { segmentsOf } from '../asking/markTexts.ts';
import type { Question } from '../asking/question.ts';
import { isAccepted, tagAt } from './universe.ts';

/** What else is accepted in the articles of some annotations: the quotes that figures lie in, and the claims that quotes share words with. */
export interface Neighbours {
  /** The shortest quote that an annotation lies in. */
  readonly quoteAround: (slot: number) => number | undefined;
  /** The claims that share words with an annotation, in the order of the text. */
  readonly claimsOn: (slot: number) => readonly number[];
}

/** Looks for the quotes and the claims of the articles that these annotations are in. */
export function findNeighbours(question: Question, slots: readonly number[]): Neighbours {
  const { columns, articles } = question.memory;
  const isWanted = new Uint8Array(articles.list.length);
  for (const slot of slots) isWanted[columns.homes[slot] ?? -1] = 1;
  const quotes = new Map<number, number[]>();
  const claims = new Map<number, number[]>();
  columns.alive.forEach((slot) => {
    const home = columns.homes[slot] ?? -1;
    if (isWanted[home] !== 1 || !isAccepted(question, slot)) return;
    const tag = tagAt(question, slot);
    if (tag !== 'quote' && tag !== 'claim') return;
    const lists = tag === 'quote' ? quotes : claims;
    const list = lists.get(home);
    if (list) list.push(slot);
    else lists.set(home, [slot]);
  });
  const lengthOf = (slot: number): number => (columns.ends[slot] ?? 0) - (columns.starts[slot] ?? 0);
  const meeting = (lists: ReadonlyMap<number, readonly number[]>, slot: number): readonly number[] =>
    (lists.get(columns.homes[slot] ?? -1) ?? []).filter(
      (other) =>
        (columns.starts[other] ?? 0) < (columns.ends[slot] ?? 0) &&
        (columns.starts[slot] ?? 0) < (columns.ends[other] ?? 0),
    );
  const segments = (slot: number): readonly Range[] => segmentsOf(question, slot);
  return {
    quoteAround: (slot) =>
      meeting(quotes, slot)
        .filter((quote) => liesIn(segments(slot), segments(quote)))
        .sort((a, b) => lengthOf(a) - lengthOf(b) || a - b)[0],
    claimsOn: (slot) =>
      meeting(claims, slot)
        .filter((claim) => meets(segments(slot), segments(claim)))
        .sort((a, b) => (columns.starts[a] ?? 0) - (columns.starts[b] ?? 0) || a - b),
  };
}

function liesIn(parts: readonly Range[], others: readonly Range[]): boolean {
  return parts.every(({ start, end }) => others.some((other) => other.start <= start && end <= other.end));
}

function meets(parts: readonly Range[], others: readonly Range[]): boolean {
  return parts.some(({ start, end }) => others.some((other) => other.start < end && start < other.end));
}
