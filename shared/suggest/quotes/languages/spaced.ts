import type { Range } from '../../../model/segment.ts';
import type { Document } from '../../document.ts';
import type { FoundQuote } from '../../found.ts';
import { clausesOf } from './clauses.ts';
import { dashQuotes } from './dashes.ts';
import { behindDateline } from './dateline.ts';
import { directQuotes } from './direct.ts';
import type { Grammar } from './grammar.ts';
import { mentionMood } from './mood.ts';
import type { Piece } from './piece.ts';
import { pointedBack } from './pointing.ts';
import { inWords, type Spoken } from './reasons.ts';
import { withSpeakers } from './speakers.ts';
import { type View, viewOf } from './view.ts';

/** The quotes of a text in a language with spaces between its words: direct ones first, then what its other sentences report. */
export function readSpaced(
  document: Document,
  grammar: Grammar,
  keyOf: (word: string) => string,
): readonly FoundQuote[] {
  const view = viewOf(document, grammar, keyOf);
  const direct = [...dashQuotes(view), ...directQuotes(view)];
  const isTaken = new Uint8Array(view.tokens.length);
  for (const { ranges } of direct) for (const { first, last } of ranges) isTaken.fill(1, first, last);
  const reported = view.sentences.flatMap((sentence) =>
    clausesOf(view, behindDateline(view, sentence), (at) => isTaken[at] === 1),
  );
  const pieces = withoutOverlap([...direct, ...reported, ...pointedBack(view)]);
  return withSpeakers(view, [...pieces, ...mentionMood(view, pieces)])
    .map((piece) => found(view, piece))
    .sort((a, b) => (a.segments[0]?.start ?? 0) - (b.segments[0]?.start ?? 0));
}

/** Earlier ones go before later ones that have tokens in common with them and are not inside of them. */
function withoutOverlap(pieces: readonly Piece[]): readonly Piece[] {
  const ends = new Map<number, Piece>();
  return pieces.filter((piece) => {
    for (const { first, last } of piece.ranges)
      for (let at = first; at < last; at += 1) if (ends.has(at)) return false;
    for (const { first, last } of piece.ranges) for (let at = first; at < last; at += 1) ends.set(at, piece);
    return true;
  });
}

function found(view: View, piece: Piece): FoundQuote {
  const { by, ranges, kind, rule } = piece;
  const rangeOf = ({ first, last }: { readonly first: number; readonly last: number }): Range => ({
    start: view.tokens[first]?.start ?? 0,
    end: view.tokens[last - 1]?.end ?? 0,
  });
  const cue = by ? rangeOf(by.cue) : null;
  const spoken: Spoken = {
    kind,
    rule,
    cue: cue && view.text.slice(cue.start, cue.end),
    language: view.grammar.code,
  };
  const source = by?.source ?? null;
  return {
    kind,
    segments: ranges.map(rangeOf),
    cue,
    speaker: source && { words: rangeOf(source), entity: null, score: source.isPronoun ? 0.6 : 0.85 },
    ...inWords(spoken),
  };
}
