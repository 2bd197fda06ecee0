import type { PairVerdict } from '../../../shared/model/pairVerdict.ts';
import { useFocusTarget } from '../../ui/focusTargets.ts';
import { CommandButton } from '../CommandButton.tsx';

const labels: Readonly<Record<PairVerdict, string>> = {
  contradicts: 'Contradicts',
  supports: 'Supports',
  repeats: 'Repeats',
  nothing: 'Nothing',
};

/** What a person may say of the pair: four keys of equal weight, for the queue must not push; and keys that decide nothing. */
export function DecideKeys() {
  return (
    // A click leaves the keyboard where it is.
    <section
      ref={useFocusTarget('mode')}
      className="decide-keys"
      aria-label="Decide"
      onMouseDown={(event) => event.preventDefault()}
    >
      <span className="decide-verdicts">
        {(Object.keys(labels) as PairVerdict[]).map((verdict) => (
          <CommandButton key={verdict} id={`pair.${verdict}`} label={labels[verdict]} />
        ))}
      </span>
      <span className="decide-others">
        <CommandButton id="pair.previous" label="Back" className="decide-quiet" />
        <CommandButton id="pair.later" label="Later" className="decide-quiet" />
        <CommandButton id="pair.note" label="Notes" className="decide-quiet" />
        <CommandButton id="edit.undo" label="Undo" className="decide-quiet" />
      </span>
    </section>
  );
}
