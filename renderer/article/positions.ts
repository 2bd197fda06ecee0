import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import type { Block } from '../../shared/model/article.ts';

/** A section of the document: blocks `[firstBlock, lastBlock]` and the text `[start, end)` they cover. */
export interface SectionSpan {
  readonly start: number;
  readonly end: number;
  readonly firstBlock: number;
  readonly lastBlock: number;
}

/**
 * Offset (UTF-16 code units of the article's text) ↔ document position, built once per article.
 * Text that is in no block (the line breaks between them) has no position of its own: an offset there goes to the
 * nearest place that has one, forwards or backwards as `bias` says.
 */
export interface Positions {
  readonly sections: readonly SectionSpan[];
  readonly toPosition: (offset: number, bias: 'forward' | 'backward') => number;
  readonly toOffset: (position: number) => number;
  /** The index of the block that holds an offset, or the nearest one as `bias` says. */
  readonly blockAt: (offset: number, bias: 'forward' | 'backward') => number;
}

/** Builds the table for a document made of `blocks` (in text order, not overlapping). */
export function makePositions(document: ProseMirrorNode, blocks: readonly Block[]): Positions {
  /** Where each block's text starts in the document. */
  const contentStarts: number[] = [];
  const sections: SectionSpan[] = [];
  document.forEach((section, sectionStart) => {
    const firstBlock = contentStarts.length;
    section.forEach((_block, blockStart) => {
      contentStarts.push(sectionStart + 1 + blockStart + 1);
    });
    const lastBlock = contentStarts.length - 1;
    sections.push({
      firstBlock,
      lastBlock,
      start: blocks[firstBlock]?.start ?? 0,
      end: blocks[lastBlock]?.end ?? 0,
    });
  });

  const blockAt = (offset: number, bias: 'forward' | 'backward'): number => {
    const index = lastAtOrBefore(blocks.length, (i) => blocks[i]?.start ?? 0, offset);
    if (index < 0) return 0;
    const inGap = offset > (blocks[index]?.end ?? 0);
    return inGap && bias === 'forward' ? Math.min(index + 1, blocks.length - 1) : index;
  };

  return {
    sections,
    blockAt,
    toPosition: (offset, bias) => {
      const index = blockAt(offset, bias);
      const block = blocks[index];
      if (!block) return 0;
      const within = Math.min(Math.max(offset - block.start, 0), block.end - block.start);
      return (contentStarts[index] ?? 0) + within;
    },
    toOffset: (position) => {
      const index = Math.max(
        0,
        lastAtOrBefore(contentStarts.length, (i) => contentStarts[i] ?? 0, position),
      );
      const block = blocks[index];
      if (!block) return 0;
      const within = position - (contentStarts[index] ?? 0);
      return Math.min(Math.max(block.start + within, block.start), block.end);
    },
  };
}

/** The last index whose value is at or before `target`, or -1; `valueAt` must not decrease. */
export function lastAtOrBefore(length: number, valueAt: (index: number) => number, target: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (valueAt(middle) <= target) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
