import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildStructure, type FlowBlock, keepBlocks, type Run } from '../../electron/import/structure.ts';
import { checkDocument } from '../../shared/anchor/invariants.ts';

const paragraph = (...runs: Run[]): FlowBlock => ({ type: 'paragraph', runs });
const lineBreak: Run = { lineBreak: true };

describe('the text that a flow of blocks makes', () => {
  test.each<[string, FlowBlock[], string]>([
    [
      'blocks are parted by a blank line',
      [paragraph({ text: 'One.' }), paragraph({ text: 'Two.' })],
      'One.\n\nTwo.',
    ],
    [
      'any amount of white space is one space',
      [paragraph({ text: ' a \n\t b' }, { text: ' ' }, { text: ' c ' })],
      'a b c',
    ],
    [
      'spaces that do not break are kept between words and gone at the ends',
      [paragraph({ text: '\u00a0a\u00a0\u00a0b\u00a0' })],
      'a\u00a0\u00a0b',
    ],
    [
      'blocks without words are left out',
      [paragraph({ text: ' \u00a0 ' }), paragraph({ text: 'a' }), paragraph(lineBreak)],
      'a',
    ],
    [
      'the end of a line stays, without spaces around it',
      [paragraph({ text: 'a ' }, lineBreak, { text: ' b' }, lineBreak)],
      'a\nb',
    ],
    [
      'two line ends part a block in two',
      [paragraph({ text: 'a' }, lineBreak, { text: ' ' }, lineBreak, { text: 'b' })],
      'a\n\nb',
    ],
    [
      'the author’s own spaces are kept',
      [{ ...paragraph({ text: '\r\n  a\r\n\r\n    b \n' }), keepsSpace: true }],
      'a\n\n    b',
    ],
    ['NUL and half a surrogate pair', [paragraph({ text: 'a\0b\ud83d!' })], 'ab\ufffd!'],
  ])('%s', (_, flow, text) => expect(buildStructure(flow).text).toBe(text));

  test('marks cover their words and not the spaces around them', () => {
    const { text, inlines } = buildStructure([
      paragraph(
        { text: 'He ' },
        { text: ' said ', strong: true, emphasis: true },
        { text: 'so', strong: true },
        { text: ' here', link: 'https://a.example/' },
      ),
    ]);
    expect(inlines.map(({ type, start, end }) => [type, text.slice(start, end)])).toEqual([
      ['strong', 'said so'],
      ['emphasis', 'said'],
      ['link', 'here'],
    ]);
  });

  test('an item that is parted keeps its number at its first part', () => {
    const { blocks } = buildStructure([
      {
        type: 'listItem',
        level: 9,
        marker: '3.',
        runs: [{ text: 'a' }, lineBreak, lineBreak, { text: 'b' }],
      },
    ]);
    expect(blocks.map(({ level, marker }) => [level, marker])).toEqual([
      [6, '3.'],
      [6, undefined],
    ]);
  });

  test('pages begin where they are turned, also within a paragraph', () => {
    const { text, pages } = buildStructure([
      paragraph({ page: 'i' }, { text: 'One goes' }, { page: 'ii' }, { text: ' on.' }),
      paragraph({ page: 'iii' }),
      paragraph({ page: 'iv' }, { text: 'Two.' }),
    ]);
    expect(pages.map(({ label, start, end }) => [label, text.slice(start, end)])).toEqual([
      ['i', 'One goes'],
      ['ii', ' on.'],
      ['iii', '\n\n'],
      ['iv', 'Two.'],
    ]);
  });
});

test('whatever flows in, the document can be stored', () => {
  const piece = fc.constantFrom(
    'word',
    ' ',
    '\n',
    '\r',
    '\t',
    '\u00a0',
    '\ufeff',
    '\u2028',
    '📰',
    '\ud83d',
    '\0',
    'é',
  );
  const text = fc.array(piece, { maxLength: 6 }).map((list) => list.join(''));
  const run = fc.oneof(
    { weight: 4, arbitrary: fc.record({ text, strong: fc.boolean(), emphasis: fc.boolean() }) },
    {
      weight: 2,
      arbitrary: fc.record({ text, link: fc.constantFrom('https://a.example/', 'https://b.example/') }),
    },
    fc.constant(lineBreak),
    fc.record({ page: fc.constantFrom('1', 'ii', ' ') }),
  );
  const block = fc.record({
    type: fc.constantFrom('paragraph', 'heading', 'listItem', 'blockquote'),
    level: fc.integer({ min: -1, max: 9 }),
    marker: fc.constantFrom('3.', ' ', 'x'.repeat(30)),
    keepsSpace: fc.boolean(),
    runs: fc.array(run, { maxLength: 8 }),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 8 }), (flow) => {
      const made = buildStructure([...(flow as FlowBlock[]), paragraph({ text: 'end' })]);
      const { blocks, inlines, pages } = made;
      expect(
        checkDocument({ text: made.text, blocks: [...blocks], inlines: [...inlines], pages: [...pages] }),
      ).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('pages stay where blocks are left out: what is left of each of them', () => {
  const text = 'One.\n\nTwo two.\n\nThree.\n\nFour.';
  const blocks = [
    [0, 4],
    [6, 14],
    [16, 22],
    [24, 29],
  ].map(([start = 0, end = 0]) => ({ type: 'paragraph' as const, start, end }));
  const pages = [
    { label: '1', start: 0, end: 10 },
    { label: '2', start: 10, end: 16 },
    { label: '3', start: 16, end: 24 },
    { label: '4', start: 24, end: 29 },
  ];
  const kept = (...which: number[]) => {
    const left = keepBlocks({ text, blocks, inlines: [], pages }, (index) => which.includes(index));
    return left.pages.map(({ label, start, end }) => [label, left.text.slice(start, end)]);
  };
  expect(
    kept(0, 1, 2, 3)
      .map(([, words]) => words)
      .join(''),
  ).toBe(text);
  expect(kept(1, 3)).toEqual([
    ['1', 'Two '],
    ['2', 'two.\n\n'],
    ['4', 'Four.'],
  ]);
  expect(kept(2)).toEqual([['3', 'Three.']]);
});
