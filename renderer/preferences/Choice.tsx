import { useId } from 'react';

interface Props<Value extends string> {
  /** Each value with its words, in their order. */
  readonly options: readonly (readonly [value: Value, words: string])[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
  /** Side by side, or one below another. */
  readonly layout: 'row' | 'list';
}

/** One of a few: radio buttons, so that the arrows choose. The row around it says what it is about. */
export function Choice<Value extends string>({ options, value: now, onChoose, layout }: Props<Value>) {
  const name = useId();
  return (
    <div className="choice" data-layout={layout}>
      {options.map(([value, words]) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            className={layout === 'row' ? 'visually-hidden' : undefined}
            checked={value === now}
            onChange={() => onChoose(value)}
          />
          <span>{words}</span>
        </label>
      ))}
    </div>
  );
}
