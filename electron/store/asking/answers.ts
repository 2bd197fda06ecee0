import type { Part } from '../../../shared/query/query.ts';
import { topParts } from '../../../shared/query/topParts.ts';
import type { Bits } from './bits.ts';
import { evaluate } from './evaluate.ts';
import type { Question } from './question.ts';

/** The slots of the annotations that answer. */
export function answersOf(question: Question): Bits {
  const { query, universe } = question;
  if (query === null) return universe;
  const key = keyOf(question);
  const known = answered.get(universe);
  const found = known?.get(key);
  if (found) return found;
  const answers = topParts(query).reduce((found, part) => found.and(partAnswers(question, part)), universe);
  const own = known ?? new Map<string, Bits>();
  if (own.size >= mostKept) own.clear();
  answered.set(universe, own.set(key, answers));
  return answers;
}

/** The slots of the annotations that answer one part of the question by itself: its facets ask for all parts but one. */
export function partAnswers(question: Question, part: Part): Bits {
  const known = byPart.get(part) ?? new WeakMap<Bits, Bits>();
  byPart.set(part, known);
  const found = known.get(question.universe) ?? evaluate(question, part);
  known.set(question.universe, found);
  return found;
}

/** As long as the query is kept, by those that may answer at all: these are other ones after any change. */
const byPart = new WeakMap<Part, WeakMap<Bits, Bits>>();

/** What was answered lately, by those that may answer at all: pages, facets and the way through the hits ask the same. */
const answered = new WeakMap<Bits, Map<string, Bits>>();
const mostKept = 40;

function keyOf({ text, hereId, today, lastLook, entryId }: Question): string {
  return JSON.stringify([text, hereId, today, lastLook, entryId]);
}
