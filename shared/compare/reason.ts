import type { Bound } from '../figure/card.ts';
import { decimalText } from '../figure/decimal.ts';
import type { DateForm } from '../model/dateForm.ts';
import type { Comparable } from './comparable.ts';
import { daysWords, entityWords, kindWords, propertyWords } from './figureParts.ts';
import { figureWords } from './figureWords.ts';
import { decimalOfFraction, order } from './fraction.ts';
import { type End, fromBaseUnit, isEmpty, type PossibleValues, valuesInBoth } from './possibleValues.ts';
import { type Judgement, partOf, valuesToCompare } from './relation.ts';

export interface ReasonOptions {
  readonly cumulative: boolean;
  readonly dates: DateForm;
}

/** Why two figures are what they are judged to be to each other, in one sentence that names both. */
export function reasonOf(
  a: Comparable,
  b: Comparable,
  { relation, decidedBy, greater }: Judgement,
  { cumulative, dates }: ReasonOptions,
): string {
  switch (decidedBy) {
    case 'entity':
      return otherThing(
        a,
        b,
        entityWords,
        'what it counts or measures',
        'different words are not taken for one thing',
      );
    case 'property':
      return otherThing(a, b, propertyWords, 'what happened or what is measured', 'these are not the same');
    case 'kind':
      return `${quoted(a)} is ${kindWords(a, b)} and ${quoted(b)} is ${kindWords(b, a)}, so they are not compared.`;
    case 'unit':
      return otherUnit(a, b);
    case 'time':
      return otherTime(a, b, dates);
    case 'part':
      return parts(a, b, { relation, decidedBy, greater }, dates);
    case 'values':
      return relation === 'compatible' ? meeting(a, b, cumulative, dates) : apart(a, b, greater, dates);
    case 'order':
      return inOrder(a, b, relation, greater, dates);
  }
}

function quoted({ figure }: Comparable): string {
  return `“${figureWords(figure)}”`;
}

function otherThing(
  a: Comparable,
  b: Comparable,
  wordsOf: (figure: Comparable) => string | null,
  what: string,
  rule: string,
): string {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  if (one !== null && other !== null)
    return `${quoted(a)} is about “${one}” and ${quoted(b)} about “${other}”: ${rule}.`;
  const [said, silent] = one === null ? [b, a] : [a, b];
  return `${quoted(said)} is about “${one ?? other}”, but ${quoted(silent)} does not say ${what}.`;
}

function otherUnit(a: Comparable, b: Comparable): string {
  const [one, other] = [a, b].map(({ measure }) => /^[A-Z]{3}(?=\/|$)/.exec(measure.unit ?? '')?.[0]);
  if (one !== undefined && other !== undefined && one !== other)
    return `${quoted(a)} and ${quoted(b)} are in two currencies, and no exchange rate is known.`;
  return `${quoted(a)} and ${quoted(b)} have units that cannot be converted into each other exactly.`;
}

function otherTime(a: Comparable, b: Comparable, dates: DateForm): string {
  const [one, other] = [daysWords(a, dates), daysWords(b, dates)];
  if (one === null && other === null)
    return `No day is known for ${quoted(a)} or for ${quoted(b)}, so their times may differ.`;
  if (one === null || other === null) {
    const [known, unknown] = one === null ? [b, a] : [a, b];
    return `${quoted(known)} is for ${one ?? other}, but no day is known for ${quoted(unknown)}.`;
  }
  if (one === other)
    return `${quoted(a)} and ${quoted(b)} are both from ${one}, but perhaps from different days.`;
  const overlap = a.days && b.days && a.days.from <= b.days.to && b.days.from <= a.days.to;
  const why = overlap ? 'they may be from different days' : 'each may be true at its own time';
  return `${quoted(a)} is for ${one} and ${quoted(b)} for ${other}: ${why}.`;
}

function parts(a: Comparable, b: Comparable, { relation }: Judgement, dates: DateForm): string {
  const [part, whole] = partOf(a, b) === 'a' ? [a, b] : [b, a];
  const [few, all] = [propertyWords(part) ?? '', propertyWords(whole) ?? ''];
  if (relation === 'conflicting')
    return `For ${daysWords(part, dates)}, ${quoted(part)} ${few} is always more than ${quoted(whole)} ${all}, although the ${few} are among those.`;
  return `${quoted(part)} is the number ${few} and ${quoted(whole)} the number ${all}: the first is only a part of the second.`;
}

function meeting(a: Comparable, b: Comparable, cumulative: boolean, dates: DateForm): string {
  const when = cumulative ? 'of one growing total' : `of ${daysWords(a, dates)}`;
  const both = `${quoted(a)} and ${quoted(b)} can both be true ${when}`;
  const shared = sharedWords(a, b);
  if (shared !== null) return `${both}: each allows ${shared}${conversion(a, b)}.`;
  return `${both}: an approximate number leaves room for the other${conversion(a, b)}.`;
}

/** What both allow, in the unit of the first; null where only nearness joins them. */
function sharedWords(a: Comparable, b: Comparable): string | null {
  const [one, other] = valuesToCompare(a, b);
  const both = valuesInBoth(one, other);
  if (isEmpty(both)) return null;
  const inUnit = bounded(fromBaseUnit(both, a.measure));
  if (!inUnit) return 'the same value';
  return inUnit.lower || inUnit.upper
    ? `“${figureWords({ ...inUnit, unit: a.measure.unit, modifiers: [] })}”`
    : 'any number';
}

interface Bounds {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

/** The values as bounds of a card; null where a decimal does not end. */
function bounded({ lower, upper }: PossibleValues): Bounds | null {
  const [low, high] = [lower && boundOf(lower), upper && boundOf(upper)];
  return low === undefined || high === undefined ? null : { lower: low, upper: high };
}

function boundOf({ value, inclusive }: End): Bound | undefined {
  // Longer ones are no help to a reader.
  const [below, above] = [decimalOfFraction(value, 9, 'below'), decimalOfFraction(value, 9, 'above')];
  return below.digits === above.digits ? { value: decimalText(below), inclusive } : undefined;
}

/** What the second is in the unit of the first, where they are written in two: “ (“2 km” is 2,000 m)”. */
function conversion(a: Comparable, b: Comparable): string {
  if (a.measure.unit === b.measure.unit || a.measure.unit === null) return '';
  const inUnit = bounded(fromBaseUnit(b.values, a.measure));
  if (!inUnit) return '';
  return ` (${quoted(b)} is the same as “${figureWords({ ...b.figure, ...inUnit, unit: a.measure.unit })}”)`;
}

function apart(a: Comparable, b: Comparable, greater: Judgement['greater'], dates: DateForm): string {
  const both = `${quoted(a)} and ${quoted(b)} cannot both be true of ${daysWords(a, dates)}`;
  const because = (words: string) => `${both}: ${words}${conversion(a, b)}.`;
  if (greater === null) return because('one of them allows no value at all');
  if (a.isApproximate || b.isApproximate)
    return because('one is at least twice the other, too far away for an approximate number');
  if (!isEmpty(valuesInBoth(a.values, b.values))) return because('no whole number is both');
  const [more, less] = greater === 'a' ? [a, b] : [b, a];
  const always = isPoint(a) && isPoint(b) ? '' : 'always ';
  return because(`${quoted(more)} is ${always}more than ${quoted(less)}`);
}

function isPoint({ values: { lower, upper } }: Comparable): boolean {
  return lower !== null && upper !== null && order(lower.value, upper.value) === 0;
}

function inOrder(
  a: Comparable,
  b: Comparable,
  relation: Judgement['relation'],
  greater: Judgement['greater'],
  dates: DateForm,
): string {
  const [less, more] = greater === 'a' ? [b, a] : [a, b];
  const dated = (figure: Comparable) => `${quoted(figure)} (${daysWords(figure, dates)})`;
  return relation === 'compatible'
    ? `A total that only grows can have risen from ${dated(less)} to ${dated(more)}${conversion(a, b)}.`
    : `A total that only grows cannot fall from ${dated(more)} to ${dated(less)}${conversion(a, b)}.`;
}
