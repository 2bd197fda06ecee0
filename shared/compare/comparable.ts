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
  /** Only whole numbers are possible. A mean or a median of numbers of things may lie between two of them. */
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
  const measure = measureFor(figure, statistic);
  return {
    figure,
    entity: wordsKey(figure.entity),
    property: wordsKey(figure.property),
    statistic,
    measure,
    isWhole: statistic === 'plain' && (measure === countMeasure || isCountOfUnits(modifiers, measure)),
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

/** A card may count what is a unit to it (“barrel”), but never what can be converted. */
function isCountOfUnits(modifiers: readonly Modifier[], { unit, dimension }: Measure): boolean {
  return modifiers.includes('IsCount') && unit === dimension;
}

/** A number without a unit counts things where the card says so, and is a share of them where it does not. */
function measureFor(figure: ComparedFigure, statistic: Statistic): Measure {
  const { unit, modifiers } = figure;
  if (unit !== null && unit.trim() !== '') return measureOf(unit);
  return modifiers.includes('IsCount') || isCountAllTheSame(figure, statistic) ? countMeasure : shareMeasure;
}

/**
 * The two numbers without a unit that count things although the card does not say so: a whole number of those to whom something happened (as
 * other programs write it), and a mean of more than one (“2.5 children on average”), which no share can be.
 */
function isCountAllTheSame({ lower, upper, property }: ComparedFigure, statistic: Statistic): boolean {
  const values = [lower, upper].filter((bound) => bound !== null).map(({ value }) => fraction(value));
  if (values.length === 0 || values.some((value) => order(value, one) <= 0)) return false;
  return statistic === 'plain' ? happened.has(wordsKey(property)) && values.every(isWholeNumber) : true;
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
