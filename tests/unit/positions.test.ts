import { getSchema } from '@tiptap/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleDocument } from '../../renderer/article/document.ts';
import { makePieces } from '../../renderer/article/pieces.ts';
import { makePositions } from '../../renderer/article/positions.ts';
import { articleNodes } from '../../renderer/article/schema.ts';
import type { Block } from '../../shared/model/article.ts';
import { findBlocks } from '../../shared/text/blocks.ts';

const schema = getSchema(articleNodes);
const line = fc.string({
  unit: fc.constantFrom('a', 'é', '한', '👩‍👩‍👧', 'ع', '\u0301', ' ', '.'),
  maxLength: 30,
});
const texts = fc
  .array(line, { minLength: 1, maxLength: 40 })
  .map((lines) => lines.join('\n'))
  .filter((text) => text.trim() !== '');

function tableOf(text: string, blocks: readonly Block[]) {
  const pieces = makePieces(text, blocks);
  const document = articleDocument(schema, { text }, pieces);
  return { pieces, document, positions: makePositions(document, pieces) };
}

describe('the table between text and document', () => {
  it('gives every offset inside a block back unchanged, and reads the same character there', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = findBlocks(text);
        const { document, positions } = tableOf(text, blocks);
        for (const block of blocks) {
          for (let offset = block.start; offset < block.end; offset += 1) {
            const position = positions.toPosition(offset, 'forward');
            expect(positions.toOffset(position)).toBe(offset);
            expect(document.textBetween(position, position + 1)).toBe(text[offset]);
          }
          expect(positions.toOffset(positions.toPosition(block.end, 'backward'))).toBe(block.end);
        }
      }),
    );
  });

  it('moves an offset between two blocks to the side that was asked for', () => {
    const text = 'One\n\nTwo';
    const blocks: Block[] = [
      { type: 'paragraph', start: 0, end: 3 },
      { type: 'paragraph', start: 5, end: 8 },
    ];
    const { positions } = tableOf(text, blocks);
    expect(positions.toOffset(positions.toPosition(4, 'backward'))).toBe(3);
    expect(positions.toOffset(positions.toPosition(4, 'forward'))).toBe(5);
  });

  it('groups blocks in sections that cover them all in order', () => {
    const text = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} ${'x'.repeat(120)}`).join('\n');
    const blocks = findBlocks(text);
    const { sections } = tableOf(text, blocks).positions;
    expect(sections.map(({ firstPiece, lastPiece }) => [firstPiece, lastPiece])).toEqual([
      [0, 7],
      [8, 15],
      [16, 19],
    ]);
    expect(sections.at(-1)?.end).toBe(text.length);
  });

  it('cuts a long block into pieces that hold all of it, never inside a grapheme cluster', () => {
    const family = '👩‍👩‍👧';
    for (const text of [
      'word '.repeat(9000),
      `${'a'.repeat(8191)} \u0301`.repeat(6),
      'x'.repeat(50_000),
      family.repeat(6000),
      'a line\n'.repeat(8000),
    ]) {
      const { pieces, positions } = tableOf(text, [{ type: 'paragraph', start: 0, end: text.length }]);
      expect(pieces.length).toBeGreaterThan(4);
      expect(pieces.every(({ start, end }) => end - start <= 8192)).toBe(true);
      const between = pieces.slice(1).map(({ start }, index) => text.slice(pieces[index]?.end, start));
      expect(new Set(between)).toEqual(new Set([text.includes('\n') ? '\n' : '']));
      expect(pieces.every(({ start }) => !/^\p{M}/u.test(text.slice(start)))).toBe(true);
      if (text.startsWith(family))
        expect(pieces.every(({ start }) => start % family.length === 0)).toBe(true);
      for (const { start, end } of pieces) {
        expect(positions.toOffset(positions.toPosition(start, 'forward'))).toBe(start);
        expect(positions.toOffset(positions.toPosition(end, 'backward'))).toBe(end);
        expect(positions.pieceAt(end, 'backward')).toBe(positions.pieceAt(start, 'forward'));
      }
    }
  });
});
