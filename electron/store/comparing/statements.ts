import type { Statement, StatementLink } from '../../../shared/compare/statement.ts';
import type { ComparedScope, ComparedStatements } from '../../../shared/transfer/comparing.ts';
import { prepare } from '../asking/asking.ts';
import { idOfMark } from '../asking/markTexts.ts';
import { inOrder } from '../asking/order.ts';
import type { Question } from '../asking/question.ts';
import { slotOfId } from '../asking/slotOfId.ts';
import { linkBit } from '../tables/markCodes.ts';
import type { ReadableStore } from '../tables/store.ts';
import { findNeighbours } from './neighbours.ts';
import { scopeOf } from './scopes.ts';
import { makeStatement } from './statement.ts';
import { comparableOf } from './universe.ts';

/** So many are compared at most: pictures of more show nothing, and tables of more are for exports. */
const maxStatements = 5000;

/**
 * The statements of a scope in the order of publication, then of their articles and texts, the first 5,000 of them; it yields between steps of
 * a few milliseconds. Throws `Refusal` where a query cannot be read, or what the scope is about is not in the workspace.
 */
export function* statementsOf(
  store: ReadableStore,
  scope: ComparedScope,
): Generator<void, ComparedStatements> {
  const question = yield* prepare(store, { query: '' });
  const slots = yield* scopeOf(question, scope);
  yield;
  const wanted = inOrder(question.memory, slots, 'oldest', 0, maxStatements);
  yield;
  const statements = yield* statementsAt(question, wanted);
  return {
    statements,
    total: slots.count(),
    links: yield* linksAmong(question, wanted, statements),
    series: store.series.all(),
  };
}

/** The statements with these ids, in their order; what is none, is not accepted or has gone is left out. It yields likewise. */
export function* statementsByIds(
  store: ReadableStore,
  ids: readonly string[],
): Generator<void, readonly Statement[]> {
  const question = yield* prepare(store, { query: '' });
  const isComparable = comparableOf(question, { olderFigures: true });
  const slots = ids.map((id) => slotOfId(question, id)).filter((slot) => isComparable.has(slot));
  return yield* statementsAt(question, slots);
}

/** What is at these slots, one after the other; one whose row has gone meanwhile is left out. */
function* statementsAt(question: Question, slots: readonly number[]): Generator<void, readonly Statement[]> {
  const neighbours = findNeighbours(question, slots);
  yield;
  const make = makeStatement(question, neighbours);
  const made: Statement[] = [];
  for (const slot of slots) {
    const statement = make(slot);
    if (statement) made.push(statement);
    yield;
  }
  return made;
}

/** The links that start and end at one of these. */
function* linksAmong(
  question: Question,
  slots: readonly number[],
  statements: readonly Statement[],
): Generator<void, readonly StatementLink[]> {
  const { store, memory } = question;
  const ids = new Set(statements.map(({ id }) => id));
  const found: StatementLink[] = [];
  for (const slot of slots) {
    // Most have none.
    if (((memory.columns.links[slot] ?? 0) & betweenStatements) === 0) continue;
    const id = idOfMark(question, slot) ?? '';
    for (const { type, from, to, createdBy, createdAt } of store.links.startingAt(id))
      if (ids.has(from) && ids.has(to)) found.push({ type, from, to, createdBy, createdAt });
    yield;
  }
  return found;
}

/** The bits of the links that may start at one statement and end at another. */
const betweenStatements = (['quantifies', 'supports', 'contradicts', 'repeats'] as const).reduce(
  (bits, type) => bits | linkBit(type, true),
  0,
);
