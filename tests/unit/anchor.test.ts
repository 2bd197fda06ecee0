import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeAnchor } from '../../shared/anchor/describe.ts';
import { checkAnnotation, checkText } from '../../shared/anchor/invariants.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { madeByHand } from '../fixtures/annotations.ts';

const text =
  '📰 Over 11,000 soldiers were likely dispatched to Kursk, according to the National Intelligence Service.';
const id = '01a208f7-9939-7260-a9a1-71d919621484';

function mark(ranges: { start: number; end: number }[], changes: Partial<Annotation> = {}): Annotation {
  const base = {
    id,
    articleId: id,
    ...describeAnchor(text, ranges),
    ...madeByHand,
    tag: 'claim',
    attributes: {},
  };
  return { ...base, ...changes } as Annotation;
}

describe('an anchor', () => {
  test('quotes the segments and keeps 32 characters on either side', () => {
    const start = text.indexOf('according');
    expect(describeAnchor(text, [{ start, end: start + 9 }])).toEqual({
      segments: [{ start, end: start + 9, exact: 'according' }],
      prefix: 'ere likely dispatched to Kursk, ',
      suffix: ' to the National Intelligence Se',
    });
  });

  test('context counts characters and never keeps half of one', () => {
    const emoji = '🤔'.repeat(40);
    const anchor = describeAnchor(`${emoji}x${emoji}`, [{ start: 80, end: 81 }]);
    expect([anchor.prefix, anchor.suffix]).toEqual(['🤔'.repeat(32), '🤔'.repeat(32)]);
  });

  test('whatever is described over whole characters satisfies the invariants', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.nat(), fc.nat(), (random, a, b) => {
        const points = [...random];
        const [from, to] = [a % points.length, b % points.length].sort((x, y) => x - y) as [number, number];
        const start = points.slice(0, from).join('').length;
        const end = points.slice(0, to + 1).join('').length;
        expect(checkAnnotation(random, mark([], describeAnchor(random, [{ start, end }])))).toBeNull();
      }),
    );
  });
});

describe('an annotation that breaks an invariant is named with its breach', () => {
  const segment = (start: number, end: number, exact = text.slice(start, end)) => ({ start, end, exact });
  test.each([
    ['no segment', mark([], { segments: [] }), 'it has no segment'],
    [
      'outside the text',
      mark([], { segments: [segment(90, 900)] }),
      'segment 0 (90 to 900) is outside the text of 104 UTF-16 code units',
    ],
    ['negative', mark([], { segments: [segment(-1, 4, 'x')] }), 'is outside'],
    ['not whole numbers', mark([], { segments: [segment(0.5, 4, 'x')] }), 'is outside'],
    ['reversed', mark([], { segments: [segment(9, 9, '')] }), 'must start before it ends'],
    ['half of an emoji', mark([{ start: 1, end: 7 }]), 'splits a character'],
    [
      'another quote',
      mark([], { segments: [segment(3, 7, 'Ovex')] }),
      'segment 0 quotes “Ovex”, but the text there is “Over”',
    ],
    [
      'out of order',
      mark([
        { start: 20, end: 23 },
        { start: 3, end: 7 },
      ]),
      'segment 1 starts before the previous one ends',
    ],
    [
      'overlapping',
      mark([
        { start: 3, end: 9 },
        { start: 8, end: 12 },
      ]),
      'segment 1 starts before',
    ],
    ['another prefix', mark([{ start: 3, end: 7 }], { prefix: 'x' }), 'its prefix “x”'],
    ['another suffix', mark([{ start: 3, end: 7 }], { suffix: 'x' }), 'its suffix “x”'],
    [
      'a cue elsewhere',
      mark([{ start: 3, end: 7 }], { attributes: { cue: segment(3, 7, 'said') } } as Partial<Annotation>),
      'attribute cue quotes “said”',
    ],
    [
      'a hedge elsewhere',
      mark([{ start: 3, end: 7 }], {
        attributes: { hedge: { segment: segment(3, 700) } },
      } as Partial<Annotation>),
      'attribute hedge.segment (3 to 700) is outside',
    ],
  ])('%s', (_, annotation, sentence) => {
    expect(checkAnnotation(text, annotation)).toContain(`Claim annotation ${id}: `);
    expect(checkAnnotation(text, annotation)).toContain(sentence);
  });

  test('segments may touch, and marks may lie anywhere else', () => {
    expect(
      checkAnnotation(
        text,
        mark([
          { start: 3, end: 7 },
          { start: 7, end: 9 },
          { start: 20, end: 23 },
        ]),
      ),
    ).toBeNull();
  });
});

describe('a text that can be stored', () => {
  test.each([
    ['', 'no text'],
    [' \n\t', 'no text'],
    ['a\ud83d', 'half of a surrogate pair'],
    ['a\0b', 'NUL'],
    ['a\r\nb', 'carriage returns'],
  ])('%j is refused', (bad, sentence) => expect(checkText(bad)).toContain(sentence));
  test('an ordinary one is not', () => expect(checkText('a\u2028\u202eb\ufffd\n')).toBeNull());
});
