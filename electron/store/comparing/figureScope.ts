import { wordsKey } from '../../../shared/compare/comparable.ts';
import { measureOf } from '../../../shared/compare/units.ts';
import { Bits } from '../asking/bits.ts';
import { idOfMark } from '../asking/markTexts.ts';
import type { Question } from '../asking/question.ts';
import { slotOfId } from '../asking/slotOfId.ts';
import { comparableOf, tagAt } from './universe.ts';

/**
 * A figure with all that measure the same: the same entity and property, whatever their capitals and white space, in a unit of the same
 * dimension; and with the figures of its series. One that names neither entity nor property nor unit is alone but for these, for nothing
 * says what others are like it.
 */
export function figureScope(question: Question, slot: number): Bits {
  const { entities, properties, units, pools } = question.memory.columns;
  const same = [
    sameOf(pools.entities.texts, entities, slot, wordsKey),
    sameOf(pools.properties.texts, properties, slot, wordsKey),
    sameOf(pools.units.texts, units, slot, (unit) => measureOf(unit).dimension),
  ];
  const isNamed = [entities, properties, units].some((list) => (list[slot] ?? -1) >= 0);
  const found = isNamed
    ? comparableOf(question, { olderFigures: false }).filter(
        (other) => tagAt(question, other) === 'figure' && same.every((isSame) => isSame(other)),
      )
    : new Bits(question.memory.columns.alive.size);
  for (const other of [slot, ...inSeriesOf(question, slot)]) found.add(other);
  return found.and(comparableOf(question, { olderFigures: true }));
}

/** The slots of the figures that a person has put into one series with it. */
function inSeriesOf(question: Question, slot: number): readonly number[] {
  const id = idOfMark(question, slot) ?? '';
  const series = question.store.series.all().find(({ figures }) => figures.includes(id));
  return (series?.figures ?? []).map((each) => slotOfId(question, each)).filter((each) => each >= 0);
}

/** Says of a slot whether it has the same there as another one; having none is the same as having none. */
function sameOf(
  texts: readonly string[],
  numbers: Int32Array,
  slot: number,
  fold: (text: string) => string | null,
): (other: number) => boolean {
  const own = numbers[slot] ?? -1;
  const wanted = fold(texts[own] ?? '');
  const isWanted = texts.map((text) => fold(text) === wanted);
  return (other) => {
    const number = numbers[other] ?? -1;
    return number < 0 ? own < 0 : own >= 0 && isWanted[number] === true;
  };
}
