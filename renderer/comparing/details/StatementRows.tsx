import type { Statement } from '../../../shared/compare/statement.ts';
import { pickStatement } from '../../state/actions/comparing.ts';
import { useStore } from '../../state/store.ts';

export interface StatementRow {
  readonly statement: Statement;
  /** What it says, and when. */
  readonly says: string;
  readonly when: string;
}

/** Statements beside the one that is selected, each of which a click selects. */
export function StatementRows({ rows }: { readonly rows: readonly StatementRow[] }) {
  const currentId = useStore((state) => state.comparing.currentId);
  return (
    <ul className="statement-rows">
      {rows.map(({ statement, says, when }) => (
        <li key={statement.id}>
          <button
            type="button"
            aria-current={statement.id === currentId || undefined}
            title={statement.sentence.text}
            onClick={() => pickStatement(statement.id)}
          >
            <bdi>{says}</bdi>
            <small>{when}</small>
          </button>
        </li>
      ))}
    </ul>
  );
}
