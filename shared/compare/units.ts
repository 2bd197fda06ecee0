import { readCurrencyName } from '../figure/money.ts';
import { tokensOf } from '../figure/tokens.ts';
import { readRate, readUnit, unitNames } from '../figure/units.ts';
import { divide, type Fraction, fraction } from './fraction.ts';

/** How a unit measures: two of one dimension are converted exactly, by `value × factor + offset` in the dimension’s base unit. */
export interface Measure {
  /** The unit as figure cards have it; null where the number has none. */
  readonly unit: string | null;
  readonly dimension: string;
  readonly factor: Fraction;
  readonly offset: Fraction;
}

/** How a unit measures, however it is spelled (“kilometres”, “per cent”, “$ per barrel”). */
export function measureOf(unit: string): Measure {
  const known = measures.get(unit);
  if (known) return known;
  const found = measureOfName(unitName(unit));
  // A person may write what they like into the field of the unit.
  if (measures.size >= maxMeasures) measures.clear();
  measures.set(unit, found);
  return found;
}

/** Of a number of countable things, and of a share that has no unit (`0.25`). */
export const countMeasure: Measure = bare('count');
export const shareMeasure: Measure = bare('share');

function bare(dimension: string): Measure {
  return { unit: null, dimension, factor: fraction(1n), offset: fraction(0n) };
}

const measures = new Map<string, Measure>();
const maxMeasures = 1000;

/** The unit as figure cards have it, else its words in small letters. */
function unitName(written: string): string {
  const text = written.trim();
  if (unitNames.has(text)) return text;
  const other = otherSpellings.get(text) ?? otherSpellings.get(text.toLowerCase());
  if (other !== undefined) return other;
  const tokens = tokensOf(text);
  const unit = readUnit(tokens, 0);
  if (unit?.end === tokens.length) return unit.value;
  const currency = readCurrencyName(tokens, 0);
  const sum = currency && (readRate(tokens, currency) ?? currency);
  if (sum?.end === tokens.length) return sum.value;
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}

/** Spellings that would mean something else in running text, so that figures are not read with them. */
const otherSpellings: ReadonlyMap<string, string> = new Map([
  ['C', '°C'],
  ['F', '°F'],
  ['W', 'W'],
  ['s', 'second'],
  ['bp', 'basis point'],
  ['permille', '‰'],
]);

function measureOfName(unit: string): Measure {
  const known = conversions.get(unit);
  if (known) return known;
  const slash = unit.lastIndexOf('/');
  if (slash > 0) return rateOf(unit, measureOf(unit.slice(0, slash)), measureOf(unit.slice(slash + 1)));
  return scaled(unit, unit, fraction(1n));
}

/** An amount for each of another: by its parts, but a temperature, which has no zero of its own, as it is. */
function rateOf(unit: string, amount: Measure, per: Measure): Measure {
  const hasZero = amount.dimension !== 'temperature' && per.dimension !== 'temperature';
  if (!hasZero) return scaled(unit, unit, fraction(1n));
  return scaled(unit, `${amount.dimension}/${per.dimension}`, divide(amount.factor, per.factor));
}

/**
 * The conversions that count as exact, with the other powers of ten of the same units. Every other unit is converted into none: there
 * are two tons and two gallons, and a month has no length in days.
 */
const conversions: ReadonlyMap<string, Measure> = new Map([
  ...speeds(),
  ...temperatures(),
  ...Object.entries({
    length: {
      nm: '0.000000001',
      μm: '0.000001',
      mm: '0.001',
      cm: '0.01',
      dm: '0.1',
      m: '1',
      km: '1000',
      mile: '1609.344',
    },
    mass: {
      μg: '0.000000001',
      mg: '0.000001',
      g: '0.001',
      kg: '1',
      t: '1000',
      kt: '1000000',
      Mt: '1000000000',
    },
    time: { second: '1', minute: '60', hour: '3600', day: '86400', week: '604800' },
    months: { month: '1', year: '12' },
    area: { 'm²': '1', ha: '10000', 'km²': '1000000' },
    power: { W: '1', kW: '1000', MW: '1000000', GW: '1000000000', TW: '1000000000000' },
    energy: { kWh: '1', MWh: '1000', GWh: '1000000', TWh: '1000000000' },
    share: { '%': '0.01', '‰': '0.001' },
    points: { 'percentage point': '1', 'basis point': '0.01' },
  }).flatMap(([dimension, units]) =>
    Object.entries(units).map(([unit, factor]) => [unit, scaled(unit, dimension, fraction(factor))] as const),
  ),
]);

function scaled(unit: string, dimension: string, factor: Fraction): Measure {
  return { unit, dimension, factor, offset: fraction(0n) };
}

/** Speeds have names of their own; in metres and seconds. */
function speeds(): readonly (readonly [string, Measure])[] {
  const speed = 'length/time';
  return [
    ['m/s', scaled('m/s', speed, fraction(1n))],
    ['km/s', scaled('km/s', speed, fraction(1000n))],
    ['km/h', scaled('km/h', speed, fraction(1000n, 3600n))],
    ['mph', scaled('mph', speed, divide(fraction('1609.344'), fraction(3600n)))],
  ];
}

/** In degrees Celsius: °F = °C × 9/5 + 32. */
function temperatures(): readonly (readonly [string, Measure])[] {
  const dimension = 'temperature';
  return [
    ['°C', scaled('°C', dimension, fraction(1n))],
    ['°F', { unit: '°F', dimension, factor: fraction(5n, 9n), offset: fraction(-160n, 9n) }],
  ];
}
