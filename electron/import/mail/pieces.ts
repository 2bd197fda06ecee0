import type { Block, Inline } from '../../../shared/model/article.ts';
import type { Judgement } from '../passages.ts';
import type { Structure } from '../structure.ts';

/** A text of a mail, and whether it belongs to the article. */
export interface Piece {
  readonly structure: Structure;
  readonly judgement: Judgement;
}

export const taken: Judgement = { isTaken: true, label: null };

/** A text that is left out, under this label. */
export function leftAside(label: string): Judgement {
  return { isTaken: false, label };
}

/** How much text (UTF-16 code units) of some pieces is taken. */
export function lengthTaken(pieces: readonly Piece[]): number {
  return pieces.reduce(
    (sum, { structure, judgement }) => sum + (judgement.isTaken ? structure.text.length : 0),
    0,
  );
}

/** All pieces one below the other, with blank lines between them, and what was judged of each block. */
export function joinPieces(pieces: readonly Piece[]): {
  readonly whole: Structure;
  readonly judge: (index: number) => Judgement;
} {
  const texts: string[] = [];
  const blocks: Block[] = [];
  const inlines: Inline[] = [];
  const judgements: Judgement[] = [];
  let length = 0;
  for (const { structure, judgement } of pieces) {
    if (structure.text === '') continue;
    const shift = texts.length === 0 ? 0 : length + 2;
    texts.push(structure.text);
    length = shift + structure.text.length;
    for (const block of structure.blocks) {
      blocks.push({ ...block, start: block.start + shift, end: block.end + shift });
      judgements.push(judgement);
    }
    for (const inline of structure.inlines)
      inlines.push({ ...inline, start: inline.start + shift, end: inline.end + shift });
  }
  return {
    whole: { text: texts.join('\n\n'), blocks, inlines, pages: [] },
    judge: (index) => judgements[index] ?? taken,
  };
}
