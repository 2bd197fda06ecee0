import { traits } from '../tables/markCodes.ts';
import type { Bits } from './bits.ts';
import type { Dimension } from './dimension.ts';
import { boundsOf } from './figureParts.ts';
import type { Question } from './question.ts';
import { askedValues, canBe } from './span.ts';

/** Ranges of values by powers of ten, whole ones and their opposites: a figure is in each in which its value can be. */
const ranges: readonly (readonly [from: string, to: string])[] = [
  ['-1000000000000', '-0.000001'],
  ['0', '9'],
  ...Array.from({ length: 11 }, (_, power) => [`1${'0'.repeat(power + 1)}`, '9'.repeat(power + 2)] as const),
];

/** The values of figures: the ranges in which a bound of one of them lies that is stated, or all where none are given. */
export function valueDimension({ memory: { columns } }: Question, slots: Bits): Dimension {
  const spans = ranges.map(([from, to]) => {
    const span = { compare: '..', from, to } as const;
    return [askedValues(span, false), askedValues(span, true)] as const;
  });
  const isOffered = spans.map(([plain]) => {
    const texts = columns.pools.bounds.texts;
    const isIn = texts.map((key) =>
      canBe({ from: { key, isInclusive: true }, to: { key, isInclusive: true } }, plain),
    );
    let isOne = false;
    let isAny = false;
    slots.forEach((slot) => {
      isAny = true;
      isOne ||= isIn[columns.lowers[slot] ?? -1] === true || isIn[columns.uppers[slot] ?? -1] === true;
    });
    return isOne || !isAny;
  });
  const written = (number: number): string => ranges[number]?.join('..') ?? '';
  return {
    visit: (slot, take) => {
      const [from, to] = boundsOf(columns, slot);
      if (from === null && to === null) return;
      const isCount = ((columns.traits[slot] ?? 0) & traits.count) !== 0;
      spans.forEach(([plain, whole], index) => {
        if (isOffered[index] && canBe({ from, to }, isCount ? whole : plain)) take(index);
      });
    },
    valueOf: written,
    placeOf: (number) => number,
    wordsOf: (number) => {
      const [from = '', to = ''] = ranges[number] ?? [];
      return number === 0 ? 'below 0' : `${grouped(from)} to ${grouped(to)}`;
    },
  };
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
