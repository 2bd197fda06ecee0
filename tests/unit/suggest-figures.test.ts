import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../shared/suggest/document.ts';
import { findFigures } from '../../shared/suggest/figures/findFigures.ts';
import { figureRules } from '../../shared/suggest/figures/rules.ts';
import { spansFor } from '../../shared/suggest/figures/spansFor.ts';

function figuresOf(text: string, articleDate: string | null = '2025-02-27') {
  return findFigures(readDocument(text, 'en'), articleDate).filter(({ score }) => score >= 0.5);
}

/** The full spans, with what lies outside of the core in brackets. */
function spansOf(text: string): readonly string[] {
  return figuresOf(text).map(({ start, end, core }) => {
    const [before, behind] = [text.slice(start, core.start), text.slice(core.end, end)];
    return `${before && `[${before}]`}${text.slice(core.start, core.end)}${behind && `[${behind}]`}`;
  });
}

describe('the figures of the seed article', () => {
  const seed = readFileSync('seeds/000_1a220f47108d2d0b.txt', 'utf8');

  test('are the troops and the casualties, with their cards', () => {
    const found = figuresOf(seed, '2025-02-27T09:30:00Z');
    expect(found.map(({ start, end }) => seed.slice(start, end))).toEqual([
      'over 11,000 soldiers',
      'over 3,000 killed or injured by early January',
    ]);
    expect(found.map(({ core }) => seed.slice(core.start, core.end))).toEqual(['11,000 soldiers', '3,000']);
    expect(found[0]?.attributes).toMatchObject({
      lower: { value: '11000', inclusive: false },
      modifiers: ['IsCount', 'IsRange'],
      measuredEntity: { exact: 'soldiers' },
    });
    expect(found[1]?.attributes).toMatchObject({
      lower: { value: '3000', inclusive: false },
      measuredEntity: { exact: 'killed or injured' },
      asOf: { segment: { exact: 'early January' }, date: '2025-01-01/2025-01-10' },
    });
    const entity = found[0]?.attributes.measuredEntity;
    expect(typeof entity === 'object' && seed.slice(entity.start, entity.end)).toBe('soldiers');
  });
});

describe('a figure is offered with its core', () => {
  test.each([
    ['Between 95 and 110 people fled.', ['[Between ]95 and 110 people']],
    ['Some 40 per cent of voters stayed away.', ['[Some ]40 per cent[ of voters]']],
    ['It cost more than $1.2bn in all.', ['[more than ]$1.2bn']],
    ['Nearly two dozen boats sank.', ['[Nearly ]two dozen boats']],
    ['They pump 1.2 million barrels a day.', ['1.2 million barrels a day']],
    ['There were 213 cases per 100,000 people.', ['213 cases per 100,000 people']],
    ['Oil rose $1.85 to $83.40 a barrel.', ['$1.85', '$83.40 a barrel']],
    ['Prices fell from 4.4 per cent to 4.1 per cent.', ['4.4 per cent', '4.1 per cent']],
    ['He sent 1,200 North Varian troops.', ['1,200[ North Varian troops]']],
    [
      'Six fighter jets and at least another 20 tanks came.',
      ['Six fighter jets', '[at least another ]20 tanks'],
    ],
    [
      'Hundreds of homes burned in two-thirds of the town.',
      ['Hundreds[ of homes]', 'two-thirds[ of the town]'],
    ],
    ['A 40-page report took three months.', ['40-page', 'three months']],
    ['At least one soldier was hurt.', ['[At least ]one soldier']],
    ['12, 15 and 20 per cent of them left.', ['12', '15', '20 per cent']],
    ['It weighs 187g and reaches -8°C.', ['187g', '-8°C']],
    ['Up to half the fleet sank within 50 minutes.', ['[Up to ]half', '[within ]50 minutes']],
    ['It sold 12,000 tonnes a day earlier.', ['12,000 tonnes']],
    ['It killed 31 over three days.', ['31', 'three days']],
    ['He worked a year and a half at 1200 °C.', ['a year and a half', '1200 °C']],
    ['One in 10,000 and one of every 35,000 births failed.', ['One in 10,000', '35,000 births']],
    ['This season 20 players left.', ['20 players']],
    ['Rates rose from 12 to 15 per cent.', ['12', '15 per cent']],
    ['It grew from 3 to 4 million people.', ['3 to 4 million people']],
    ['A one-in-three chance fell by a quarter.', ['one-in-three', 'a quarter']],
    ['A three-phase deal for A$49.5 million.', ['three-phase', 'A$49.5 million']],
    ['Totals: $19,250,000 $38,750,000', ['$19,250,000', '$38,750,000']],
    ['It has 1 200 000 readers.', ['1 200 000 readers']],
    ['It took 2 hours, 9 minutes and 56 seconds at 67W.', ['2 hours, 9 minutes and 56 seconds', '67W']],
    ['An engine with 368 pound-feet does 28 mpg.', ['368 pound-feet', '28 mpg']],
    ['They got 31 Abrams tanks and 98 RBIs.', ['31 Abrams tanks', '98 RBIs']],
    ['The error is plus or minus 3 points.', ['plus or minus 3 points']],
    ['Cases rose by 1,234 to 56,789.', ['1,234', '56,789']],
    ['About 1 in 4 Americans owns a gun.', ['[About ]1 in 4 Americans']],
    ['Roughly 300 or more stayed.', ['[Roughly ]300[ or more]']],
  ])('%j', (text, expected) => {
    expect(spansOf(text)).toEqual(expected);
  });
});

describe('a card', () => {
  test.each([
    [
      'An attack killed at least 23 people.',
      { measuredProperty: 'killed', lower: { value: '23', inclusive: true } },
    ],
    ['In all 14 dockers are still missing.', { measuredProperty: 'missing' }],
    ['Then 12 men were killed or wounded.', { measuredProperty: 'killedOrInjured' }],
    ['Rates rose from 12 to 15 per cent.', { unit: '%', lower: { value: '12', inclusive: true } }],
    ['It sank within 50 minutes.', { unit: 'minute', upper: { value: '50', inclusive: true } }],
    ['It earned $2.17 a share.', { unit: 'USD/share' }],
    ['She paid 20,000 Kenyan shillings.', { unit: 'KES' }],
    ['It moves 10 gigabits per second.', { unit: 'Gbit/second' }],
    ['The tower is 30m high.', { unit: 'm', lower: { value: '30', inclusive: true } }],
    ['Losses were estimated at over 300 tanks.', { lower: { value: '300', inclusive: false } }],
  ])('of %j', (text, expected) => {
    expect(figuresOf(text)[0]?.attributes).toMatchObject(expected);
  });

  test('has no property where the words do not say how many had which', () => {
    const [figure] = figuresOf('Some 60 civilians were killed and injured.');
    expect(figure?.attributes).not.toHaveProperty('measuredProperty');
  });
});

describe('no figure is', () => {
  test.each([
    [
      'a date or a year',
      'On 25 February 2025, Nov. 24, 2016, March 3 and in 2024-25 the 2022 elections were recalled.',
    ],
    ['a time of day', 'At 9:40 am, 5.30pm, 1700 GMT and 7 o’clock they rang at 5.'],
    ['a score', 'Rovers beat Albion 3-1, won 6-4 3-6 7-5 and drew 2–2 after a 7-2 vote passed 31 to 19.'],
    ['an age', 'Oleh Marchuk, 52, met a 42-year-old man and children aged 4 and 11.'],
    ['an ordinal', 'The third round, the 21st century and her 19th win came first.'],
    ['a telephone number', 'Call +44 20 7946 0958, 0800 555 0143, 713 965 2158 or 555-0123.'],
    ['a place by its coordinates', 'It was filmed at 48.1172, 23.9951 and at 48.1172° N, 23.9951° E.'],
    ['a number of a list', '1. The council met.\n2) It rose.'],
    [
      'a model or an index',
      'An F-16, a Boeing 737, flight MH17, Article 5, Resolution 2231, Route 66, Covid-19, the G20 and room 101.',
    ],
    ['a page or a note', 'See page 3, chapter 7, figure 2, pp. 120-131 and the note [12].'],
    ['a version or an address of a machine', 'Version 18.2.1 runs at 192.168.0.1 on port 8080.'],
    ['a street address', 'He lives at 10 Downing Street, she at 1600 Pennsylvania Avenue.'],
    ['a link', 'See https://news.example/2024/300 or www.mill2000.example/plan/3.'],
    ['a clock time', 'She speaks at 23.45 and he died in 363.'],
    ['a kind of parent or a ratio', 'A mother of four and a father of two were outnumbered six to one.'],
    ['an index in words', 'On day three, in series two, phase one began.'],
    ['a product', 'An iPhone 15, iOS 17.2, a 4x4 in 1080p, a 401(k) and the 76ers.'],
    ['an age of one of several', 'The men, 22 and 30, left.'],
    ['an age that ends a sentence', 'The suspect is Oleh Marchuk, 24. He fled.'],
    ['a decade', "In the 1970s, the 80's and the ’90s."],
    ['a year of an era', 'It stood from 911 to 609 BC.'],
    ['an idiom', 'No one was hurt. One day, at one point, they told one another about one of the first.'],
    ['a name', 'He drove in Formula One for the Group of Seven or the Group of 77.'],
  ])('%s', (_, text) => {
    expect(spansOf(text)).toEqual([]);
  });
});

test('an age is told apart, and kept below what is offered', () => {
  const [age] = findFigures(readDocument('Oleh Marchuk, 52, runs it.', 'en'), null);
  expect(age).toMatchObject({ rule: 'figure.age', start: 14, end: 16 });
  expect(age?.score).toBeLessThan(0.5);
});

test('an item of a list has the unit of its end', () => {
  expect(figuresOf('12, 15 and 20 per cent of them left.').map(({ attributes }) => attributes.unit)).toEqual([
    '%',
    '%',
    '%',
  ]);
});

test('each figure says by which rule it was found, and all rules are listed', () => {
  const ids = new Set(figureRules.map(({ id }) => id));
  const text = 'At least 300 people paid $5 for 3 km, half of them in two days.';
  const found = figuresOf(text);
  expect(found.map(({ rule }) => rule)).toEqual([
    'figure.counted-noun',
    'figure.money',
    'figure.measure',
    'figure.share',
    'figure.duration',
  ]);
  expect(found.every(({ rule, reason }) => ids.has(rule) && reason !== '')).toBe(true);
});

test('a text in a language that is not read has none', () => {
  expect(findFigures(readDocument('Minst 300 människor flydde.', 'sv'), null)).toEqual([]);
});

describe('the words that a figure may be meant to have', () => {
  test.each([
    [
      'He said over 11,000 soldiers of the northern army were sent.',
      'over 11,000 soldiers',
      ['11,000', '11,000 soldiers', 'over 11,000 soldiers', 'over 11,000 soldiers of the northern army'],
    ],
    [
      'Some 40 per cent of voters stayed.',
      '40 per cent of',
      [
        '40 per cent',
        '40 per cent of',
        'Some 40 per cent',
        '40 per cent of voters',
        'Some 40 per cent of voters',
      ],
    ],
    ['It cost more than $1.2bn.', '$1.2bn', ['$1.2bn', 'more than $1.2bn']],
    ['Nothing is counted here.', 'counted', ['counted']],
  ])('of %j from %j', (text, words, expected) => {
    const start = text.indexOf(words);
    const spans = spansFor(text, { start, end: start + words.length }, 'en');
    expect(spans.map((span) => text.slice(span.start, span.end))).toEqual(expected);
  });

  test('are read in the language of the article, set or detected', () => {
    const text = 'Nach Angaben der Polizei wurden mehr als 300 Menschen verletzt und in die Stadt gebracht.';
    const start = text.indexOf('300 Menschen');
    const found = [null, 'de'].map((language) => spansFor(text, { start, end: start + 12 }, language));
    for (const spans of found)
      expect(spans.map((span) => text.slice(span.start, span.end))).toContain('mehr als 300 Menschen');
  });

  test('count from the beginning of the article', () => {
    const text = 'First paragraph of 12 lines.\nThen 300 men came.\n';
    const start = text.indexOf('300');
    expect(spansFor(text, { start, end: start + 3 }, 'en-GB')).toEqual([
      { start, end: start + 3 },
      { start, end: start + 7 },
    ]);
  });
});

describe('the development set', () => {
  const articles = readFileSync(new URL('../fixtures/suggest/figures-en.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { text: string; spans: readonly { start: number; end: number }[] });

  test('has at least 25 articles, whose spans are found with few others', () => {
    let [gold, offered, right, found] = [0, 0, 0, 0];
    for (const { text, spans } of articles) {
      const cores = figuresOf(text).map(({ core }) => core);
      const meets = (one: { start: number; end: number }) => (other: { start: number; end: number }) =>
        one.start < other.end && other.start < one.end;
      gold += spans.length;
      offered += cores.length;
      found += spans.filter((span) => cores.some(meets(span))).length;
      right += cores.filter((core) => spans.some(meets(core))).length;
    }
    expect(articles.length).toBeGreaterThanOrEqual(25);
    expect(found / gold).toBeGreaterThan(0.95);
    expect(right / offered).toBeGreaterThan(0.95);
  });
});

describe('a hostile text of 20,000 characters ends in time', () => {
  test.each(['1 ', '12, ', '1-2-', '5 and ', 'over about 5 ', 'half of ', '1.', '-5', '$', 'between 1 and '])(
    'of %j',
    (piece) => {
      const text = piece.repeat(20_000 / piece.length);
      const started = process.cpuUsage();
      findFigures(readDocument(text, 'en'), null);
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1e6).toBeLessThan(10);
    },
  );
});
