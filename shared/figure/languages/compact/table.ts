import type { Bounding } from '../grammar.ts';
import { type Words, wordsWith } from './words.ts';

/**
 * The words of a language that is written without spaces between a number and what is around it. Lists are separated by white
 * space (“_” is a space in a word), units are “km=公里 …” in lines.
 */
export interface CompactTable {
  /** Digits as words, with their values. */
  readonly digits: string;
  /** What multiplies within ten thousand, and beyond. */
  readonly small: string;
  readonly big: string;
  /** Whether “百分之七” is seven per cent, and “一万三” is 13,000. */
  readonly hasPercentInWords?: boolean;
  readonly hasShortened?: boolean;
  /** Numbers of another row, only before a counter (“열두”). */
  readonly native: readonly RegExp[];
  readonly nativeValues: string;
  readonly before: Readonly<Partial<Record<Bounding, string>>>;
  readonly after: Readonly<Partial<Record<Bounding, string>>>;
  /** Words that may come between a bounding word and its number, and between a number and a bounding word. */
  readonly fillers: string;
  readonly particles: string;
  /** Between two numbers, and behind the second one. */
  readonly to: string;
  readonly closings: string;
  /** Before two numbers: “介于”. */
  readonly openings: string;
  readonly units: string;
  /** What “¥” before a number means. */
  readonly yen: 'JPY' | 'CNY';
  readonly counters: string;
  /** Counters that are themselves what is counted (“人”). */
  readonly people: string;
  readonly halves: string;
  readonly dozens: string;
  /** Between the lower and the upper half of a fraction. */
  readonly partOf: string;
  /** What joins a counter to its noun (“의”). */
  readonly of: string;
  readonly negative: string;
  /** Makes a place in a row of a number, before it and behind it. */
  readonly ordinalBefore: string;
  readonly ordinalAfter: string;
  /** Right before a number, behind it or its counter: something that is not read. */
  readonly doubtBefore: string;
  readonly doubtAfter: string;
  /** Anywhere in the phrase: with them there is no card unless they were read. */
  readonly doubt: string;
  /** Signs of a year, a month, a day and a time of day; words that make a day of a number. */
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: RegExp;
  readonly beforeDay: string;
}

/** A table made ready. */
export interface CompactGrammar {
  /** A primary subtag of BCP 47. */
  readonly language: string;
  readonly table: CompactTable;
  readonly digits: ReadonlyMap<string, number>;
  readonly small: ReadonlyMap<string, number>;
  readonly big: ReadonlyMap<string, bigint>;
  readonly nativeValues: ReadonlyMap<string, number>;
  readonly before: Words<Bounding>;
  readonly after: Words<Bounding>;
  readonly fillers: Words<true>;
  readonly particles: Words<true>;
  readonly to: Words<true>;
  readonly closings: Words<true>;
  readonly openings: Words<true>;
  readonly units: Words<string>;
  /** Units of more than one letter, whose first may be that of a number (“千米”). */
  readonly longUnits: Words<string>;
  /** With whether the counter is itself what is counted. */
  readonly counters: Words<boolean>;
  readonly halves: Words<true>;
  readonly dozens: Words<true>;
  readonly partOf: Words<true>;
  readonly of: Words<true>;
  readonly negative: Words<true>;
  readonly ordinalBefore: Words<true>;
  readonly ordinalAfter: Words<true>;
  readonly doubtBefore: Words<true>;
  readonly doubtAfter: Words<true>;
  readonly tenths: Words<true>;
  readonly doubt: readonly string[];
  readonly beforeDay: readonly string[];
}

/** Makes a table ready for reading. */
export function compileCompact(table: CompactTable, language: string): CompactGrammar {
  const units = unitsOf(`${symbols}\n${table.units}`);
  const people = new Set(listOf(table.people));
  return {
    language,
    table,
    digits: valuesOf(table.digits, Number),
    small: valuesOf(table.small, Number),
    big: valuesOf(table.big, BigInt),
    nativeValues: valuesOf(table.nativeValues, Number),
    before: boundingsOf(table.before, '≥ >= | > | ≤ <= | < | ~'),
    after: boundingsOf(table.after, '+ | | | |'),
    fillers: truths(table.fillers),
    particles: truths(table.particles),
    to: truths(`${table.to} - ~`),
    closings: truths(table.closings),
    openings: truths(table.openings),
    units: wordsWith(units),
    longUnits: wordsWith(units.filter(([word]) => word.length > 1)),
    counters: wordsWith(listOf(table.counters).map((word) => [word, people.has(word)] as const)),
    halves: truths(table.halves),
    dozens: truths(table.dozens),
    partOf: truths(table.partOf),
    of: truths(table.of),
    negative: truths(table.negative),
    ordinalBefore: truths(table.ordinalBefore),
    ordinalAfter: truths(table.ordinalAfter),
    doubtBefore: truths(table.doubtBefore),
    doubtAfter: truths(table.doubtAfter),
    tenths: truths('成 折 割 할'),
    doubt: listOf(table.doubt),
    beforeDay: listOf(table.beforeDay),
  };
}

const symbols = `
  %=% ％
  °C=℃ °c
  km=km ㎞
  m=m
  cm=cm ㎝
  mm=mm ㎜
  kg=kg ㎏
  km²=km² km2 ㎢
  m²=m² m2 ㎡
  km/h=km/h
  ha=ha
  t=t
  kW=kw
  MW=mw
  GW=gw
  kWh=kwh
  USD=usd $
  EUR=eur €
`;

const order: readonly Bounding[] = ['atLeast', 'moreThan', 'atMost', 'lessThan', 'about'];

function boundingsOf(table: Readonly<Partial<Record<Bounding, string>>>, signs: string): Words<Bounding> {
  const bySide = signs.split('|');
  return wordsWith(
    order.flatMap((bounding, index) =>
      listOf(`${table[bounding] ?? ''} ${bySide[index] ?? ''}`).map((word) => [word, bounding] as const),
    ),
  );
}

const truths = (text: string): Words<true> => wordsWith(listOf(text).map((word) => [word, true] as const));

/** Words between white space; “_” is a space within one. */
function listOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '));
}

function valuesOf<T>(text: string, read: (value: string) => T): ReadonlyMap<string, T> {
  return new Map(
    listOf(text).map((entry) => {
      const [word = '', value = ''] = entry.split('=');
      return [word, read(value)] as const;
    }),
  );
}

function unitsOf(text: string): readonly (readonly [string, string])[] {
  return text.split('\n').flatMap((line) => {
    const [unit = '', spellings = ''] = line.trim().split('=');
    return listOf(spellings).map((spelling) => [spelling, unit] as const);
  });
}
