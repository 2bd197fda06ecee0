import { type KeyboardEvent, useRef, useState } from 'react';
import { keyLabel } from '../../shared/commands.ts';
import { type Command, keysOf, nameOf } from '../modes/command.ts';
import { Icon } from '../ui/Icon.tsx';
import { isMac } from '../ui/platform.ts';
import {
  holderOf,
  mostKeys,
  notationOf,
  type OwnKeys,
  refusalOf,
  withKey,
  withoutKey,
  withUsualKeys,
} from './keyChanges.ts';

interface Props {
  readonly command: Command;
  readonly commands: readonly Command[];
  readonly own: OwnKeys;
  readonly onChange: (own: OwnKeys) => void;
}

/** How far a person is with giving a command another key. */
type Asking =
  | { readonly step: 'none' | 'waiting' }
  | { readonly step: 'refused'; readonly sentence: string }
  | { readonly step: 'used'; readonly key: string; readonly holder: Command };

/** A command with its keys, each of which can be removed, and a place to press another one. */
export function KeyRow({ command, commands, own, onChange }: Props) {
  const [asking, setAsking] = useState<Asking>({ step: 'none' });
  const add = useRef<HTMLButtonElement>(null);
  const name = nameOf(command);
  const keys = keysOf(command, own);
  const end = () => {
    setAsking({ step: 'none' });
    add.current?.focus();
  };
  const give = (key: string, holder: Command | null) => {
    onChange(withKey(own, command, key, holder));
    end();
  };
  const listen = (event: KeyboardEvent) => {
    // Tab leaves, as everywhere.
    if (asking.step === 'none' || event.key === 'Tab') return;
    const key = event.key === 'Escape' ? null : notationOf(event.nativeEvent, isMac);
    if (event.key !== 'Escape' && (key === null || modifiers.test(event.key))) return;
    event.preventDefault();
    event.stopPropagation();
    // The key that has pressed the button is still down.
    if (event.repeat) return;
    if (key === null) return end();
    const sentence = keys.includes(key)
      ? `${name} already has ${keyLabel(key, isMac)}.`
      : refusalOf(key, isMac);
    const holder = holderOf(commands, own, command, key);
    if (sentence !== null) setAsking({ step: 'refused', sentence });
    else if (holder) setAsking({ step: 'used', key, holder });
    else give(key, null);
  };
  return (
    <li className="key-row">
      <span>{name}</span>
      {own[command.id] && (
        <button
          type="button"
          className="key-reset"
          aria-label={`Reset the keys of ${name}`}
          onClick={() => {
            onChange(withUsualKeys(commands, own, command));
            add.current?.focus();
          }}
        >
          Reset
        </button>
      )}
      <span className="key-chips">
        {keys.map((key) => (
          <span key={key} className="key-chip">
            <kbd>{keyLabel(key, isMac)}</kbd>
            <button
              type="button"
              aria-label={`Remove ${keyLabel(key, isMac)} from ${name}`}
              title="Remove this key"
              onClick={() => {
                onChange(withoutKey(own, command, key));
                add.current?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
        <button
          ref={add}
          type="button"
          className="key-add"
          data-waiting={asking.step !== 'none' || undefined}
          disabled={keys.length >= mostKeys}
          aria-label={asking.step === 'none' ? `Add a key for ${name}` : `Press a key… for ${name}`}
          title={asking.step === 'none' ? 'Add a key' : 'Esc to cancel'}
          onClick={() => setAsking({ step: 'waiting' })}
          onKeyDown={listen}
          onBlur={() => asking.step !== 'used' && setAsking({ step: 'none' })}
        >
          {asking.step === 'none' ? <Icon name="plus" /> : 'Press a key…'}
        </button>
      </span>
      {asking.step === 'refused' && (
        <p role="alert" className="key-problem">
          {asking.sentence}
        </p>
      )}
      {asking.step === 'used' && (
        <div role="alert" className="key-problem">
          <p>
            {keyLabel(asking.key, isMac)} is used by “{nameOf(asking.holder)}”.
          </p>
          <button type="button" className="button" onClick={() => give(asking.key, asking.holder)}>
            Replace
          </button>
          <button type="button" className="button" onClick={end}>
            Keep
          </button>
        </div>
      )}
    </li>
  );
}

/** Keys that only begin one. */
const modifiers = /^(?:Alt|AltGraph|CapsLock|Control|Fn|Meta|NumLock|Shift)$/;
