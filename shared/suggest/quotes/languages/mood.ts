import { stretchAt } from '../../document.ts';
import type { Piece } from './piece.ts';
import type { View } from './view.ts';

/**
 * German sentences that go on reporting without a verb of saying: the subjunctive (“Er habe nichts gewusst.”) in the
 * sentence behind one that reports, in its paragraph.
 */
export function mentionMood(view: View, pieces: readonly Piece[]): readonly Piece[] {
  const { grammar, sentences, paragraphs, keys, tokens } = view;
  if (grammar.subjunctive.size === 0) return [];
  const bySentence = new Map<number, Piece>();
  const starts = sentences.map(({ first }) => ({ start: first, end: first }));
  for (const piece of pieces) bySentence.set(stretchAt(starts, piece.ranges.at(-1)?.first ?? 0), piece);
  const firsts = new Set(paragraphs.map(({ first }) => first));
  const found: Piece[] = [];
  for (const [index, { first, last }] of sentences.entries()) {
    const before = bySentence.get(index - 1);
    if (!before?.by || bySentence.has(index) || firsts.has(first)) continue;
    const end = tokens[last - 1]?.kind === 'sign' ? last - 1 : last;
    const mood = keys.slice(first, Math.min(end, first + 14)).find((key) => sure.has(key));
    if (!mood || end - first < 4) continue;
    const piece: Piece = {
      ranges: [{ first, last: end }],
      kind: 'indirect',
      rule: 'mood',
      by: { ...before.by },
    };
    bySentence.set(index, piece);
    found.push(piece);
  }
  return found;
}

/** Subjunctives of the present: those of the past also tell wishes and conditions. */
const sure: ReadonlySet<string> = new Set(
  'sei seien habe werde könne müsse wolle solle dürfe gebe komme gehe stehe bestehe bleibe brauche wisse lasse liege halte sehe gelte drohe'.split(
    ' ',
  ),
);
