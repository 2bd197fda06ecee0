import { Refusal } from '../../../shared/result.ts';
import { aboutThat } from '../asking/about.ts';
import { Bits } from '../asking/bits.ts';
import { linkedSlots } from '../asking/linkedSlots.ts';
import { saidBy } from '../asking/mentions.ts';
import type { Question } from '../asking/question.ts';
import { comparableOf, tagAt } from './universe.ts';

/**
 * What an entry of the actor ledger says, and what is said of it: its claims and quotes, the figures in them, the figures that measure it,
 * and whatever has a mention of it in its sentence. Throws `Refusal` where there is none.
 */
export function actorScope(question: Question, entryId: string): Bits {
  const name = question.memory.names.actors.get(entryId)?.[0];
  if (name === undefined) throw new Refusal('not-found', 'This actor is no longer in the workspace.');
  const comparable = comparableOf(question, { olderFigures: false });
  const asked: Question = { ...question, entryId, universe: comparable };
  const said = saidBy(asked, 'speaker', name).or(saidBy(asked, 'claimer', name));
  const measuring = saidBy(asked, 'measures', name);
  return said.or(measuring).or(figuresOf(question, said)).or(aboutThat(asked, name)).and(comparable);
}

/** The slots of the figures that quantify some claims. */
export function figuresOf(question: Question, claims: Bits): Bits {
  const found = new Bits(claims.size);
  claims.forEach((claim) => {
    for (const figure of linkedSlots(question, claim, 'quantifies', 'from'))
      if (tagAt(question, figure) === 'figure') found.add(figure);
  });
  return found;
}
