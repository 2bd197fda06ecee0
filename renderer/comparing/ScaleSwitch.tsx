import { changeComparing } from '../state/actions/comparing.ts';
import { useStore } from '../state/store.ts';

/** Chooses the axis of values; a logarithmic one only where they span two decades. */
export function ScaleSwitch({ canBeLog }: { readonly canBeLog: boolean }) {
  const isLog = useStore((state) => state.comparing.scale === 'log') && canBeLog;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons
    <div className="segmented" role="group" aria-label="Axis of values">
      <button type="button" aria-pressed={!isLog} onClick={() => changeComparing({ scale: 'linear' })}>
        Linear
      </button>
      <button
        type="button"
        aria-pressed={isLog}
        disabled={!canBeLog}
        title={canBeLog ? undefined : 'The values span less than two decades'}
        onClick={() => changeComparing({ scale: 'log' })}
      >
        Log
      </button>
    </div>
  );
}
