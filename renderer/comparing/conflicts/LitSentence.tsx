import type { Statement } from '../../../shared/compare/statement.ts';
import { snapToGraphemes } from '../../../shared/text/graphemes.ts';
import { type LitPiece, litPieces } from './litPieces.ts';

/** As much of a sentence as a card shows, in UTF-16 code units, and how much of it comes before the words. */
const most = 520;
const before = 180;

/** The sentence of a statement with its words lit, and what in it is a hedge, a cue, a day or a speaker. */
export function LitSentence({ statement: { tag, sentence } }: { readonly statement: Statement }) {
  const { text } = sentence;
  const words = sentence.ranges.find(({ what }) => what === 'words');
  const start =
    text.length <= most ? 0 : Math.max(0, Math.min((words?.start ?? 0) - before, text.length - most));
  const shown = snapToGraphemes(text, { start, end: Math.min(text.length, start + most) });
  return (
    <p className="pair-sentence" dir="auto">
      {shown.start > 0 && '… '}
      {litPieces(sentence, shown).map((piece) => (
        <Piece key={piece.start} piece={piece} tag={tag} />
      ))}
      {shown.end < text.length && ' …'}
    </p>
  );
}

function Piece({ piece: { text, what }, tag }: { readonly piece: LitPiece; readonly tag: Statement['tag'] }) {
  if (what.size === 0) return text;
  const small = ['hedge', 'cue', 'asOf'] as const;
  return (
    <span
      className="lit-piece"
      data-tag={what.has('words') ? tag : what.has('speaker') ? 'actor' : undefined}
      data-words={what.has('words') || undefined}
      data-small={small.find((kind) => what.has(kind))}
    >
      {text}
    </span>
  );
}
