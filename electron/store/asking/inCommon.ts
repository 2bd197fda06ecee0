import type { Range } from '../../../shared/model/segment.ts';
import type { Bits } from './bits.ts';
import type { Question } from './question.ts';

/** Some annotations by the number of their article. */
export function byHome({ memory }: Question, slots: Bits): ReadonlyMap<number, readonly number[]> {
  const { homes } = memory.columns;
  const found = new Map<number, number[]>();
  slots.forEach((slot) => {
    const home = homes[slot] ?? -1;
    const list = found.get(home);
    if (list) list.push(slot);
    else found.set(home, [slot]);
  });
  return found;
}

/** Whether stretches of whole sentences have one in common. */
export function isInOneSentence(some: readonly Range[], others: readonly Range[]): boolean {
  return some.some(({ start, end }) => others.some((other) => other.start < end && start < other.end));
}
