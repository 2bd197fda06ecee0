import { Refusal } from '../../../shared/result.ts';
import type { ComparedScope } from '../../../shared/transfer/comparing.ts';
import { answersOf } from '../asking/answers.ts';
import { prepare } from '../asking/asking.ts';
import { Bits } from '../asking/bits.ts';
import type { Question } from '../asking/question.ts';
import { slotOfId } from '../asking/slotOfId.ts';
import { actorScope } from './actorScope.ts';
import { claimScope } from './claimScope.ts';
import { figureScope } from './figureScope.ts';
import { comparableOf, tagAt } from './universe.ts';

/**
 * The slots of what a scope has; it yields between steps of a few milliseconds. Throws `Refusal` where a query cannot be read, or what the
 * scope is about is not in the workspace.
 */
export function* scopeOf(question: Question, scope: ComparedScope): Generator<void, Bits> {
  switch (scope.kind) {
    case 'all':
      return comparableOf(question, { olderFigures: false });
    case 'query': {
      // The query says itself which versions it asks for.
      const asked = yield* prepare(question.store, scope);
      return answersOf(asked).and(comparableOf(question, { olderFigures: true }));
    }
    case 'ids':
      return yield* slotsOfIds(question, scope.ids);
    case 'actor':
      return actorScope(question, scope.id);
    case 'figure':
      return figureScope(question, slotOfTag(question, scope.id, 'figure'));
    case 'claim':
      return yield* claimScope(question, slotOfTag(question, scope.id, 'claim'));
    case 'series': {
      const series = question.store.series.get(scope.id);
      if (!series) throw new Refusal('not-found', 'This series is no longer in the workspace.');
      return yield* slotsOfIds(question, series.figures);
    }
  }
}

function* slotsOfIds(question: Question, ids: readonly string[]): Generator<void, Bits> {
  const found = new Bits(question.memory.columns.alive.size);
  for (const [index, id] of ids.entries()) {
    const slot = slotOfId(question, id);
    if (slot >= 0) found.add(slot);
    if (index % 500 === 499) yield;
  }
  return found.and(comparableOf(question, { olderFigures: true }));
}

function slotOfTag(question: Question, id: string, tag: 'figure' | 'claim'): number {
  const slot = slotOfId(question, id);
  if (slot < 0 || tagAt(question, slot) !== tag)
    throw new Refusal('not-found', `This ${tag} is no longer in the workspace.`);
  return slot;
}
