import { numeral } from '../../shared/text/counting.ts';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { ShapeSign } from './chart/Shape.tsx';
import { type OutletChoice, toggleOutlets } from './outletChoices.ts';

/** The outlets of what is shown, to hide and to show them by clicks and by their numbers. */
export function OutletList({ choices }: { readonly choices: readonly OutletChoice[] }) {
  const hidden = useStore((state) => state.comparing.hiddenOutlets);
  if (choices.length === 0) return null;
  return (
    <section aria-label="Outlets">
      <h2>
        Outlets{' '}
        <span className="outlet-keys">
          <Kbd>{choices.length === 1 ? '1' : `1–${choices.length}`}</Kbd> show, hide
        </span>
      </h2>
      <ul className="outlet-list">
        {choices.map((choice) => (
          <li key={choice.names.join('\n')}>
            <label>
              <input
                type="checkbox"
                checked={!choice.names.some((name) => hidden.has(name))}
                onChange={() => toggleOutlets(choice)}
              />
              <ShapeSign look={choice.look} />
              <span className="outlet-name">
                <bdi>{choice.label}</bdi>
              </span>
              <span className="outlet-count">{numeral(choice.statements)}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
