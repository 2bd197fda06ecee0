import type { Modifier, Property } from '../figure/card.ts';
import type { ComparedFigure } from './card.ts';
import { fraction, isWholeNumber, order } from './fraction.ts';
import { type PossibleDays, possibleDays } from './possibleDays.ts';
import { inBaseUnit, type PossibleValues, possibleValues } from './possibleValues.ts';
import { countMeasure, type Measure, measureOf, shareMeasure } from './units.ts';

/** A figure read once for many comparisons. */
export interface Comparable {
  readonly figure: ComparedFigure;
  /** Without capitals and white space; null where nothing is said. */
  readonly entity: string | null;
  readonly property: string | null;
  readonly statistic: Statistic;
  readonly measure: Measure;
  /** Only whole numbers are possible, as the card says. A mean or a median of numbers of things may lie between two of them. */
  readonly isWhole: boolean;
  readonly isApproximate: boolean;
  /** In the base unit of the measure. */
  readonly values: PossibleValues;
  readonly days: PossibleDays | null;
}

/** What kind of value it is, whatever is measured. */
type Statistic = 'plain' | 'mean' | 'median';

/** Reads a figure for comparisons: its words, its unit, its exact values and its days. */
export function comparable(figure: ComparedFigure): Comparable {
  const { lower, upper, modifiers } = figure;
  const statistic = statisticOf(modifiers);
  const measure = measureFor(figure);
  return {
    figure,
    entity: wordsKey(figure.entity),
    property: wordsKey(figure.property),
    statistic,
    measure,
    isWhole: statistic === 'plain' && modifiers.includes('IsCount') && isCountable(measure),
    isApproximate: modifiers.includes('IsApproximate'),
    values: inBaseUnit(possibleValues(lower, upper), measure),
    days: possibleDays(figure),
  };
}

/** Words as they are compared: the same whatever their capitals (with or without a dot), their white space and how letters are composed. */
export function wordsKey(words: string | null): string | null {
  const capitals = words?.normalize('NFC').replace(ignored, '').toUpperCase();
  const key = capitals?.toLowerCase().replaceAll('i\u0307', 'i');
  return key === undefined || key === '' ? null : key;
}

const ignored = /[\s\u0085\p{Default_Ignorable_Code_Point}]/gu;

function statisticOf(modifiers: readonly Modifier[]): Statistic {
  if (modifiers.includes('IsMedian')) return 'median';
  return modifiers.includes('IsMean') ? 'mean' : 'plain';
}

/** Things, and what is a unit to a card and is never converted (“barrel”). */
function isCountable(measure: Measure): boolean {
  return measure === countMeasure || measure.unit === measure.dimension;
}

/** A number without a unit counts things where the card says so, and is a share of them where it does not. */
function measureFor(figure: ComparedFigure): Measure {
  const { unit, modifiers } = figure;
  if (unit !== null && unit.trim() !== '') return measureOf(unit);
  return modifiers.includes('IsCount') || countsPeople(figure) ? countMeasure : shareMeasure;
}

/**
 * A whole number above one of those to whom something happened counts them, also where another program has not said that it is a count.
 */
function countsPeople({ lower, upper, property, modifiers }: ComparedFigure): boolean {
  const values = [lower, upper].filter((bound) => bound !== null).map(({ value }) => fraction(value));
  return (
    happened.has(wordsKey(property)) &&
    statisticOf(modifiers) === 'plain' &&
    values.length > 0 &&
    values.every((value) => isWholeNumber(value) && order(value, one) > 0)
  );
}

const one = fraction(1n);

const happening: readonly Property[] = [
  'killed',
  'injured',
  'killedOrInjured',
  'missing',
  'rescued',
  'detained',
  'displaced',
  'infected',
  'captured',
];
const happened: ReadonlySet<string | null> = new Set(happening.map(wordsKey));
