import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../electron/cli/parseFigures.ts';

function parse(input: string | Buffer, ...options: readonly string[]) {
  const args = [resolve('electron/cli.ts'), 'parse-figure', ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 24,
  });
  const lines = stdout.split('\n');
  expect(lines.pop()).toBe('');
  return { status, error: stderr, cards: lines.map((line) => JSON.parse(line)) };
}

const nothing = {
  lower: null,
  upper: null,
  unit: null,
  modifiers: [],
  measuredEntity: null,
  measuredProperty: null,
  asOf: null,
};

describe('parse-figure', () => {
  test('prints one card a line, with its keys in order', () => {
    const { status, error, cards } = parse(
      'over 3,000 killed or injured by early January\nup to $5 million\n',
      '--date',
      '2025-02-27',
    );
    expect([status, error]).toEqual([0, '']);
    expect(cards).toEqual([
      {
        phrase: 'over 3,000 killed or injured by early January',
        lower: { value: '3000', inclusive: false },
        upper: null,
        unit: null,
        modifiers: ['IsCount', 'IsRange'],
        measuredEntity: 'killed or injured',
        measuredProperty: 'killedOrInjured',
        asOf: { text: 'early January', date: '2025-01-01/2025-01-10' },
      },
      {
        ...nothing,
        phrase: 'up to $5 million',
        upper: { value: '5000000', inclusive: true },
        unit: 'USD',
        modifiers: ['IsRange'],
      },
    ]);
    expect(Object.keys(cards[0])).toEqual([
      'phrase',
      'lower',
      'upper',
      'unit',
      'modifiers',
      'measuredEntity',
      'measuredProperty',
      'asOf',
    ]);
  });

  test('reads another language, and says that it does not read one', () => {
    const { cards } = parse('mehr als 18.250 Soldaten\n', '--language', 'de');
    expect(cards).toMatchObject([
      { lower: { value: '18250', inclusive: false }, measuredEntity: 'Soldaten' },
    ]);
    const unread = parse('mellan 95 och 110 personer\n', '--language', 'sv');
    expect(unread.cards).toEqual([{ phrase: 'mellan 95 och 110 personer', ...nothing }]);
    expect([unread.status, unread.error]).toEqual([
      0,
      'Figures in “sv” are not read: the cards stay empty.\n',
    ]);
  });

  test('says why words of time have no date', () => {
    expect(parse('40 strikes last week').cards[0].asOf).toEqual({
      text: 'last week',
      date: null,
      reason: 'It counts from the article’s date, and the article has none.',
    });
  });

  test('answers every line of any file with one line: blank ones, CRLF, a byte order mark, no last line break', () => {
    const { cards } = parse('\ufefftwo tanks\r\n\r\n  \nKursk\n3,000 soldiers');
    expect(cards.map(({ phrase, measuredEntity }) => [phrase, measuredEntity])).toEqual([
      ['two tanks', 'tanks'],
      ['', null],
      ['  ', null],
      ['Kursk', null],
      ['3,000 soldiers', 'soldiers'],
    ]);
    expect(cards[1]).toEqual({ phrase: '', ...nothing });
    expect(parse('').cards).toEqual([]);
  });

  test('reads characters that lie across two pieces of the input, and lines of any length', () => {
    // An odd number of bytes first, so that each piece ends within a character.
    const input = `x${'é'.repeat(70_001)}\n${'9'.repeat(1_000_000)}\n12 солдат`;
    const { status, cards } = parse(input);
    expect([status, cards.length]).toEqual([0, 3]);
    expect(cards[0].phrase).toBe(`x${'é'.repeat(70_001)}`);
    expect(cards[1]).toMatchObject(nothing);
    expect(cards[2].measuredEntity).toBe('солдат');
  });

  test('gives up a line that never ends with a sentence', () => {
    const endless = function* () {
      for (;;) yield '9'.repeat(10_000_000);
    };
    expect(() => [...linesOf(endless())]).toThrow('A line is longer than 100,000,000 characters');
  });

  test.each([
    [['--date', 'yesterday'], '“yesterday” is not an ISO 8601 date such as 2025-02-27.'],
    [['--date', '2025-02-31'], '“2025-02-31” is not an ISO 8601 date such as 2025-02-27.'],
    [['--date'], '--date'],
    [['stray'], '“parse-figure” does not take “stray”.'],
    [['--out', 'x'], '“parse-figure” does not take --out.'],
  ])('%j is wrong usage', (options, sentence) => {
    const { status, error, cards } = parse('12 tanks\n', ...options);
    expect([status, cards]).toEqual([2, []]);
    expect(error.split('\n')[0]).toContain(sentence);
    expect(error).toContain('Usage: glossator');
  });
});
