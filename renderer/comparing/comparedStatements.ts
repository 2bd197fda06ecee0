import type { Statement } from '../../shared/compare/statement.ts';
import { oncePer } from '../state/oncePer.ts';
import type { State } from '../state/state.ts';
import { useStore } from '../state/store.ts';

const none: readonly Statement[] = [];

/** Everything that is compared, whether it is shown or not. */
export const allStatements = (state: State): readonly Statement[] =>
  state.comparing.answer?.statements ?? none;

const byId = oncePer(
  (statements: readonly Statement[]) => new Map(statements.map((statement) => [statement.id, statement])),
);

/** A statement by its id; undefined where it is not among those that are compared. */
export function statementOf(state: State, id: string | null): Statement | undefined {
  return id === null ? undefined : byId(allStatements(state)).get(id);
}

/** The same for a component. */
export function useStatement(id: string | null): Statement | undefined {
  return useStore((state) => statementOf(state, id));
}

/** The statement that keys act on. */
export const currentStatement = (state: State): Statement | undefined =>
  statementOf(state, state.comparing.currentId);
