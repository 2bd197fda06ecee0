import type { LinkType } from '../../../shared/model/linkTable.ts';
import type { ReadableDb } from '../db/database.ts';
import { perConnection } from '../db/perConnection.ts';
import { prepared } from '../db/prepared.ts';
import type { ReadableStore } from '../tables/store.ts';
import { slotOf } from './columns.ts';
import type { Memory } from './memory.ts';

/** The links of a type as the slots of both ends, one after the other: from, to, from, to. */
export function linkPairs(store: ReadableStore, { columns, linkState }: Memory, type: LinkType): Int32Array {
  const known = pairs.get(linkState) ?? new Map<LinkType, Int32Array>();
  pairs.set(linkState, known);
  const found = known.get(type);
  if (found) return found;
  const read = statementOf(store.db)().raw().all({ type });
  const list = new Int32Array(read.length * 2);
  read.forEach(([from, to], index) => {
    list[index * 2] = slotOf(columns, from);
    list[index * 2 + 1] = slotOf(columns, to);
  });
  known.set(type, list);
  return list;
}

/** As long as no link changes: an annotation keeps its slot. */
const pairs = new WeakMap<object, Map<LinkType, Int32Array>>();

const statementOf = perConnection(makeStatement);

/** Every link of the type is wanted, so that the table is read from its first row to its last. */
function makeStatement(db: ReadableDb) {
  return prepared<{ type: LinkType }, [from: number, to: number]>(
    db,
    `SELECT start.id, goal.id
     FROM link
     JOIN mark AS start ON start.annotation_id = from_id
     JOIN mark AS goal ON goal.annotation_id = to_id
     WHERE type = :type
     ORDER BY link.id`,
  );
}
