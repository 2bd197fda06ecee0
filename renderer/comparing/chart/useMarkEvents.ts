import { useDesk } from '../../article/desk.ts';
import { pickStatement } from '../../state/actions/comparing.ts';
import { getState } from '../../state/store.ts';
import { statementOf } from '../comparedStatements.ts';
import { openStatement } from '../openStatement.ts';

interface Happening {
  readonly target: EventTarget;
}

/** What a picture hears for its marks: focus or a click makes the statement of one the current one, a double click opens it. */
export function useMarkEvents() {
  const desk = useDesk();
  const pick = ({ target }: Happening) => {
    const id = idAt(target);
    if (id !== null) pickStatement(id);
  };
  const open = ({ target }: Happening) => {
    const statement = statementOf(getState(), idAt(target));
    if (statement) void openStatement(desk, statement);
  };
  return { onFocus: pick, onClick: pick, onDoubleClick: open };
}

/** The statement of the mark that something happened at; null beside all marks. */
function idAt(target: EventTarget): string | null {
  return (target instanceof Element && target.closest<SVGElement>('[data-mark]')?.dataset.mark) || null;
}
