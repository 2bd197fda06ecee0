import { type Tag, tags } from '../../../shared/model/tag.ts';
import type { Bits } from '../asking/bits.ts';
import type { Question } from '../asking/question.ts';
import { codeIn } from '../tables/markCodes.ts';

/** The tag of what is in a slot. */
export function tagAt({ memory: { columns } }: Question, slot: number): Tag | undefined {
  return tags[codeIn(columns.codes[slot] ?? 0, 'tag') - 1];
}

/** Whether what is in a slot is accepted. */
export function isAccepted({ memory: { columns } }: Question, slot: number): boolean {
  return codeIn(columns.codes[slot] ?? 0, 'review') === 1;
}

/**
 * The slots of all that can be compared: accepted claims of every version of an article, for what a correction drops is part of their
 * story, and accepted figures and quotes of the newest versions, or of all.
 */
export function comparableOf(question: Question, { olderFigures }: { readonly olderFigures: boolean }): Bits {
  const { columns, articles } = question.memory;
  return columns.alive.filter((slot) => {
    const tag = tagAt(question, slot);
    if (tag === 'actor' || !isAccepted(question, slot)) return false;
    const home = columns.homes[slot] ?? -1;
    return tag === 'claim' || olderFigures
      ? articles.list[home]?.isHidden === false
      : articles.isNewest(home);
  });
}
