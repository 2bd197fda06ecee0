import { findColumn } from '../../../shared/table/columns.ts';
import { ButtonPanel } from '../../ui/ButtonPanel.tsx';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { arrange, columnsFor, useTableLook } from './tableLook.ts';

/** Fewer values than rows are to be expected in these: what a table is usefully grouped by. */
const groupable: readonly string[] = [
  'property',
  'entity',
  'unit',
  'claimer',
  'speaker',
  'entry',
  'actorType',
  'outlet',
  'published',
  'title',
  'grade',
  'verification',
  'tag',
  'language',
  'annotator',
];

/** What the rows of the table are grouped by, and which columns it has. */
export function TableChoices() {
  const look = useTableLook();
  const { kind, group } = look;
  const possible = new Set(columnsFor(kind).map(({ id }) => id));
  const groups = groupable.flatMap((id) => (possible.has(id) ? (findColumn(id) ?? []) : []));
  return (
    <>
      <select
        className="quiet-select"
        aria-label="Group the rows"
        value={group?.id ?? ''}
        onChange={({ target }) => arrange(kind, { group: target.value || null })}
      >
        <option value="">No groups</option>
        {groups.map(({ id, label }) => (
          <option key={id} value={id}>
            Group by {label.toLowerCase()}
          </option>
        ))}
      </select>
      <ButtonPanel label="Columns" name="Columns" icon={<ColumnsSign />}>
        {() => <ColumnsPanel look={look} />}
      </ButtonPanel>
    </>
  );
}

function ColumnsSign() {
  return (
    <svg
      className="button-sign"
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M1.5 2h11v10h-11zM5.2 2v10M8.8 2v10" />
    </svg>
  );
}
