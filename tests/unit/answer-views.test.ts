import { describe, expect, test } from 'vitest';
import {
  headingAt,
  indexOfAnswer,
  passageRows,
  placeOfPassage,
} from '../../renderer/asking/views/answerRows.ts';
import { litWords } from '../../renderer/asking/views/litWords.ts';
import { narrowedTo } from '../../renderer/asking/views/narrowing.ts';
import { inOrderOfTime } from '../../renderer/asking/views/pivotOrder.ts';
import { shownSentence } from '../../renderer/asking/views/shownSentence.ts';
import { movedColumn, sortedBy } from '../../renderer/asking/views/tableLook.ts';
import { noFilter } from '../../renderer/inspector/annotationFilter.ts';
import { queryOfFilter } from '../../renderer/inspector/filterQuery.ts';
import { publishedInShort } from '../../renderer/ui/format.ts';
import { parseQuery } from '../../shared/query/parse.ts';
import { dayHeading, dayPart, longDay, shortDay } from '../../shared/text/days.ts';
import type { Answer, PassageArticle } from '../../shared/transfer/asking.ts';

const article = '00000000-0000-7000-8000-000000000001';

function answer(id: string, published: string | null, outlet: string | null = null): Answer {
  return {
    id,
    tag: 'claim',
    status: 'accepted',
    start: 0,
    end: 4,
    parts: 1,
    sentence: { text: 'Four died.', start: 0, annotations: [] },
    articleId: article,
    title: 'A report',
    outlet,
    published,
    language: null,
    facts: [],
  };
}

describe('the groups of answers', () => {
  const days = ['2026-11-14T23:30:00Z', '2026-11-14', '2026-11-13', null];
  const pages = new Map([[0, days.map((day, index) => answer(`${index}`, day))]]);

  test('a heading is above the first answer of each day and counts those below it', () => {
    const headings = days.map((_, index) => headingAt({ pages, order: 'newest' }, index, 4, 'day-month'));
    expect(headings).toEqual([
      { words: 'Saturday 14 November 2026', count: 2 },
      null,
      { words: 'Friday 13 November 2026', count: 1 },
      { words: 'No day of publication', count: 1 },
    ]);
  });

  test('how many there are is not said before all of them are known', () => {
    expect(headingAt({ pages, order: 'newest' }, 3, 80, 'day-month')).toEqual({
      words: 'No day of publication',
      count: null,
    });
    expect(headingAt({ pages, order: 'outlet' }, 0, 4, 'day-month')).toEqual({
      words: 'No outlet',
      count: 4,
    });
  });

  test('an answer is found on whatever page it is', () => {
    const later = new Map([...pages, [3, [answer('far', null)]]]);
    expect(indexOfAnswer({ pages: later }, 'far')).toBe(150);
    expect(indexOfAnswer({ pages: later }, 'gone')).toBe(-1);
  });
});

describe('days of publication', () => {
  test.each([
    ['2026-11-14', '14 Nov 2026', 'Saturday 14 November 2026'],
    ['2026-11-14T08:00:00+02:00', '14 Nov 2026', 'Saturday 14 November 2026'],
    ['2026-02', 'Feb 2026', 'February 2026'],
    ['2026', '2026', '2026'],
    ['last week', 'last week', 'last week'],
  ])('%s is “%s”, and as a heading “%s”', (iso, short, heading) => {
    expect([shortDay(iso), dayHeading(dayPart(iso))]).toEqual([short, heading.slice(0, heading.length)]);
  });
});

describe('days in the form that a person reads', () => {
  test.each([
    ['2026-11-04', 'month-day', 'Nov 4, 2026', 'November 4, 2026', 'Wednesday, November 4, 2026'],
    ['2026-11-04T08:00Z', 'month-day', 'Nov 4, 2026', 'November 4, 2026', 'Wednesday, November 4, 2026'],
    ['2026-11', 'month-day', 'Nov 2026', 'November 2026', 'November 2026'],
    ['2026-11-04', 'iso', '2026-11-04', '2026-11-04', 'Wednesday 2026-11-04'],
    ['2026-11-04T08:00Z', 'iso', '2026-11-04', '2026-11-04', 'Wednesday 2026-11-04'],
    ['2026-11', 'iso', '2026-11', '2026-11', '2026-11'],
    ['2026', 'iso', '2026', '2026', '2026'],
    ['soon', 'month-day', 'soon', 'soon', 'soon'],
  ] as const)('%s, %s', (iso, form, short, long, heading) => {
    expect([shortDay(iso, form), longDay(iso, form), dayHeading(iso, form)]).toEqual([short, long, heading]);
  });

  test.each([
    ['2026-03-04', 'day-month', '4 Mar'],
    ['2026-03-04', 'month-day', 'Mar 4'],
    ['2025-03-04', 'month-day', 'Mar 4, 2025'],
    ['2026-03-04', 'iso', '2026-03-04'],
    ['2026-03', 'month-day', 'Mar 2026'],
  ] as const)('%s in 2026, %s: %s', (iso, form, short) => {
    expect(publishedInShort(iso, form, new Date(2026, 10, 23).getTime())).toBe(short);
  });
});

describe('a sentence in the list', () => {
  const sentence = {
    text: `${'a'.repeat(600)} Here it is. ${'b'.repeat(600)}`,
    start: 100,
    annotations: [
      { id: 'wanted', tag: 'claim' as const, ranges: [{ start: 601, end: 611 }] },
      { id: 'before', tag: 'quote' as const, ranges: [{ start: 0, end: 500 }] },
    ],
  };

  test('is cut round what answers where it is long, and its annotations with it', () => {
    const { text, marks } = shownSentence(sentence, { start: 601, end: 611 });
    expect(text.length).toBeLessThan(710);
    expect(text.startsWith('… a') && text.endsWith('b …')).toBe(true);
    const [wanted, before] = marks;
    const [at = { start: 0, end: 0 }] = wanted?.segments ?? [];
    expect(text.slice(at.start, at.end)).toBe('Here it is');
    expect(before?.segments).toEqual([{ start: 2, end: 61 }]);
  });

  test('is whole where there is room for it', () => {
    const short = { ...sentence, text: 'Here it is.', annotations: [] };
    expect(shownSentence(short, { start: 0, end: 4 }, [{ start: 0, end: 4 }])).toEqual({
      text: 'Here it is.',
      marks: [],
      hits: [{ start: 0, end: 4 }],
    });
  });
});

describe('the words that are lit in an article', () => {
  const text = 'Troops were deployed near Kursk. The deployment of troops, and of trucks, went on.';
  const lit = (query: string) => {
    const parsed = parseQuery(query);
    if (!parsed.ok) throw new Error(parsed.error.message);
    return litWords(text, parsed.query).map(({ start, end }) => text.slice(start, end));
  };

  test.each([
    ['troops', ['Troops', 'troops']],
    ['deploy*', ['deployed', 'deployment']],
    ['"of troops"', ['of troops']],
    ['"kursk troops"~8', ['Troops', 'Kursk', 'troops']],
    ['kursk or trucks', ['Kursk', 'trucks']],
    ['troops -kursk', ['Troops', 'troops']],
    ['troop', []],
    ['claim', []],
    ['', []],
  ])('of %s are %j', (query, words) => {
    expect(lit(query)).toEqual(words);
  });
});

describe('an article whose words answer', () => {
  const found: PassageArticle = {
    articleId: article,
    title: 'A report',
    outlet: null,
    published: null,
    language: null,
    passages: [
      { sentence: { text: 'Troops came.', start: 40, annotations: [] }, hits: [{ start: 0, end: 6 }] },
      { sentence: { text: 'Nothing more.', start: 60, annotations: [] }, hits: [] },
    ],
    more: 2,
  };

  test('is a row for each of its sentences, which leads to the words in it', () => {
    const rows = passageRows([found]);
    expect(rows.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(rows.map(placeOfPassage)).toMatchObject([
      { articleId: article, start: 40, end: 46 },
      { articleId: article, start: 60, end: 73 },
    ]);
  });
});

describe('a cell of the counts', () => {
  const cell = (row: string | null, column: string | null) => ({
    row: { field: 'outlet', value: row, words: row ?? '' },
    column: { field: 'published', value: column, words: column ?? '' },
    count: 2,
  });

  test('narrows the query to both of its values', () => {
    expect(narrowedTo('claim', cell('Strait Wire', '2026-11-13'))).toBe(
      'claim outlet:"Strait Wire" published:2026-11-13',
    );
  });

  test('narrows by one where it is a sum, and by what is not there', () => {
    expect(narrowedTo('claim or quote', cell('OPA', null))).toBe('(claim or quote) outlet:OPA');
    expect(narrowedTo('', cell('', null))).toBe('no:outlet');
  });

  test('says so where a query cannot ask for what is not there', () => {
    const nobody = { field: 'addressee', value: '', words: 'none' };
    expect(narrowedTo('quote', { ...cell('OPA', null), column: nobody })).toBeNull();
  });
});

describe('counts by day', () => {
  const line = (value: string) => ({ value, words: value, total: 1 });

  test('come in the order of time, those without a day last, and each count with its own', () => {
    const pivot = {
      rows: [line('OPA'), line('Kanal')],
      columns: [line('2026-11'), line(''), line('2026-02')],
      counts: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      total: 21,
    };
    const { rows, columns, counts } = inOrderOfTime(pivot, 'outlet', 'published');
    expect(rows.map(({ value }) => value)).toEqual(['OPA', 'Kanal']);
    expect(columns.map(({ value }) => value)).toEqual(['2026-02', '2026-11', '']);
    expect(counts).toEqual([
      [3, 1, 2],
      [6, 4, 5],
    ]);
  });
});

describe('a click on a heading of the table', () => {
  test('sorts upward, downward, and then no more', () => {
    const once = sortedBy([], 'outlet', false);
    const twice = sortedBy(once, 'outlet', false);
    expect(once).toEqual([{ column: 'outlet', isDescending: false }]);
    expect(twice).toEqual([{ column: 'outlet', isDescending: true }]);
    expect(sortedBy(twice, 'outlet', false)).toEqual([]);
  });

  test('with Shift adds a column, and turns one round where it is', () => {
    const two = sortedBy([{ column: 'outlet', isDescending: false }], 'title', true);
    expect(two.map(({ column }) => column)).toEqual(['outlet', 'title']);
    expect(sortedBy(two, 'outlet', true)).toEqual([
      { column: 'outlet', isDescending: true },
      { column: 'title', isDescending: false },
    ]);
    expect(sortedBy(two, 'words', false).map(({ column }) => column)).toEqual(['words']);
  });

  test('a column that is dragged takes the place of another one', () => {
    expect(movedColumn(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
    expect(movedColumn(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
    expect(movedColumn(['a', 'b'], 5, 0)).toEqual(['a', 'b']);
  });
});

describe('the Annotations list as a query', () => {
  test.each([
    [noFilter, 'here'],
    [{ ...noFilter, tags: ['claim'] as const }, 'here claim'],
    [{ ...noFilter, tags: ['claim', 'quote'] as const, text: 'kursk' }, 'here (claim or quote) kursk*'],
    [{ ...noFilter, status: 'suggested' as const }, 'here is:suggested'],
    [{ ...noFilter, trait: 'factuality: PR+' }, 'here factuality:PR+'],
    [{ ...noFilter, trait: 'sourceReliability' }, 'here has:reliability'],
  ])('%j is %s', (filter, query) => {
    expect(queryOfFilter(filter, false)).toBe(query);
  });

  test('of an older version asks for older versions, too', () => {
    expect(queryOfFilter(noFilter, true)).toBe('here versions:all');
  });
});
