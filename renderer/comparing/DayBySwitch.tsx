import { changeComparing } from '../state/actions/comparing.ts';
import { useStore } from '../state/store.ts';
import type { DayBy } from './statementDays.ts';

const choices: readonly (readonly [DayBy, string])[] = [
  ['published', 'As published'],
  ['asOf', 'As of'],
];

/** Chooses whether a statement counts from its publication, or from when its figure held. */
export function DayBySwitch() {
  const dayBy = useStore((state) => state.comparing.dayBy);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons
    <div className="segmented" role="group" aria-label="Day of a statement">
      {choices.map(([by, label]) => (
        <button
          key={by}
          type="button"
          aria-pressed={by === dayBy}
          // A day by the one is no day by the other.
          onClick={() => by !== dayBy && changeComparing({ dayBy: by, untilDay: null })}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
