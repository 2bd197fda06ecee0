import type { Bits } from './bits.ts';
import { evaluate } from './evaluate.ts';
import type { Question } from './question.ts';

/** The slots of the annotations that answer. */
export function answersOf(question: Question): Bits {
  const { memory, query, universe } = question;
  if (query === null) return universe;
  const key = keyOf(question);
  const known = answered.get(memory.state);
  const found = known?.get(key);
  if (found) return found;
  const answers = evaluate(question, query);
  const own = known ?? new Map<string, Bits>();
  if (own.size >= mostKept) own.clear();
  answered.set(memory.state, own.set(key, answers));
  return answers;
}

/** What was answered lately, as long as nothing has changed: pages, facets and the way through the hits ask the same. */
const answered = new WeakMap<object, Map<string, Bits>>();
const mostKept = 40;

function keyOf({ text, hereId, today, lastLook, entryId }: Question): string {
  return JSON.stringify([text, hereId, today, lastLook, entryId]);
}
