import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ActorEntry } from '../../shared/model/actor.ts';
import { daysOf } from '../../shared/model/calendar.ts';
import { tags } from '../../shared/model/tag.ts';
import { cellOf, columns, findColumn, usualColumns } from '../../shared/table/columns.ts';
import type { AnswerFacts } from '../../shared/table/facts.ts';
import { readInterval, writeInterval } from '../../shared/table/interval.ts';
import { sortKeyOf } from '../../shared/table/sortKey.ts';
import { factsFor } from '../fixtures/answerFacts.ts';

const column = (id: string) => {
  const found = findColumn(id);
  if (!found) throw new Error(`There is no column “${id}”.`);
  return found;
};
const cell = (id: string, facts: AnswerFacts) => cellOf(facts, column(id));
const bound = (value: string, inclusive = true) => ({ value, inclusive });
const figure = (attributes: object, more: Parameters<typeof factsFor>[1] = {}) =>
  factsFor('figure', { attributes, ...more });
/** The values of one column in the order in which it sorts them. */
const sorted = (id: string, rows: readonly AnswerFacts[]) =>
  rows
    .map((facts) => ({ key: sortKeyOf(facts, column(id)), cell: cell(id, facts) }))
    .toSorted((a, b) =>
      a.key === b.key ? 0 : a.key === null ? 1 : b.key === null ? -1 : a.key < b.key ? -1 : 1,
    )
    .map((row) => row.cell);

describe('the columns of a table', () => {
  test('each has an id of its own, and those of a tag are all for that tag', () => {
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    for (const tag of tags)
      for (const usual of usualColumns[tag]) {
        expect(columns).toContain(usual);
        expect(usual.tags, `${usual.id} for ${tag}`).toContain(tag);
      }
  });

  test('a bare annotation has its words, its article and its maker, and nothing that nobody said', () => {
    const filled = columns.filter((one) => cellOf(factsFor('claim'), one) !== null).map(({ id }) => id);
    expect(filled).toEqual([
      ...['tag', 'words', 'outlet', 'published', 'title', 'sentence', 'address', 'language', 'articleStatus'],
      ...['status', 'annotator', 'created', 'start', 'end', 'parts'],
    ]);
  });

  test.each([
    [{ lower: bound('11000', false) }, 'more than 11,000', '(11000, +∞)'],
    [{ lower: bound('14'), upper: bound('14') }, '14', '[14, 14]'],
    [{ lower: bound('31'), upper: bound('36') }, '31 to 36', '[31, 36]'],
    [{ upper: bound('70', false) }, 'less than 70', '(-∞, 70)'],
    [{ lower: bound('120'), upper: bound('120'), modifiers: ['IsApproximate'] }, 'about 120', '≈[120, 120]'],
    [{ lower: bound('2.5'), upper: bound('2.5'), unit: 'km' }, '2.5 km', '[2.5, 2.5]'],
    [{ measuredEntity: 'soldiers' }, null, null],
  ])('a figure says its value in words and as an interval', (attributes, value, interval) => {
    const facts = figure(attributes);
    expect([cell('value', facts), cell('interval', facts)]).toEqual([value, interval]);
  });

  test('a figure has the grade, the claimer and the verification of the claim that it quantifies', () => {
    const claim = factsFor('claim', {
      attributes: { sourceReliability: 'B', informationCredibility: '3', verification: 'contested' },
      claimers: ['Coast guard', 'the author'],
    });
    const facts = figure({}, { claim });
    expect(['grade', 'claimer', 'verification', 'reliability'].map((id) => cell(id, facts))).toEqual([
      'B3',
      'Coast guard; the author',
      'contested',
      'B usually reliable',
    ]);
    expect(cell('grade', figure({}))).toBeNull();
    expect(cell('grade', factsFor('claim', { attributes: { informationCredibility: '6' } }))).toBe('6');
  });

  test('the day of publication is the one that the outlet wrote, whatever the time zone', () => {
    expect(cell('published', factsFor('claim'))).toBe('2025-11-11');
    expect(cell('published', factsFor('claim', { source: { publishedAt: '2025-11' } }))).toBe('2025-11');
    expect(cell('published', factsFor('claim', { source: { publishedAt: null } }))).toBeNull();
  });

  test('as-of is from its first day to its last', () => {
    const days = (date: string) => ['asOfFrom', 'asOfTo'].map((id) => cell(id, figure({ asOf: { date } })));
    expect(days('2024-02')).toEqual(['2024-02-01', '2024-02-29']);
    expect(days('2025')).toEqual(['2025-01-01', '2025-12-31']);
    expect(days('2025-01-01/2025-03')).toEqual(['2025-01-01', '2025-03-31']);
    expect(days('2025-11-10T23:00')).toEqual(['2025-11-10', '2025-11-10']);
    // What was stored before dates were looked at.
    expect(days('last week')).toEqual([null, null]);
    expect(daysOf('2025-02-30')).toBeNull();
  });

  test('an interrupted quote is one row that says how many parts it has', () => {
    const quote = factsFor('quote', { parts: ['We will', 'not go'], speakers: ['Ilva Renstad'] });
    expect(['words', 'parts', 'start', 'end', 'speaker'].map((id) => cell(id, quote))).toEqual([
      ...['We will … not go', '2', '100', '123', 'Ilva Renstad'],
    ]);
  });

  test('a mention is of the type of its entry unless it has its own', () => {
    const entry: ActorEntry = {
      id: 'x',
      name: 'National Intelligence Service',
      type: 'ORG',
      sector: 'SPY',
      country: 'KR',
      wikidata: null,
      aliases: [],
      note: null,
    };
    expect(cell('actorType', factsFor('actor', { entry }))).toBe('ORG organisation');
    expect(cell('actorType', factsFor('actor', { entry, attributes: { type: 'GPE' } }))).toMatch(/^GPE /);
    expect(cell('country', factsFor('actor', { entry }))).toBe('South Korea');
    expect(cell('sector', factsFor('actor', { entry }))).toBe('SPY state intelligence service');
    expect(cell('entry', factsFor('actor'))).toBeNull();
  });

  test('links are said in words, from either end', () => {
    const links = [
      { type: 'contradicts', isFrom: true, words: 'it sank', title: 'A' },
      { type: 'quantifies', isFrom: false, words: '14', title: 'B' },
    ] as const;
    expect(cell('links', factsFor('claim', { links }))).toBe(
      'contradicts “it sank” (A); quantified by “14” (B)',
    );
  });
});

describe('an interval', () => {
  const decimal = fc.stringMatching(/^-?(0|[1-9]\d{0,20})(\.\d{1,5})?$/);
  const end = fc.option(fc.record({ value: decimal, inclusive: fc.boolean() }));

  test('is read as it was written', () => {
    fc.assert(
      fc.property(end, end, fc.boolean(), (lower, upper, isApproximate) => {
        const written = writeInterval({ lower, upper, isApproximate });
        if (written === null) expect([lower, upper]).toEqual([null, null]);
        else expect(readInterval(written)).toEqual({ lower, upper, isApproximate });
      }),
    );
  });

  test('is nothing else', () => {
    for (const other of ['', '14', '[14]', '[1, 2', '[a, b]']) expect(readInterval(other)).toBeNull();
  });
});

describe('sorting', () => {
  test('numbers are in order whatever their length, and what is not stated is last', () => {
    const values = ['-12', '-1.5', '-1.25', '-0.3', '0', '0.001', '0.01', '1', '1.5', '9', '10', '10000'];
    const long = ['12345678901234567890', '12345678901234567890.5', '12345678901234567891'];
    const rows = [null, ...long, ...values]
      .toReversed()
      .map((value) => figure(value === null ? {} : { lower: bound(value) }));
    expect(sorted('lower', rows)).toEqual([...values, ...long, null]);
  });

  test('any two whole numbers are in the order of their values', () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.bigInt(), (a, b) => {
        const [first, second] = [a, b].map((value) =>
          sortKeyOf(figure({ lower: bound(String(value)) }), column('lower')),
        );
        expect(String(first) < String(second)).toBe(a < b);
      }),
    );
  });

  test('the same number is the same however it is written', () => {
    const keys = ['1', '1.0', '01', '1.00'].map((value) =>
      sortKeyOf(figure({ lower: bound(value) }), column('lower')),
    );
    expect(new Set(keys).size).toBe(1);
  });

  test('values in words are in the order of their numbers, below before at before above', () => {
    const rows = [
      { lower: bound('14', false) },
      { lower: bound('9'), upper: bound('9') },
      { lower: bound('14') },
      {},
      { lower: bound('14'), upper: bound('14') },
      { upper: bound('14', false) },
    ].map((attributes) => figure(attributes));
    expect(sorted('value', rows)).toEqual(['9', 'less than 14', '14', 'at least 14', 'more than 14', null]);
  });

  test('a year is before its months, a month before its days', () => {
    const dates = ['2024-12-31', '2025', '2025-01', '2025-01-10', '2025-01-10T08:00Z', '2025-02'];
    const rows = [undefined, ...dates].toReversed().map((date) => figure(date ? { asOf: { date } } : {}));
    expect(sorted('asOf', rows)).toEqual([...dates, null]);
  });

  test('words are in order without case and accents', () => {
    const rows = ['zebra', 'Élan', 'eland', 'ZEBRA 2'].map((note) => factsFor('claim', { note }));
    expect(sorted('note', rows)).toEqual(['Élan', 'eland', 'zebra', 'ZEBRA 2']);
  });
});
