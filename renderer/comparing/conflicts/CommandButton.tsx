import { useContext } from 'react';
import { useDesk } from '../../article/desk.ts';
import { AllCommands } from '../../modes/allCommands.ts';
import { runCommand, shortcutsOf, tipOf } from '../../modes/command.ts';
import { KeyOf } from '../../modes/KeyOf.tsx';
import { useStore } from '../../state/store.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly className: string;
}

/** A button that does what a command does, with its key. */
export function CommandButton({ id, label, className }: Props) {
  const desk = useDesk();
  const command = useContext(AllCommands).find((each) => each.id === id);
  const isOn = useStore((state) => command?.isEnabled(state) ?? false);
  if (!command) return null;
  return (
    <button
      type="button"
      className={className}
      title={tipOf(command)}
      disabled={!isOn}
      aria-keyshortcuts={shortcutsOf(command)}
      onClick={() => runCommand(command, desk)}
    >
      <span className="decide-word">{label}</span> <KeyOf id={id} />
    </button>
  );
}
