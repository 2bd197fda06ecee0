import type { Named } from './named.ts';
import type { Piece } from './piece.ts';
import type { View } from './view.ts';

/** Words that are a verb’s subject and no one: “hieß es”, “on dit”. */
const noOne: ReadonlySet<string> = new Set(['es', 'man', 'on']);

/**
 * Fills in who speaks where a verb has no subject of its own: the speaker before it in the same sentence (“…, подчеркнув,
 * что”), and where the language leaves subjects out, in the same paragraph, or the last name of the sentence before. In text order.
 */
export function withSpeakers(view: View, pieces: readonly Piece[]): readonly Piece[] {
  const { sentences, paragraphs, grammar } = view;
  let [sentence, paragraph] = [0, 0];
  let last: { readonly source: Named; readonly at: number } | null = null;
  return pieces
    .toSorted((a, b) => firstOf(a) - firstOf(b))
    .map((piece) => {
      const at = piece.by?.cue.first ?? firstOf(piece);
      while ((sentences[sentence + 1]?.first ?? Number.POSITIVE_INFINITY) <= Math.max(at, firstOf(piece)))
        sentence += 1;
      while ((paragraphs[paragraph + 1]?.first ?? Number.POSITIVE_INFINITY) <= at) paragraph += 1;
      const { by } = piece;
      if (!by || piece.rule === 'according') return piece;
      if (by.source) {
        const isNoOne = by.source.isPronoun && noOne.has(view.keys[by.source.first] ?? '');
        if (isNoOne) return { ...piece, by: { ...by, source: null } };
        last = { source: by.source, at };
        return piece;
      }
      const from = grammar.dropsSubject
        ? (paragraphs[paragraph]?.first ?? 0)
        : (sentences[sentence]?.first ?? 0);
      const before = last && last.at >= from ? last.source : null;
      const named = before ?? (grammar.dropsSubject ? nameBefore(view, sentence, paragraph) : null);
      return { ...piece, by: { ...by, source: named && { ...named, isPronoun: true } } };
    });
}

function firstOf(piece: Piece): number {
  return piece.ranges[0]?.first ?? 0;
}

/** The last name of two words or more in the sentence before, in the same paragraph: only where the script has capitals. */
function nameBefore(view: View, sentence: number, paragraph: number): Named | null {
  const before = view.sentences[sentence - 1];
  if (!before || before.first < (view.paragraphs[paragraph]?.first ?? 0) || view.grammar.names !== 'capitals')
    return null;
  let end = before.last;
  for (let at = before.last - 1; at >= before.first; at -= 1) {
    if (/^\p{Lu}/u.test(view.tokens[at]?.text ?? '')) {
      if (end !== at + 1 && !/^\p{Lu}/u.test(view.tokens[at + 1]?.text ?? '')) end = at + 1;
      continue;
    }
    if (end - at > 2 && /^\p{Lu}/u.test(view.tokens[at + 1]?.text ?? ''))
      return { first: at + 1, last: end, end, isPronoun: true, isName: true };
  }
  return null;
}
