import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { lowerBound } from '../../shared/lists.ts';
import type { Range } from '../../shared/model/segment.ts';

/** A section of the document: pieces `[firstPiece, lastPiece]` and the text `[start, end)` they cover. */
export interface SectionSpan extends Range {
  readonly index: number;
  readonly firstPiece: number;
  readonly lastPiece: number;
}

/**
 * Offset (UTF-16 code units of the article's text) ↔ document position, built once per article.
 * Text that is in no piece (the line breaks between them) has no position of its own: an offset there goes to the
 * nearest place that has one, forwards or backwards as `bias` says.
 */
export interface Positions {
  readonly sections: readonly SectionSpan[];
  readonly toPosition: (offset: number, bias: 'forward' | 'backward') => number;
  readonly toOffset: (position: number) => number;
  /**
   * The index of the piece that holds an offset, or the nearest one as `bias` says; where one piece ends and the next
   * one starts at the same offset, `backward` means the end of the first and `forward` the start of the second.
   */
  readonly pieceAt: (offset: number, bias: 'forward' | 'backward') => number;
}

/** Builds the table for a document made of `pieces` (in text order, not overlapping). */
export function makePositions(document: ProseMirrorNode, pieces: readonly Range[]): Positions {
  /** Where each piece's text starts in the document. */
  const contentStarts: number[] = [];
  const sections: SectionSpan[] = [];
  document.forEach((section, sectionStart) => {
    const firstPiece = contentStarts.length;
    section.forEach((_piece, pieceStart) => {
      contentStarts.push(sectionStart + 1 + pieceStart + 1);
    });
    const lastPiece = contentStarts.length - 1;
    sections.push({
      index: sections.length,
      firstPiece,
      lastPiece,
      start: pieces[firstPiece]?.start ?? 0,
      end: pieces[lastPiece]?.end ?? 0,
    });
  });

  const pieceAt = (offset: number, bias: 'forward' | 'backward'): number => {
    const index = lastAtOrBefore(pieces.length, (i) => pieces[i]?.start ?? 0, offset);
    if (index < 0) return 0;
    const isBorder = index > 0 && pieces[index]?.start === offset && pieces[index - 1]?.end === offset;
    if (isBorder && bias === 'backward') return index - 1;
    const inGap = offset > (pieces[index]?.end ?? 0);
    return inGap && bias === 'forward' ? Math.min(index + 1, pieces.length - 1) : index;
  };

  return {
    sections,
    pieceAt,
    toPosition: (offset, bias) => {
      const index = pieceAt(offset, bias);
      const piece = pieces[index];
      if (!piece) return 0;
      const within = Math.min(Math.max(offset - piece.start, 0), piece.end - piece.start);
      return (contentStarts[index] ?? 0) + within;
    },
    toOffset: (position) => {
      const index = Math.max(
        0,
        lastAtOrBefore(contentStarts.length, (i) => contentStarts[i] ?? 0, position),
      );
      const piece = pieces[index];
      if (!piece) return 0;
      const within = position - (contentStarts[index] ?? 0);
      return Math.min(Math.max(piece.start + within, piece.start), piece.end);
    },
  };
}

/** The last index whose value is at or before `target`, or -1; `valueAt` must not decrease. */
export function lastAtOrBefore(length: number, valueAt: (index: number) => number, target: number): number {
  return lowerBound(length, (index) => valueAt(index) <= target) - 1;
}
