import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  partsIn,
  withoutAnswersOf,
  withoutPart,
  withPart,
  withPartReplaced,
} from '../../shared/query/edit.ts';
import {
  facetPart,
  stateOf,
  toggled,
  toggledAway,
  withOnly,
  withoutField,
} from '../../shared/query/facets.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { printQuery } from '../../shared/query/print.ts';
import { partsBefore } from '../../shared/query/topParts.ts';
import { anyQuery } from '../fixtures/queries.ts';

describe('the parts of a text', () => {
  it.each([
    ['', []],
    ['claim', ['claim']],
    ['  claim  outlet:"Strait Wire" -(a b) ', ['claim', 'outlet:"Strait Wire"', '-(a b)']],
    ['quote[speaker:x] & figure lang:de', ['quote[speaker:x] & figure', 'lang:de']],
    ['a b or c', ['a b or c']],
    ['(a b)', ['(a b)']],
    ['(a or b) c', ['(a or b)', 'c']],
    ['a – b', ['a', 'b']],
    ['a (b', []],
  ])('%s: %j', (text, parts) =>
    expect(partsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(parts),
  );

  it.each([
    ['claim outlet:x (lang:de or a', ['claim', 'outlet:x'], 14],
    ['claim outlet:x published:31.11.2026', ['claim', 'outlet:x'], 14],
    ['claim  speeker:x a', ['claim'], 5],
    ['a or b (c', ['a or b'], 6],
    ['a & (c', ['a'], 1],
    ['(a "b', [], 0],
    ['claim grade:B7', ['claim'], 5],
    ['claim outlet:x"y', ['claim'], 5],
    ['(a', [], 0],
  ])('in front of what is wrong with %s: %j', (text, parts, end) => {
    const parsed = parseQuery(text);
    if (parsed.ok) throw new Error('It can be read.');
    const before = partsBefore(text, parsed.error);
    expect(before.parts.map((part) => text.slice(part.start, part.end))).toEqual(parts);
    expect(before.end).toBe(end);
  });

  it.each([
    ['', 'claim', 'claim'],
    ['Claim', 'lang:de', 'Claim lang:de'],
    ['Claim ', 'lang:de', 'Claim lang:de'],
    ['a or b', 'lang:de', '(a or b) lang:de'],
    ['(a or b)', 'lang:de', '(a or b) lang:de'],
    ['“a  b”', 'x or y', '“a  b” (x or y)'],
    ['a', ' ', 'a'],
  ])('%s with %s more is %s', (text, part, expected) => expect(withPart(text, part)).toBe(expected));

  it.each([
    ['a', 'outlet:x', 'a -outlet:x'],
    ['a', 'x y', 'a -(x y)'],
    ['a', '(x y)', 'a -(x y)'],
    ['', 'quote & figure', '-(quote & figure)'],
  ])('%s without the answers of %s is %s', (text, part, expected) =>
    expect(withoutAnswersOf(text, part)).toBe(expected),
  );

  it.each([
    ['a  “b c”   d', 0, '“b c”   d'],
    ['a  “b c”   d', 1, 'a  d'],
    ['a  “b c”   d', 2, 'a  “b c”'],
    ['a', 0, ''],
    ['a(b)c', 1, 'a c'],
    ['a or b', 0, ''],
    ['a', 5, 'a'],
  ])('%s without part %i is %s', (text, index, expected) => expect(withoutPart(text, index)).toBe(expected));

  it('gives way to another one, and all around it stays as it was typed', () => {
    expect(withPartReplaced(' Claim  (“a” or b)  x ', 1, 'y')).toBe(' Claim  y  x ');
    expect(withPartReplaced('claim x', 1, 'a or b')).toBe('claim (a or b)');
    expect(withPartReplaced('x', 0, 'a or b')).toBe('a or b');
  });

  it('are the same whatever is put behind them and taken away again', () => {
    fc.assert(
      fc.property(anyQuery(), anyQuery(), (one, other) => {
        const text = printQuery(one);
        const longer = withPart(text, printQuery(other));
        const before = one.kind === 'or' ? 1 : partsIn(text).length;
        let back = longer;
        while (partsIn(back).length > before) back = withoutPart(back, partsIn(back).length - 1);
        expect(back).toBe(one.kind === 'or' ? `(${text})` : text);
      }),
    );
  });
});

describe('a click on a facet', () => {
  it.each([
    ['', 'outlet:a', 'outlet:a'],
    ['claim', 'outlet:a', 'claim outlet:a'],
    ['claim  outlet:"a"  x', 'outlet:a', 'claim  x'],
    ['claim Outlet:a x', 'outlet:b', 'claim (Outlet:a or outlet:b) x'],
    ['claim (outlet:a  or outlet:b) x', 'outlet:c', 'claim (outlet:a or outlet:b or outlet:c) x'],
    ['claim (outlet:a or outlet:b or outlet:c)', 'outlet:b', 'claim (outlet:a or outlet:c)'],
    ['claim (outlet:a or outlet:b)', 'outlet:b', 'claim outlet:a'],
    ['outlet:a or outlet:b', 'outlet:a', 'outlet:b'],
    ['outlet:a or outlet:b', 'outlet:c', '(outlet:a or outlet:b or outlet:c)'],
    ['outlet:a or lang:de', 'outlet:c', '(outlet:a or lang:de) outlet:c'],
    ['claim -outlet:a', 'outlet:a', 'claim outlet:a'],
    ['claim -outlet:a', 'outlet:b', 'claim -outlet:a outlet:b'],
    ['claim', 'figure', '(claim or figure)'],
    ['(claim or figure)', 'claim', 'figure'],
    ['claim[contradicts] x', 'claim', 'x'],
    ['grade:<C3', 'grade:B2', '(grade:<C3 or grade:B2)'],
    ['type:PER', 'no:type', '(type:PER or no:type)'],
    ['status:todo', 'status:"in progress"', '(status:todo or status:"in progress")'],
    ['claim (', 'outlet:a', 'claim ('],
  ])('%s, with %s, becomes %s', (text, part, expected) => expect(toggled(text, part)).toBe(expected));

  it.each([
    ['claim', 'outlet:a', 'claim -outlet:a'],
    ['claim outlet:a', 'outlet:a', 'claim -outlet:a'],
    ['claim -outlet:a x', 'outlet:a', 'claim x'],
    ['(outlet:a or outlet:b)', 'outlet:a', 'outlet:b -outlet:a'],
  ])('on its minus: %s, with %s, becomes %s', (text, part, expected) =>
    expect(toggledAway(text, part)).toBe(expected),
  );

  it.each([
    [
      'claim published:2024 x published:2025',
      'published:2026-01..2026-02',
      'claim published:2026-01..2026-02 x',
    ],
    ['claim', 'published:2026', 'claim published:2026'],
    ['claim (lang:de or lang:fr)', 'lang:ko', 'claim lang:ko'],
  ])('as the only one: %s, with %s, becomes %s', (text, part, expected) =>
    expect(withOnly(text, part)).toBe(expected),
  );

  it('clears a field, also where it is taken away', () => {
    expect(withoutField('claim outlet:a -outlet:b (outlet:c or outlet:d) x', 'outlet')).toBe('claim x');
  });

  it('knows what is asked for and what is taken away', () => {
    const text = 'claim[supports] -outlet:"B" (lang:de or lang:fr)';
    expect(['claim', 'quote', 'outlet:B', 'lang:fr', 'lang:ko'].map((part) => stateOf(text, part))).toEqual([
      'asked',
      null,
      'excluded',
      'asked',
      null,
    ]);
  });

  it.each([
    ['tag', 'claim', 'claim'],
    ['outlet', 'Reuters', 'outlet:Reuters'],
    ['outlet', 'Strait Wire', 'outlet:"Strait Wire"'],
    ['outlet', '"Strait Wire"', 'outlet:"Strait Wire"'],
    ['outlet', 'The "Wire"', 'outlet:"The \\"Wire\\""'],
    ['label', 'a) or b', 'label:"a) or b"'],
    ['status', 'in progress', 'status:"in progress"'],
    ['grade', 'B2', 'grade:B2'],
    ['no', 'type', 'no:type'],
    ['published', '2025-02', 'published:2025-02'],
  ])('writes the value of %s that is called %s as %s', (field, value, expected) =>
    expect(facetPart(field, value)).toBe(expected),
  );

  it('comes back to where it was after two clicks', () => {
    const parts = ['outlet:a', 'outlet:b', 'lang:de', 'claim', 'quote', 'grade:B2'];
    fc.assert(
      fc.property(fc.subarray(parts), fc.constantFrom(...parts), (chosen, part) => {
        const text = chosen.reduce(toggled, '');
        const once = toggled(text, part);
        expect(stateOf(once, part)).toBe(chosen.includes(part) ? null : 'asked');
        expect(new Set(parts.filter((each) => stateOf(toggled(once, part), each)))).toEqual(new Set(chosen));
      }),
    );
  });
});
