import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { keyLabel } from '../../shared/commands.ts';
import { showDialog } from '../state/actions/view.ts';
import { getState } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Kbd } from '../ui/Kbd.tsx';
import { isMac } from './keys.ts';
import { type Command, commandList, runCommand } from './registry.ts';

/** Every command that can run now, found by any part of its words. */
export function Palette() {
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  // What can run is decided when the palette opens, before it takes the focus.
  const available = useRef(commandList.filter((command) => command.isEnabled(getState())));
  const found = available.current.filter((command) => matches(command, query));
  const chosen = found[Math.min(index, found.length - 1)];

  const run = (command: Command) => {
    // Gone before the command runs: behind a modal dialog nothing can be focused or selected.
    flushSync(() => showDialog(null));
    runCommand(command.id);
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setIndex((Math.min(index, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      run(chosen);
    }
  };

  return (
    <Dialog label="Commands" className="palette">
      <input
        autoFocus
        role="combobox"
        aria-label="Command"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={chosen ? `palette-${chosen.id}` : undefined}
        placeholder="What do you want to do?"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setIndex(0);
        }}
        onKeyDown={move}
      />
      <div id="palette-list" role="listbox" aria-label="Commands">
        {found.map((command) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keyboard
          <div
            key={command.id}
            id={`palette-${command.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={command === chosen}
            onClick={() => run(command)}
            ref={(row) => {
              if (command === chosen) row?.scrollIntoView({ block: 'nearest' });
            }}
          >
            <span>
              {command.label.replace(/…$/u, '')} <small>{command.menu}</small>
            </span>
            {command.keys[0] && <Kbd>{keyLabel(command.keys[0], isMac)}</Kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="hint">No command has these words.</p>}
    </Dialog>
  );
}

function matches(command: Command, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${command.menu} ${command.label}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
