import { useId } from 'react';
import { articleStatuses, articleStatusLabel } from '../../shared/model/articleStatus.ts';
import { KeyOf } from '../modes/KeyOf.tsx';
import { FieldRow } from '../ui/FieldRow.tsx';
import { StatusGlyph } from '../ui/StatusGlyph.tsx';
import { commonOf, statusOf } from './merged.ts';
import type { Subject } from './subject.ts';

/** How far a person is with one article, or with several. */
export function StatusField({ subject }: { readonly subject: Subject }) {
  const id = useId();
  const common = commonOf(subject.records, statusOf);
  const value = common.kind === 'same' ? common.value : '';
  return (
    <FieldRow label="Status" control={id} isSet>
      <span className="framed-field status-field">
        {value !== '' && <StatusGlyph status={value} />}
        <select
          id={id}
          value={value}
          onChange={({ target }) => {
            const status = articleStatuses.find((one) => one === target.value);
            if (status) void subject.write({ status });
          }}
        >
          {value === '' && <option value="">various</option>}
          {articleStatuses.map((status) => (
            <option key={status} value={status}>
              {articleStatusLabel[status]}
            </option>
          ))}
        </select>
        <KeyOf id="article.nextStatus" />
      </span>
    </FieldRow>
  );
}
