import { suggester } from '../../../shared/model/linkCounts.ts';
import type { LinkType } from '../../../shared/model/linkTable.ts';
import type { ReadableDb } from '../db/database.ts';
import { perConnection } from '../db/perConnection.ts';
import { prepared } from '../db/prepared.ts';
import { linkBit } from '../tables/markCodes.ts';
import { slotOf } from './columns.ts';
import { countsForStart } from './linkPairs.ts';
import type { Question } from './question.ts';

/**
 * The slots that the links of a type lead to from what is in a slot, in the order in which they were made; `from`: those that such links lead from
 * to it. Who asks about some thousand annotations asks about one after the other: to read all links of a workspace takes too long for one step.
 */
export function linkedSlots(
  { store, memory: { columns } }: Pick<Question, 'store' | 'memory'>,
  slot: number,
  type: LinkType,
  towards: 'to' | 'from' = 'to',
): readonly number[] {
  // Most have none.
  if (((columns.links[slot] ?? 0) & linkBit(type, towards === 'to')) === 0) return [];
  const row = columns.rows[slot] ?? 0;
  return statementsOf(store.db)
    [towards]()
    .pluck()
    .all({ row, type, suggester })
    .map((other) => slotOf(columns, other))
    .filter((other) => other >= 0);
}

const statementsOf = perConnection((db) => ({
  to: makeStatement(db, 'to'),
  from: makeStatement(db, 'from'),
}));

function makeStatement(db: ReadableDb, towards: 'to' | 'from') {
  const [own, other, near, far] =
    towards === 'to' ? ['start', 'goal', 'from', 'to'] : ['goal', 'start', 'to', 'from'];
  // INDEXED BY: whatever the statistics say, this must not walk through every link.
  return prepared<{ row: number; type: LinkType; suggester: string }, number>(
    db,
    `SELECT ${other}.id
     FROM mark AS ${own}
     JOIN link INDEXED BY link_by_${near} ON ${near}_id = ${own}.annotation_id
     JOIN mark AS ${other} ON ${other}.annotation_id = ${far}_id
     WHERE ${own}.id = :row AND type = :type AND ${countsForStart}
     ORDER BY link.id`,
  );
}
