import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDesk } from '../article/desk.ts';
import { type Command, keyOf, nameOf, runCommand } from '../modes/command.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { getState } from '../state/store.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';

/** Every command that can run now, found by any part of its words. */
function Palette({ commands }: { readonly commands: readonly Command[] }) {
  const desk = useDesk();
  const [query, setQuery] = useState('');
  // What can run is decided when the palette opens, before it takes the focus.
  const available = useRef(commands.filter((command) => command.isEnabled(getState())));
  const found = available.current.filter((command) => matches(command, query));

  const run = (command: Command) => {
    // Gone before the command runs: behind a modal dialog nothing can be focused or selected.
    flushSync(closeDialog);
    runCommand(command, desk);
  };

  return (
    <Dialog label="Commands" className="palette">
      <Combobox
        autoFocus
        label="Command"
        listLabel="Commands"
        placeholder="What do you want to do?"
        text={query}
        options={found}
        keyOf={({ id }) => id}
        onType={setQuery}
        onChoose={run}
      >
        {(command) => (
          <>
            <span>
              {nameOf(command)} <small>{command.menu}</small>
            </span>
            {keyOf(command) && <Kbd>{keyOf(command)}</Kbd>}
          </>
        )}
      </Combobox>
      {found.length === 0 && <p className="hint">No matching commands.</p>}
    </Dialog>
  );
}

function matches(command: Command, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${command.menu} ${command.label}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

export const paletteDialog = defineDialog('palette', Palette);
