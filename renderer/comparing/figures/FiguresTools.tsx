import { changeComparing } from '../../state/actions/comparing.ts';
import { useStore } from '../../state/store.ts';
import { Icon } from '../../ui/Icon.tsx';
import { ScaleSwitch } from '../ScaleSwitch.tsx';

/** What changes the picture: its axis, copies as one or apart, the band and the tails. */
export function FiguresTools({ canBeLog }: { readonly canBeLog: boolean }) {
  const { copies, hasBand, hasTails } = useStore((state) => state.comparing);
  return (
    <>
      <ScaleSwitch canBeLog={canBeLog} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no row of buttons */}
      <div className="segmented" role="group" aria-label="Copies of one origin">
        <button
          type="button"
          aria-pressed={copies === 'one'}
          onClick={() => changeComparing({ copies: 'one' })}
        >
          Copies as one
        </button>
        <button
          type="button"
          aria-pressed={copies === 'apart'}
          onClick={() => changeComparing({ copies: 'apart' })}
        >
          Apart
        </button>
      </div>
      <Toggle label="Band" isOn={hasBand} onChange={(isOn) => changeComparing({ hasBand: isOn })} />
      <Toggle label="Tails" isOn={hasTails} onChange={(isOn) => changeComparing({ hasTails: isOn })} />
    </>
  );
}

interface ToggleProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Toggle({ label, isOn, onChange }: ToggleProps) {
  return (
    <button
      type="button"
      className="button comparing-toggle"
      aria-pressed={isOn}
      onClick={() => onChange(!isOn)}
    >
      <Icon name="check" /> {label}
    </button>
  );
}
