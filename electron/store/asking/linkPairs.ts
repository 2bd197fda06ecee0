import { suggester } from '../../../shared/model/linkCounts.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import type { ReadableDb } from '../db/database.ts';
import { perConnection } from '../db/perConnection.ts';
import { prepared } from '../db/prepared.ts';
import { codeFields } from '../tables/markCodes.ts';
import type { ReadableStore } from '../tables/store.ts';
import { slotOf } from './columns.ts';
import type { Memory } from './memory.ts';
import type { Question } from './question.ts';

/** The links of a type that count for what they start at (see `linkCounts`), as the slots of both ends, one after the other: from, to, from, to. */
export function linkPairs(store: ReadableStore, { columns, linkState }: Memory, type: LinkType): Int32Array {
  const known = pairs.get(linkState) ?? new Map<LinkType, Int32Array>();
  pairs.set(linkState, known);
  const found = known.get(type);
  if (found) return found;
  const read = statementOf(store.db)().raw().all({ type, suggester });
  const list = new Int32Array(read.length * 2);
  read.forEach(([from, to], index) => {
    list[index * 2] = slotOf(columns, from);
    list[index * 2 + 1] = slotOf(columns, to);
  });
  known.set(type, list);
  return list;
}

/** Where the links of a type lead, by the slot that they start at, in the order in which they were made. */
export function linkTargets(
  { store, memory }: Pick<Question, 'store' | 'memory'>,
  type: LinkType,
): ReadonlyMap<number, readonly number[]> {
  const pairs = linkPairs(store, memory, type);
  const known = targets.get(pairs);
  if (known) return known;
  const found = new Map<number, number[]>();
  for (let at = 0; at < pairs.length; at += 2) {
    const [from = -1, to = -1] = [pairs[at], pairs[at + 1]];
    const list = found.get(from);
    if (list) list.push(to);
    else found.set(from, [to]);
  }
  targets.set(pairs, found);
  return found;
}

/** As long as no link changes. */
const targets = new WeakMap<Int32Array, ReadonlyMap<number, readonly number[]>>();

/** The place of a review in `codeFields.review.codes`, counted from 1, in a row of `mark`. */
function reviewOf(mark: 'start' | 'goal'): string {
  const { shift, bits } = codeFields.review;
  return `(${mark}.codes >> ${shift} & ${2 ** bits - 1})`;
}

/** Whether a link counts for what it starts at, as `linkCounts` has it: of `link`, and the rows `start` and `goal` of `mark`. */
export const countsForStart = `(link.created_by <> :suggester OR ${reviewOf('goal')} = 1
  OR (${reviewOf('start')} = 2 AND ${reviewOf('goal')} = 2))`;

/** As long as no link changes, nor what it is to count for: an annotation keeps its slot. */
const pairs = new WeakMap<object, Map<LinkType, Int32Array>>();

const statementOf = perConnection(makeStatement);

/** Every link of the type is wanted, so that the table is read from its first row to its last. */
function makeStatement(db: ReadableDb) {
  return prepared<{ type: LinkType; suggester: string }, [from: number, to: number]>(
    db,
    `SELECT start.id, goal.id
     FROM link
     JOIN mark AS start ON start.annotation_id = from_id
     JOIN mark AS goal ON goal.annotation_id = to_id
     WHERE type = :type AND ${countsForStart}
     ORDER BY link.id`,
  );
}
