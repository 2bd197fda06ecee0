import type { GoldText } from './gold.ts';
import type { Prediction } from './predict.ts';

/** How many were found as they are in the gold, and how many share at least a letter with one. */
export interface Counts {
  gold: number;
  predicted: number;
  exact: number;
  /** Predictions that overlap a span of the gold, and spans of the gold that a prediction overlaps. */
  overlapping: number;
  overlapped: number;
}

/** What is compared: `[start, end)` pieces in text order, UTF-16 code units. */
type Pieces = readonly (readonly [number, number])[];

interface Row {
  readonly name: string;
  readonly tag: string;
  /** Whether it is annotated in a text at all. */
  readonly isIn: (text: GoldText) => boolean;
  readonly gold: (text: GoldText) => readonly Pieces[];
  /** Those of a text’s predictions that are held against its gold, and the words that count of each. */
  readonly chosen: (predictions: readonly Prediction[]) => readonly Prediction[];
  readonly pieces: (prediction: Prediction) => Pieces;
}

/** A row for each tag, and one for each kind in the gold: only what is predicted of a kind is held against gold of that kind. */
export function rowsFor(texts: readonly GoldText[]): readonly Row[] {
  const found = new Set(
    texts.flatMap(({ spans }) => spans.map(({ tag, attrs }) => `${tag} ${attrs?.kind ?? ''}`)),
  );
  const seen = [...found].map((name) => name.split(' ') as [string, string]);
  const known = ['quote', 'actor', 'figure', 'claim'];
  return known
    .filter((tag) => seen.some(([one]) => one === tag))
    .flatMap((tag): readonly Row[] => {
      const kinds = seen
        .flatMap(([one, kind]) => (one === tag && kindsOf[tag]?.has(kind) ? [kind] : []))
        .toSorted();
      const hasOthers = seen.some(([one, kind]) => one === tag && !kindsOf[tag]?.has(kind));
      // Gold of people and organisations says nothing of the places that are found beside them.
      const all = hasOthers ? null : new Set(kinds);
      return [
        row(tag, tag, all, piecesOf),
        ...(tag === 'figure' ? [row('figure, core', tag, all, coreOf)] : []),
        ...kinds.map((kind) => row(`  ${kind}`, tag, new Set([kind]), piecesOf)),
      ];
    });
}

const kindsOf: Readonly<Record<string, ReadonlySet<string>>> = {
  quote: new Set(['direct', 'mixed', 'indirect']),
  actor: new Set(['person', 'org', 'place', 'other']),
  claim: new Set(['attributed', 'check-worthy']),
};

function row(
  name: string,
  tag: string,
  kinds: ReadonlySet<string> | null,
  pieces: (prediction: Prediction) => Pieces,
): Row {
  return {
    name,
    tag,
    isIn: ({ annotated }) =>
      kinds === null ? annotated.has(tag) : [...kinds].some((kind) => annotated.has(`${tag} ${kind}`)),
    gold: ({ spans }) =>
      spans
        .filter((span) => span.tag === tag && (kinds === null || kinds.has(span.attrs?.kind ?? '')))
        .map((span) => span.pieces ?? [[span.start, span.end]]),
    chosen: (predictions) =>
      predictions
        .filter((one) => one.tag === tag)
        .filter(({ attrs: { kind } }) => (kinds === null ? kind !== 'check-worthy' : kinds.has(kind ?? ''))),
    pieces,
  };
}

function piecesOf({ start, end, pieces }: Prediction): Pieces {
  return pieces ?? [[start, end]];
}

function coreOf({ start, end, coreStart, coreEnd }: Prediction): Pieces {
  return [[coreStart ?? start, coreEnd ?? end]];
}

export const noCounts = (): Counts => ({ gold: 0, predicted: 0, exact: 0, overlapping: 0, overlapped: 0 });

/** Adds what one text brings. */
export function count(counts: Counts, gold: readonly Pieces[], predicted: readonly Pieces[]): void {
  counts.gold += gold.length;
  counts.predicted += predicted.length;
  const exact = new Set(gold.map((pieces) => pieces.join(' ')));
  counts.exact += new Set(predicted.map((pieces) => pieces.join(' ')).filter((key) => exact.has(key))).size;
  counts.overlapping += predicted.filter((one) => gold.some((other) => overlap(one, other))).length;
  counts.overlapped += gold.filter((one) => predicted.some((other) => overlap(one, other))).length;
}

function overlap(a: Pieces, b: Pieces): boolean {
  return a.some(([start, end]) => b.some(([from, to]) => start < to && from < end));
}

/** Precision, recall and F1, 0 to 100; null where nothing can be said. */
export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

export function ratesOf(counts: Counts, how: 'exact' | 'overlap'): Rates {
  const precision = share(how === 'exact' ? counts.exact : counts.overlapping, counts.predicted);
  const recall = share(how === 'exact' ? counts.exact : counts.overlapped, counts.gold);
  const isBoth = precision !== null && recall !== null;
  const f1 = isBoth ? (precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)) : null;
  return { precision, recall, f1 };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
