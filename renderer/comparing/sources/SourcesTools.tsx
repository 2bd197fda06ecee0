import { changeComparing } from '../../state/actions/comparing.ts';
import { useStore } from '../../state/store.ts';
import { DayBySwitch } from '../DayBySwitch.tsx';
import { ScaleSwitch } from '../ScaleSwitch.tsx';

/** What changes the rows: who has one, which day of a statement counts, and the axis. */
export function SourcesTools({ canBeLog }: { readonly canBeLog: boolean }) {
  const rowsBy = useStore((state) => state.comparing.rowsBy);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons */}
      <div className="segmented" role="group" aria-label="A row for each">
        <button
          type="button"
          aria-pressed={rowsBy === 'outlet'}
          onClick={() => changeComparing({ rowsBy: 'outlet' })}
        >
          By outlet
        </button>
        <button
          type="button"
          aria-pressed={rowsBy === 'speaker'}
          onClick={() => changeComparing({ rowsBy: 'speaker' })}
        >
          By speaker
        </button>
      </div>
      <DayBySwitch />
      <ScaleSwitch canBeLog={canBeLog} />
    </>
  );
}
