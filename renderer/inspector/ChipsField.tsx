import type { Scheme } from '../../shared/model/codes/scheme.ts';
import { useDesk } from '../article/desk.ts';
import { explanationOf, useExplainer } from './explain.ts';
import { undoByKey } from './useTyped.ts';

interface Props {
  readonly label: string;
  readonly scheme: Scheme;
  readonly chosen: readonly string[];
  /** What a code is called here; left out, as in the scheme. */
  readonly nameOf?: (value: string) => string;
  /** Adds a code, or takes it away; `asked` in milliseconds of the page. */
  readonly toggle: (value: string, isOn: boolean, asked: number) => void;
}

/** As many of a scheme's codes as apply. */
export function ChipsField({ label, scheme, chosen, nameOf, toggle }: Props) {
  const { explain, explainNothing } = useExplainer();
  const desk = useDesk();
  return (
    <fieldset className="chips-row">
      <legend className="visually-hidden">{label}</legend>
      <div className="chips">
        {Object.entries(scheme.codes).map(([value, { label: name }]) => (
          <label
            key={value}
            className="chip"
            onPointerEnter={({ currentTarget: control }) =>
              explain({ control, scheme, value }, { isHover: true })
            }
            onPointerLeave={explainNothing}
          >
            <input
              type="checkbox"
              className="visually-hidden"
              checked={chosen.includes(value)}
              aria-description={explanationOf(scheme, value)}
              onChange={({ target, timeStamp }) => toggle(value, target.checked, timeStamp)}
              onKeyDown={(event) => undoByKey(event, desk) && event.preventDefault()}
              onFocus={({ currentTarget: control }) => {
                if (control.matches(':focus-visible')) explain({ control, scheme, value });
              }}
              onBlur={explainNothing}
            />
            <span>{nameOf?.(value) ?? name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
