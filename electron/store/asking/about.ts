import type { Range } from '../../../shared/model/segment.ts';
import type { Bits } from './bits.ts';
import type { Columns } from './columns.ts';
import { byHome, isInOneSentence } from './inCommon.ts';
import { segmentsOf, sentencesOfMark } from './markTexts.ts';
import { mentionsOf, saidBy } from './mentions.ts';
import type { Question } from './question.ts';

/**
 * The slots of the annotations that are about an actor: a mention lies in their words or in their sentence; what the actor says counts
 * only when they are also mentioned in the words.
 */
export function aboutThat(question: Question, text: string): Bits {
  const { universe, memory } = question;
  const { homes } = memory.columns;
  const mentioned = mentionsOf(question, text).and(universe);
  const own = saidBy(question, 'speaker', text).or(saidBy(question, 'claimer', text));
  const slots = byHome(question, mentioned);
  return universe.filter((slot) => {
    const mentions = slots.get(homes[slot] ?? -1);
    if (!mentions) return false;
    const near = mentions.filter((mention) => isNear(memory.columns, mention, slot));
    if (near.length === 0) return false;
    const words = segmentsOf(question, slot);
    if (near.some((mention) => liesIn(segmentsOf(question, mention), words))) return true;
    if (own.has(slot)) return false;
    const sentences = sentencesOfMark(question, slot);
    return near.some((mention) => isInOneSentence(sentencesOfMark(question, mention), sentences));
  });
}

/** Whether two annotations may have a sentence in common. */
function isNear({ sentenceStarts, sentenceEnds }: Columns, a: number, b: number): boolean {
  return (
    (sentenceStarts[a] ?? 0) < (sentenceEnds[b] ?? 0) && (sentenceStarts[b] ?? 0) < (sentenceEnds[a] ?? 0)
  );
}

/** Whether each part of one lies within a part of the other. */
function liesIn(parts: readonly Range[], others: readonly Range[]): boolean {
  return parts.every(({ start, end }) => others.some((other) => other.start <= start && end <= other.end));
}
