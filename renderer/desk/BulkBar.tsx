import { useEffect, useId } from 'react';
import { counted, numeral } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { exportCommand } from '../exporting/commands.ts';
import { type Command, keyOf, runCommand, shortcutsOf } from '../modes/command.ts';
import { guessesIn } from '../particulars/merged.ts';
import { selectOnDesk } from '../state/actions/desk.ts';
import { readRecords } from '../state/actions/records.ts';
import { useStore } from '../state/store.ts';
import { focusTarget } from '../ui/focusTargets.ts';
import { Icon } from '../ui/Icon.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import {
  confirmCommand,
  labelsCommand,
  nextStatusCommand,
  outletCommand,
  removeArticlesCommand,
} from './commands.ts';
import { copyTableCommand } from './copyTable.ts';

/** What can be done to the articles that are selected; in a strip of its own, so that it covers none of them. */
export function BulkBar() {
  const selected = useStore((state) => state.deskRoom.selected);
  const records = useStore((state) => state.records);
  const id = useId();
  const isRead = [...selected].every((one) => records.has(one));
  useEffect(() => {
    if (!isRead) void readRecords([...selected]);
  }, [isRead, selected]);
  if (selected.size === 0) return null;
  const guesses = guessesIn([...selected].flatMap((one) => records.get(one) ?? []));
  return (
    <section className="bulk-bar" aria-labelledby={id}>
      <span id={id}>{counted(selected.size, 'article')}</span>
      <i aria-hidden="true" />
      <BulkButton command={nextStatusCommand} name="Status" isKeyShown />
      <BulkButton command={labelsCommand} />
      <BulkButton command={outletCommand} />
      {guesses > 0 && (
        <BulkButton
          command={confirmCommand}
          name={`Confirm ${guesses === 1 ? '1 guess' : `${numeral(guesses)} guesses`}`}
        />
      )}
      <BulkButton command={copyTableCommand} name="Copy" />
      <BulkButton command={exportCommand} />
      <BulkButton command={removeArticlesCommand} name="Remove…" />
      <i aria-hidden="true" />
      <button
        type="button"
        aria-label="Deselect, Esc"
        onClick={() => {
          selectOnDesk(new Set());
          focusTarget('room');
        }}
      >
        <Icon name="close" /> <Kbd>Esc</Kbd>
      </button>
    </section>
  );
}

interface ButtonProps {
  readonly command: Command;
  /** Where it is called something else than the command. */
  readonly name?: string;
  readonly isKeyShown?: boolean;
}

function BulkButton({ command, name = command.label, isKeyShown = false }: ButtonProps) {
  const desk = useDesk();
  return (
    <button type="button" aria-keyshortcuts={shortcutsOf(command)} onClick={() => runCommand(command, desk)}>
      {name}
      {isKeyShown && <Kbd>{keyOf(command)}</Kbd>}
    </button>
  );
}
