import { useContext } from 'react';
import { useDesk } from '../article/desk.ts';
import { AllCommands } from '../modes/allCommands.ts';
import { runCommand, shortcutsOf, tipOf } from '../modes/command.ts';
import { KeyOf } from '../modes/KeyOf.tsx';
import { useStore } from '../state/store.ts';

interface Props {
  /** Of the command. */
  readonly id: string;
  /** Shorter than its name, where the view says what it is about. */
  readonly label: string;
  readonly className?: string;
}

/** A button of a view that does what a command does, with its key. */
export function CommandButton({ id, label, className = 'button' }: Props) {
  const desk = useDesk();
  const command = useContext(AllCommands).find((each) => each.id === id);
  const isEnabled = useStore((state) => command?.isEnabled(state) ?? false);
  return (
    command && (
      <button
        type="button"
        className={className}
        title={tipOf(command)}
        disabled={!isEnabled}
        aria-keyshortcuts={shortcutsOf(command)}
        onClick={() => runCommand(command, desk)}
      >
        <span className="button-word">{label}</span> <KeyOf id={id} />
      </button>
    )
  );
}
