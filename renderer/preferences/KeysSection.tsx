import { useContext, useState } from 'react';
import { keyLabel, menus } from '../../shared/commands.ts';
import { counted } from '../../shared/text/counting.ts';
import { foldText } from '../../shared/text/fold.ts';
import { AllCommands } from '../modes/allCommands.ts';
import { type Command, keysOf, nameOf } from '../modes/command.ts';
import { savePreferences } from '../state/actions/preferences.ts';
import { useStore } from '../state/store.ts';
import { isMac } from '../ui/platform.ts';
import { KeyRow } from './KeyRow.tsx';
import type { OwnKeys } from './keyChanges.ts';

const none: OwnKeys = {};

/** The keys of all commands, found by their words or by a key, to be changed one by one. */
export function KeysSection() {
  const commands = useContext(AllCommands);
  const own = useStore((state) => state.preferences.keys) ?? none;
  const [typed, setTyped] = useState('');
  const change = (keys: OwnKeys) => void savePreferences({ keys });
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const found = commands.filter((command) => words.every((word) => wordsOf(command, own).includes(word)));
  const changed = commands.filter(({ id }) => own[id] !== undefined).length;
  return (
    <div className="keys-section">
      <div className="keys-head">
        <input
          type="search"
          aria-label="Search commands and keys"
          placeholder="Search commands and keys"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <button type="button" className="button" disabled={changed === 0} onClick={() => change({})}>
          Reset All
        </button>
      </div>
      <p className="hint" role="status" aria-label="Changed keys">
        {changed === 0
          ? 'No keys have been changed.'
          : `${counted(changed, 'command')} with keys of your own.`}
      </p>
      {found.length === 0 && <p className="hint">No command has these words or this key.</p>}
      {menus.map((menu) => {
        const ofMenu = found.filter((command) => command.menu === menu);
        return (
          ofMenu.length > 0 && (
            <section key={menu} aria-label={menu}>
              <h3>{menu}</h3>
              <ul>
                {ofMenu.map((command) => (
                  <KeyRow
                    key={command.id}
                    command={command}
                    commands={commands}
                    own={own}
                    onChange={change}
                  />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}

function wordsOf(command: Command, own: OwnKeys): string {
  const keys = keysOf(command, own).map((key) => keyLabel(key, isMac));
  return folded(`${command.menu} ${nameOf(command)} ${keys.join(' ')}`);
}

function folded(text: string): string {
  return foldText(text, 'base').text;
}
