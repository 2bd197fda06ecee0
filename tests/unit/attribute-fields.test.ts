import { describe, expect, it } from 'vitest';
import { reduce } from '../../renderer/state/reduce.ts';
import { initialState, type State } from '../../renderer/state/state.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { patchAt, valueAt } from '../../shared/model/attributePath.ts';
import { attributesByTag } from '../../shared/model/attributes.ts';
import { checkDate, toIsoDate } from '../../shared/model/calendar.ts';
import { schemes } from '../../shared/model/codes/index.ts';
import { readDecimal } from '../../shared/model/decimal.ts';
import { bandOf } from '../../shared/model/hedgeWords.ts';
import { patchWithSegment } from '../../shared/model/segmentSlots.ts';
import { WhenOrInterval } from '../../shared/model/when.ts';

const segment = (exact: string) => ({ start: 0, end: exact.length, exact });
/** The cast is true: what reads it looks at the tag and the attributes only. */
const annotation = (tag: Annotation['tag'], attributes: object) => ({ tag, attributes }) as Annotation;

describe('the likelihood that a hedge proposes', () => {
  it.each([
    ['likely', 'likely'],
    ['Likely', 'likely'],
    ['has probably', 'likely'],
    ['very likely', 'very-likely'],
    ['highly  likely,', 'very-likely'],
    ['unlikely', 'unlikely'],
    ['very unlikely', 'very-unlikely'],
    ['almost certainly', 'almost-certain'],
    ['almost no chance', 'almost-no-chance'],
    ['a roughly even chance', 'roughly-even'],
    ['remote', 'almost-no-chance'],
    // Words that say that nothing can be said, words that turn it round, and words that only hold one of these.
    ['may', null],
    ['could', null],
    ['not likely', null],
    ['isn’t likely', null],
    ['likelihood', null],
    ['', null],
  ])('%s: %s', (words, band) => {
    expect(bandOf(words)).toBe(band);
  });
});

describe('a number as people write it', () => {
  it.each([
    ['11000', '11000'],
    [' 11,000 ', '11000'],
    ['1 234 567.5', '1234567.5'],
    ['1’234', '1234'],
    ['−2.50', '-2.50'],
    ['3,5', null],
    ['11,00', null],
    ['1,000 000', null],
    ['about 3', null],
    ['1e6', null],
    ['', null],
  ])('“%s” is %s', (typed, decimal) => {
    expect(readDecimal(typed)).toBe(decimal);
  });
});

describe('a date as it is typed', () => {
  it.each([
    ['2025', null],
    ['2025-01-10', null],
    ['2024-02-29', null],
    ['2025-01-01/2025-01-10', null],
    ['2025-02-29', '2025-02-29 is not a date in the calendar.'],
    ['2025-13', '2025-13 is not a date in the calendar.'],
    ['2025-03/2025-01', '2025-03 comes after 2025-01: enter the earlier date first.'],
    ['10 January', expect.stringContaining('Enter a date, for example 10 Jan 2025')],
    ['2025/2026/2027', expect.stringContaining('Enter a date')],
  ])('%s: %s', (typed, said) => {
    expect(checkDate(typed, { orInterval: true })).toEqual(said);
    // The field and the store are of one mind.
    expect(WhenOrInterval.safeParse(typed).success).toBe(said === null);
  });

  it.each([
    ['27 Feb 2025', '2025-02-27'],
    ['27 February 2025', '2025-02-27'],
    ['1 Jan. 2025', '2025-01-01'],
    ['Feb 27, 2025', '2025-02-27'],
    ['September 3 2025', '2025-09-03'],
    ['Sept 2025', '2025-09'],
    ['1 Jan 2025 / 10 Jan 2025', '2025-01-01/2025-01-10'],
    ['30 Feb 2025', '2025-02-30'],
    [' 2025-01-10 ', '2025-01-10'],
    ['10/01/2025', '10/01/2025'],
    ['ma 2025', 'ma 2025'],
    ['10 Brumaire 2025', '10 Brumaire 2025'],
  ])('“%s” may be written in English: %s', (typed, iso) => expect(toIsoDate(typed)).toBe(iso));

  it('is one day where an interval has no meaning', () => {
    expect(checkDate('2025-01-01/2025-01-10', { orInterval: false })).toContain('Enter a date');
  });
});

describe('a part of an attribute', () => {
  it('is changed without touching the others, and the last one takes the attribute along', () => {
    const attributes = { hedge: { segment: segment('likely'), band: 'likely' } };
    const band = { name: 'hedge', part: 'band' } as const;
    expect(valueAt(attributes, band)).toBe('likely');
    expect(patchAt(attributes, band, 'unlikely')).toEqual({
      hedge: { segment: segment('likely'), band: 'unlikely' },
    });
    expect(patchAt(attributes, band, null)).toEqual({ hedge: { segment: segment('likely') } });
    expect(patchAt({ hedge: { band: 'likely' } }, band, null)).toEqual({ hedge: null });
    expect(patchAt({}, { name: 'unit' }, 'km')).toEqual({ unit: 'km' });
  });
});

describe('words that are picked', () => {
  it('bring the likelihood of a hedge only where none was given', () => {
    const words = segment('likely');
    expect(patchWithSegment(annotation('claim', {}), 'hedge', words, null)).toEqual({
      hedge: { segment: words, band: 'likely' },
    });
    const judged = annotation('claim', { hedge: { band: 'unlikely' } });
    expect(patchWithSegment(judged, 'hedge', words, null)).toEqual({
      hedge: { segment: words, band: 'unlikely' },
    });
  });

  it('bring the date that they mean by the article’s, and else leave the one that stands', () => {
    const words = segment('early January');
    expect(patchWithSegment(annotation('figure', {}), 'asOf', words, '2025-02-27')).toEqual({
      asOf: { segment: words, date: expect.stringMatching(/^2025-01-01\//) },
    });
    const dated = annotation('figure', { asOf: { date: '2024' } });
    const vague = segment('the other day');
    expect(patchWithSegment(dated, 'asOf', vague, '2025-02-27')).toEqual({
      asOf: { segment: vague, date: '2024' },
    });
  });
});

describe('the codes', () => {
  it('each have a name, a sentence and a source, and are just those that can be stored', () => {
    const known = new Set(
      Object.values(attributesByTag).flatMap(({ shape }) => JSON.stringify(shape).match(/"[^"]*"/g) ?? []),
    );
    for (const { name, about, source, codes } of schemes) {
      expect(about, name).toMatch(/\.$/);
      expect(source, name).not.toBe('');
      for (const [value, { label, meaning }] of Object.entries(codes)) {
        expect(label, value).not.toBe('');
        expect(meaning, value).toMatch(/\.$/);
        if (name !== 'Refers to') expect(known, name).toContain(JSON.stringify(value));
      }
    }
  });
});

describe('what stands in a field and is not stored', () => {
  const id = '01a208f7-9939-7260-a9a1-71d919621401';
  const type = (state: State, key: string, text: string | null) =>
    reduce(state, { type: 'typed', key, typed: text === null ? null : { text, problem: null } });

  it('stays while other things change, and goes with its annotation', () => {
    const typed = type(type(initialState, `${id} lower`, '3k'), 'other lower', '4k');
    expect([...typed.typed.keys()]).toEqual([`${id} lower`, 'other lower']);
    expect(type(typed, 'other lower', null).typed.size).toBe(1);
    const undoState = { undo: null, redo: null };
    const removed = reduce(typed, {
      type: 'committed',
      changes: [{ entity: 'annotation', id, before: null, after: null }],
      undoState,
    });
    expect([...removed.typed.keys()]).toEqual(['other lower']);
  });
});
