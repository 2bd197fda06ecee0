import type { Bounding } from '../grammar.ts';

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

/** A table made ready. Lists have the longest entries first, so that the first that fits is the right one. */
export interface CompactGrammar {
  readonly table: CompactTable;
  readonly digits: ReadonlyMap<string, number>;
  readonly small: ReadonlyMap<string, number>;
  readonly big: ReadonlyMap<string, bigint>;
  readonly nativeValues: ReadonlyMap<string, number>;
  readonly before: readonly (readonly [string, Bounding])[];
  readonly after: readonly (readonly [string, Bounding])[];
  readonly fillers: readonly string[];
  readonly particles: readonly string[];
  readonly to: readonly string[];
  readonly closings: readonly string[];
  readonly openings: readonly string[];
  readonly units: readonly (readonly [string, string])[];
  readonly counters: readonly string[];
  readonly people: readonly string[];
  readonly halves: readonly string[];
  readonly dozens: readonly string[];
  readonly partOf: readonly string[];
  readonly of: readonly string[];
  readonly negative: readonly string[];
  readonly ordinalBefore: readonly string[];
  readonly ordinalAfter: readonly string[];
  readonly doubtBefore: readonly string[];
  readonly doubtAfter: readonly string[];
  readonly doubt: readonly string[];
  readonly beforeDay: readonly string[];
}

/** Makes a table ready for reading. */
export function compileCompact(table: CompactTable): CompactGrammar {
  return {
    table,
    digits: valuesOf(table.digits, Number),
    small: valuesOf(table.small, Number),
    big: valuesOf(table.big, BigInt),
    nativeValues: valuesOf(table.nativeValues, Number),
    before: boundingsOf(table.before, '≥ >= | > | ≤ <= | < | ~'),
    after: boundingsOf(table.after, '+ | | | |'),
    fillers: listOf(table.fillers),
    particles: listOf(table.particles),
    to: listOf(`${table.to} - ~`),
    closings: listOf(table.closings),
    openings: listOf(table.openings),
    units: unitsOf(`${symbols}\n${table.units}`),
    counters: listOf(table.counters),
    people: listOf(table.people),
    halves: listOf(table.halves),
    dozens: listOf(table.dozens),
    partOf: listOf(table.partOf),
    of: listOf(table.of),
    negative: listOf(table.negative),
    ordinalBefore: listOf(table.ordinalBefore),
    ordinalAfter: listOf(table.ordinalAfter),
    doubtBefore: listOf(table.doubtBefore),
    doubtAfter: listOf(table.doubtAfter),
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

function boundingsOf(
  table: Readonly<Partial<Record<Bounding, string>>>,
  signs: string,
): readonly (readonly [string, Bounding])[] {
  const bySide = signs.split('|');
  return order
    .flatMap((bounding, index) =>
      listOf(`${table[bounding] ?? ''} ${bySide[index] ?? ''}`).map((word) => [word, bounding] as const),
    )
    .sort(([a], [b]) => b.length - a.length);
}

function listOf(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replaceAll('_', ' '))
    .sort((a, b) => b.length - a.length);
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
  return text
    .split('\n')
    .flatMap((line) => {
      const [unit = '', spellings = ''] = line.trim().split('=');
      return listOf(spellings).map((spelling) => [spelling, unit] as const);
    })
    .sort(([a], [b]) => b.length - a.length);
}
