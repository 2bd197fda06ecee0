import { useEffect, useRef } from 'react';
import type { WritableFormat } from '../state/actions/exporting.ts';
import { Field } from '../ui/Field.tsx';
import { purposes } from './purposes.ts';

interface Props {
  readonly formats: readonly WritableFormat[];
  readonly format: WritableFormat | undefined;
  readonly onChoose: (id: string) => void;
  /** What offsets shall count; null while the format's own is meant. */
  readonly unit: string | null;
  readonly onChooseUnit: (unit: string) => void;
}

/** The format, what it is good for, what its offsets count, and everything that it cannot hold. */
export function FormatChoice({ formats, format, onChoose, unit, onChooseUnit }: Props) {
  const { drops = [], offsetUnits = [] } = format ?? {};
  const choice = useRef<HTMLSelectElement>(null);
  // Behind what the dialog does as it opens: where its middle scrolls, that would have the keyboard.
  useEffect(() => choice.current?.focus(), []);
  return (
    <div className="format-choice">
      <Field label="Format">
        <select
          ref={choice}
          aria-label="Format"
          aria-describedby="export-purpose export-losses"
          value={format?.id ?? ''}
          onChange={(event) => onChoose(event.target.value)}
        >
          {formats.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <p id="export-purpose">
        {format && purposes[format.id]} <span className="hint">{format && filesOf(format)}</span>
      </p>
      <div id="export-losses" className="losses" data-none={drops.length === 0}>
        {drops.length === 0 ? (
          <p>Keeps everything.</p>
        ) : (
          <>
            <h3 className="part-title">Leaves out</h3>
            <ul>
              {drops.map((drop) => (
                <li key={drop}>{drop}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {offsetUnits.length > 1 && (
        <Field label="Offset unit">
          <select
            aria-label="Offset unit"
            value={unit !== null && offsetUnits.includes(unit) ? unit : offsetUnits[0]}
            onChange={(event) => onChooseUnit(event.target.value)}
          >
            {offsetUnits.map((each, index) => (
              <option key={each} value={each}>
                {`${each}s${index === 0 ? ' (default)' : ''}`}
              </option>
            ))}
          </select>
        </Field>
      )}
    </div>
  );
}

function filesOf({ layout, extension }: WritableFormat): string {
  return layout === 'file' ? `One ${extension} file.` : `A folder with ${extension} files.`;
}
