import { Field } from '../ui/Field.tsx';

interface Props {
  readonly label: string;
  /** Where the choices come from. */
  readonly title?: string;
  readonly value: string | null;
  readonly options: readonly (readonly [code: string, words: string])[];
  readonly onChoose: (code: string | null) => void;
}

/** One of several codes, or none. */
export function OutletChoice({ label, title, value, options, onChoose }: Props) {
  return (
    <Field label={label} className="outlet-line">
      <select title={title} value={value ?? ''} onChange={({ target }) => onChoose(target.value || null)}>
        <option value="">–</option>
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
