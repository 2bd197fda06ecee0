import type { Statement } from '../../../shared/compare/statement.ts';
import { oncePer } from '../../state/oncePer.ts';
import { lanesOf } from './lanesOf.ts';
import { type TickLook, tickLook } from './tickLook.ts';

/** The lanes of what is compared. */
export const comparedLanes = oncePer(lanesOf);

/** How each statement is drawn. */
export const tickLooks = oncePer((statements: readonly Statement[]) => {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const looks = new Map(
    statements.map((statement) => [statement, tickLook(statement, (id) => byId.get(id))] as const),
  );
  return (statement: Statement): TickLook =>
    looks.get(statement) ?? tickLook(statement, (id) => byId.get(id));
});
