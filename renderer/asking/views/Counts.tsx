import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Pivot } from '../../../shared/transfer/asking.ts';
import { readPivot } from '../../state/actions/answerTable.ts';
import { askedFrom, keepAsking } from '../../state/actions/asking.ts';
import { pickCell } from '../../state/actions/looking.ts';
import { getState, useStore } from '../../state/store.ts';
import { addFocusTarget } from '../../ui/focusTargets.ts';
import { onlyTag } from './answerTotals.ts';
import { CountsTable } from './CountsTable.tsx';
import { narrowTo } from './narrowing.ts';
import { pivotFields, pivotFieldsFor } from './pivotFields.ts';
import { inOrderOfTime } from './pivotOrder.ts';

/** What is counted until a person chooses otherwise. */
const usual = { rows: 'outlet', columns: 'published', of: 'annotations' } as const;

/** How often the values of two fields meet among the answers. The picked cell’s answers are shown beside it; Enter narrows to them. */
export function Counts() {
  const asked = useStore((state) => state.asking.asked);
  const changes = useStore((state) => state.asking.changes);
  const hereId = useStore((state) => state.hereId);
  const tag = useStore((state) => onlyTag(state.asking.answers));
  const kept = useStore((state) => state.settings.asking?.pivot) ?? usual;
  const [pivot, setPivot] = useState<Pivot | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const { rows, columns, of } = kept;

  // biome-ignore lint/correctness/useExhaustiveDependencies: any of them may change the counts
  useEffect(() => {
    if (!asked) return;
    let isWanted = true;
    void readPivot({ asked: askedFrom(getState(), asked), rows, columns, of }).then((read) => {
      if (isWanted && read) setPivot(inOrderOfTime(read, rows, columns));
    });
    return () => {
      isWanted = false;
    };
  }, [asked, changes, hereId, rows, columns, of]);
  useLayoutEffect(
    () =>
      addFocusTarget('asking.answers', {
        focus: () => table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
        contains: (node) => table.current?.contains(node) ?? false,
      }),
    [],
  );

  const choices = useMemo(() => {
    const possible = pivotFieldsFor(tag);
    // What was chosen for other answers can still be chosen for these.
    const missing = pivotFields.filter(
      (field) => (field.field === rows || field.field === columns) && !possible.includes(field),
    );
    return [...possible, ...missing];
  }, [tag, rows, columns]);
  const keep = (change: Partial<typeof kept>) => {
    pickCell(null);
    void keepAsking({ pivot: { rows, columns, of, ...change } });
  };
  const labelOf = (field: string) => pivotFields.find((one) => one.field === field)?.label ?? field;
  return (
    <div className="counts">
      <div className="counts-choices">
        <FieldChoice label="Rows" value={rows} choices={choices} onChange={(next) => keep({ rows: next })} />
        <FieldChoice
          label="Columns"
          value={columns}
          choices={choices}
          onChange={(next) => keep({ columns: next })}
        />
        <label>
          Count
          <select
            value={of}
            onChange={({ target }) => keep({ of: target.value === 'articles' ? 'articles' : 'annotations' })}
          >
            <option value="annotations">answers</option>
            <option value="articles">articles</option>
          </select>
        </label>
      </div>
      {pivot && pivot.total > 0 ? (
        <CountsTable
          ref={table}
          pivot={pivot}
          rows={{ field: rows, label: labelOf(rows) }}
          columns={{ field: columns, label: labelOf(columns) }}
          onKeyDown={narrowByKey}
        />
      ) : (
        pivot && <p className="hint answers-nothing">There is nothing to count.</p>
      )}
    </div>
  );
}

function narrowByKey(event: KeyboardEvent): void {
  const { cell } = getState();
  if (event.key !== 'Enter' || !cell || cell.count === 0) return;
  event.preventDefault();
  narrowTo(cell);
}

interface FieldChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly field: string; readonly label: string }[];
  readonly onChange: (field: string) => void;
}

function FieldChoice({ label, value, choices, onChange }: FieldChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        {choices.map((choice) => (
          <option key={choice.field} value={choice.field}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  );
}
