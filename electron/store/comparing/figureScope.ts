import { Bits } from '../asking/bits.ts';
import { foldName } from '../asking/names.ts';
import type { Question } from '../asking/question.ts';
import { comparableOf, tagAt } from './universe.ts';

/**
 * A figure with all that measure the same: the same entity and property, whatever their case and white space, in the same unit. A figure that
 * names none of the three is alone, for nothing says what others are like it.
 */
export function figureScope(question: Question, slot: number): Bits {
  const { entities, properties, units, pools } = question.memory.columns;
  const same = [
    sameOf(pools.entities.texts, entities, slot, foldName),
    sameOf(pools.properties.texts, properties, slot, foldName),
    sameOf(pools.units.texts, units, slot, (unit) => unit),
  ];
  const isNamed = [entities, properties, units].some((list) => (list[slot] ?? -1) >= 0);
  const found = isNamed
    ? comparableOf(question, { olderFigures: false }).filter(
        (other) => tagAt(question, other) === 'figure' && same.every((isSame) => isSame(other)),
      )
    : new Bits(question.memory.columns.alive.size);
  found.add(slot);
  return found;
}

/** Says of a slot whether it has the same text there; having none is the same as having none. */
function sameOf(
  texts: readonly string[],
  numbers: Int32Array,
  slot: number,
  fold: (text: string) => string,
): (other: number) => boolean {
  const own = numbers[slot] ?? -1;
  const wanted = fold(texts[own] ?? '');
  const isWanted = texts.map((text) => fold(text) === wanted);
  return (other) => {
    const number = numbers[other] ?? -1;
    return number < 0 ? own < 0 : own >= 0 && isWanted[number] === true;
  };
}
