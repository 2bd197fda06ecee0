import type { Statement } from '../../../shared/compare/statement.ts';
import { oncePer } from '../../state/oncePer.ts';
import type { State } from '../../state/state.ts';
import { allStatements } from '../comparedStatements.ts';
import { type Looks, looksOf, outletLooks, speakerNameOf } from '../outletLooks.ts';

/** What the statements of a row are told apart by where rows are those of speakers: who says it, else the outlet itself. */
export const speakerOrOutlet = (statement: Statement): string | null =>
  speakerNameOf(statement) ?? statement.outlet;

const speakerLooks = oncePer((statements: readonly Statement[]) => looksOf(statements, speakerOrOutlet));

/** The looks of the rows: those of outlets are the same in all views. */
export function sourceLooks(state: State): Looks {
  const statements = allStatements(state);
  return state.comparing.rowsBy === 'outlet' ? outletLooks(statements) : speakerLooks(statements);
}
