import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BoxText,
  boxOf,
  joinedAfter,
  joinedBefore,
  opened,
  openStart,
  settled,
  textOf,
  wholeOpen,
} from '../../renderer/asking/boxText.ts';
import { chipOf } from '../../renderer/asking/chip.ts';
import { emptinessSentence, unknownName } from '../../renderer/asking/emptinessSentence.ts';
import { dayLabels, valueLabels } from '../../renderer/asking/facets/barLabels.ts';
import { gradeIsAsked } from '../../renderer/asking/facets/gradesAsked.ts';
import { partsOf } from '../../renderer/asking/parts.ts';
import { emptyHistory, noted, stepped } from '../../renderer/asking/queryHistory.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { printQuery } from '../../shared/query/print.ts';

const empty: BoxText = { before: [], open: '', after: [] };

describe('the box', () => {
  it('makes chips of parts that are finished', () => {
    const box = settled({ ...empty, open: 'claim outlet:"Strait Wire" grade:<C3' }, partsOf);
    expect(box).toEqual({ before: ['claim', 'outlet:"Strait Wire"', 'grade:<C3'], open: '', after: [] });
  });

  it('leaves text what cannot be read, and the chips before it as they are', () => {
    const box = { ...empty, before: ['claim'], open: '(lang:de or' };
    expect(settled(box, partsOf)).toEqual(box);
  });

  it('makes one chip of alternatives, however they were typed', () => {
    expect(settled({ ...empty, before: ['claim'], open: 'or quote' }, partsOf).before).toEqual([
      'claim or quote',
    ]);
  });

  it('opens the chip that is clicked, with what was being typed as a chip beside it', () => {
    const box: BoxText = { before: ['claim'], open: 'lang:de', after: ['has:note', 'here'] };
    expect(opened(box, 'after', 0, partsOf).box).toEqual({
      before: ['claim', 'lang:de'],
      open: 'has:note',
      after: ['here'],
    });
    expect(opened(box, 'before', 0, partsOf).box).toEqual({
      before: [],
      open: 'claim',
      after: ['lang:de', 'has:note', 'here'],
    });
  });

  it('opens what cannot be read together with the chip that is clicked', () => {
    const box: BoxText = { before: ['claim', 'here'], open: '(lang:de', after: ['quote'] };
    expect(opened(box, 'before', 1, partsOf)).toEqual({
      box: { before: ['claim'], open: 'here (lang:de', after: ['quote'] },
      at: 4,
    });
    expect(opened(box, 'after', 0, partsOf).box).toEqual({
      before: ['claim', 'here'],
      open: '(lang:de quote',
      after: [],
    });
  });

  it('opens the last chip with Backspace, with the caret at its end', () => {
    const box: BoxText = { before: ['claim', 'lang:de'], open: '', after: [] };
    expect(joinedBefore(box)).toEqual({ box: { before: ['claim'], open: 'lang:de', after: [] }, at: 7 });
    expect(joinedBefore(empty)).toBeNull();
  });

  it('shows a query of very many parts as text', () => {
    const words = Array.from({ length: 60 }, (_, nth) => `word${nth}`).join(' ');
    expect(boxOf(words, partsOf).open).toBe(words);
  });

  it('means the same after whatever is done with its chips', () => {
    const part = fc.constantFrom(
      'claim',
      'quote or figure',
      '-lang:de',
      '(a b)',
      '"a b"',
      'figure & claim',
      'x',
    );
    const parts = fc.array(part, { maxLength: 4 });
    fc.assert(
      fc.property(parts, part, parts, fc.nat(3), (before, open, after, index) => {
        const box = { before, open, after };
        expect(meaning(settled(box, partsOf))).toBe(meaning(box));
        expect(meaning(wholeOpen(box))).toBe(meaning(box));
        for (const joined of [joinedBefore(box), joinedAfter(box)])
          if (joined) expect(meaning(joined.box)).toBe(meaning(box));
        if (index < before.length)
          expect(meaning(opened(box, 'before', index, partsOf).box)).toBe(meaning(box));
        if (index < after.length)
          expect(meaning(opened(box, 'after', index, partsOf).box)).toBe(meaning(box));
        expect(textOf(box).startsWith(open, openStart(box))).toBe(true);
      }),
    );
  });
});

function meaning(box: BoxText): string {
  const parsed = parseQuery(textOf(box));
  return parsed.ok ? printQuery(parsed.query) : parsed.error.message;
}

describe('what was typed', () => {
  const caret = (open: string) => ({ box: { ...empty, open }, at: open.length });

  it('is undone in strokes, not letter by letter', () => {
    let history = emptyHistory;
    for (const [nth, open] of ['', 'l', 'la', 'lan'].entries())
      history = noted(history, caret(open), 100 * nth);
    const back = stepped(history, caret('lang'), 'undo');
    expect(back?.to.box.open).toBe('');
    const again = back && stepped(back.history, back.to, 'redo');
    expect(again?.to.box.open).toBe('lang');
  });

  it('is undone apart after a pause', () => {
    const history = noted(noted(emptyHistory, caret(''), 0), caret('lang'), 2000);
    expect(stepped(history, caret('lang:'), 'undo')?.to.box.open).toBe('lang');
  });
});

describe('a chip', () => {
  it('reads as words', () => {
    expect(chipOf('grade:<C3', 'day-month')).toEqual([
      { tag: null, label: 'grade', value: 'worse than C3', isNegative: false },
    ]);
  });

  it('says what is beside what in one sentence', () => {
    expect(
      chipOf('figure & claim[verification:unverified]', 'day-month').map(({ label, value }) => [
        label,
        value,
      ]),
    ).toEqual([
      ['', 'figure'],
      ['in one sentence with', ''],
      ['', 'claim'],
      ['verification', 'unverified'],
    ]);
  });

  it('is its own text where it cannot be read', () => {
    expect(chipOf('grade:<K3', 'day-month')[0]?.value).toBe('grade:<K3');
  });
});

describe('the grid of grades', () => {
  it('outlines for “worse than C3” what is in neither part better and in one worse', () => {
    expect(gridOf('claim grade:<C3')).toEqual(['C4', 'C5', 'D3', 'D4', 'D5', 'E3', 'E4', 'E5']);
  });

  it('outlines nothing that cannot be judged, unless it is asked for', () => {
    expect(gridOf('grade:F')).toEqual(['F1', 'F2', 'F3', 'F4', 'F5', 'F6']);
    expect(gridOf('grade:>B2')).toEqual(['A1', 'A2', 'B1']);
  });

  it('outlines nothing where no grade is asked for', () => {
    expect(gridOf('claim')).toEqual([]);
  });
});

function gridOf(query: string): readonly string[] {
  return [...'ABCDEF'].flatMap((letter) =>
    [...'123456'].flatMap((digit) => (gradeIsAsked(query, letter, digit) ? [letter + digit] : [])),
  );
}

describe('below the bars', () => {
  it('the month is named where it is another one', () => {
    const words = dayLabels(['2026-10-31', '2026-11-01', '2026-11-02'], 'day-month').map(
      (label) => label.words,
    );
    expect(words).toEqual(['31 Oct', '1 Nov', '2']);
  });

  it.each([
    ['month-day', ['2026-10-31', '2026-11-01', '2026-11-02'], ['Oct 31', 'Nov 1', '2']],
    ['iso', ['2026-10-31', '2026-11-01', '2026-11-02'], ['10-31', '11-01', '02']],
    ['month-day', ['2025-12', '2026-01'], ['Dec 2025', 'Jan 2026']],
    ['iso', ['2025-12', '2026-01'], ['2025-12', '2026-01']],
  ] as const)('days are in the form %s', (form, values, words) => {
    expect(dayLabels(values, form).map((label) => label.words)).toEqual(words);
  });

  it('values are short', () => {
    const words = valueLabels(['-1000000000000', '0', '10', '1000', '100000', '10000000']);
    expect(words.map((label) => label.words)).toEqual(['< 0', '10', '100k']);
  });

  it('the year is named where it is another one', () => {
    expect(dayLabels(['2025-12', '2026-01'], 'day-month').map((label) => label.words)).toEqual([
      'Dec 2025',
      'Jan 2026',
    ]);
  });
});

describe('an empty answer', () => {
  const query = 'figure property:rescued published:<2026-11-11';
  const parts = (...left: readonly number[]) =>
    [
      [0, 6],
      [7, 23],
      [24, 45],
    ].map(([start = 0, end = 0], index) => ({ start, end, left: left[index] ?? 0, alone: 5 }));

  it('says of how many nothing is left, and after which part', () => {
    expect(emptinessSentence(query, { parts: parts(118, 4, 0), ways: [] }, 'day-month')).toBe(
      'Of these 4 figures, none was published before 11 Nov 2026.',
    );
  });

  it.each([
    ['published:2026-11-11', 'month-day', 'none was published on Nov 11, 2026.'],
    ['published:2026-11-11', 'iso', 'none was published on 2026-11-11.'],
    ['published:2026-11', 'month-day', 'none was published in Nov 2026.'],
    ['published:2026-11', 'iso', 'none was published in 2026-11.'],
    ['published:<2026-11-11', 'month-day', 'none was published before Nov 11, 2026.'],
  ] as const)('says of %s in the form %s that %s', (asked, form, words) => {
    const whole = `figure ${asked}`;
    const found = [
      { start: 0, end: 6, left: 9, alone: 9 },
      { start: 7, end: whole.length, left: 0, alone: 5 },
    ];
    expect(emptinessSentence(whole, { parts: found, ways: [] }, form)).toContain(words);
  });

  it('says of the one that is left what it does not do', () => {
    expect(emptinessSentence(query, { parts: parts(118, 1, 0), ways: [] }, 'day-month')).toBe(
      'The one figure that is left was not published before 11 Nov 2026.',
    );
  });

  it.each([
    ['claim outlet:Nordkap', 'No outlet is called “Nordkap”.'],
    ['claim zeppelin', 'No claim in the workspace contains “zeppelin”.'],
    ['claim -quote', 'No claim in the workspace is not a quote.'],
    ['claim grade:<C3', 'No claim in the workspace has “grade worse than C3”.'],
  ])('says of %s what nothing has', (text, sentence) => {
    const [start, end] = [6, text.length];
    const found = [
      { start: 0, end: 5, left: 9, alone: 9 },
      { start, end, left: 0, alone: 0 },
    ];
    expect(emptinessSentence(text, { parts: found, ways: [] }, 'day-month')).toBe(sentence);
  });

  it('knows which name nothing has', () => {
    const found = [{ start: 0, end: 14, left: 0, alone: 0 }];
    expect(unknownName('outlet:Nordkap', { parts: found, ways: [] })).toMatchObject({
      field: 'outlet',
      text: 'Nordkap',
    });
  });

  it('says that only suggestions answer', () => {
    const ways = [{ kind: 'suggestions', part: null, query: `${query} is:suggested`, count: 3 }] as const;
    expect(emptinessSentence(query, { parts: parts(9, 4, 0), ways: [...ways] }, 'day-month')).toBe(
      'Only suggestions answer: 3 of them.',
    );
  });

  it('says that the answers are in earlier versions', () => {
    const ways = [{ kind: 'versions', part: null, query: `${query} versions:all`, count: 2 }] as const;
    expect(emptinessSentence(query, { parts: parts(9, 4, 0), ways: [...ways] }, 'day-month')).toBe(
      '2 answers are in earlier versions.',
    );
  });

  it('invites where nothing has been annotated', () => {
    expect(emptinessSentence('', { parts: [], ways: [] }, 'day-month')).toBe(
      'Nothing has been annotated yet.',
    );
  });
});

it('what is taken away right after it was written is a step of its own', () => {
  const at = (text: string) => ({ box: boxOf(text, partsOf), at: text.length });
  const written = noted(noted(emptyHistory, at(''), 0), at('c'), 100);
  expect(written.past).toHaveLength(1);
  expect(noted(written, at('cl'), 200, true).past).toHaveLength(2);
  expect(noted(noted(written, at('cl'), 200, true), at('c'), 300, true).past).toHaveLength(2);
});
