import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { notice } from '../state/actions/notices.ts';
import { saveSettings } from '../state/actions/settings.ts';
import { getState, useStore } from '../state/store.ts';
import { hintOf, PreferenceRow } from './PreferenceRow.tsx';

/** Who annotates here. */
export function NameSection() {
  const { annotator, isAnonymous = false } = useStore((state) => state.settings);
  const id = useId();
  const isNamed = typeof annotator === 'string';
  return (
    <>
      <PreferenceRow
        label="Name"
        control={id}
        hint={
          isNamed
            ? 'Used in the history and in exports from now on. Earlier entries keep the old name.'
            : 'Used in the history and in exports. Without a name, entries are by “analyst”.'
        }
      >
        <NameField key={annotator} id={id} stored={annotator ?? ''} />
      </PreferenceRow>
      {!isNamed && (
        <PreferenceRow label="Without a name">
          <label className="preference-tick">
            <input
              type="checkbox"
              checked={!isAnonymous}
              onChange={({ target }) => void saveSettings({ isAnonymous: !target.checked })}
            />
            Ask for one after the first change
          </label>
        </PreferenceRow>
      )}
    </>
  );
}

/** What was typed is kept when the field is left or taken away, or by Enter; emptied, it makes the person anonymous. */
function NameField({ id, stored }: { readonly id: string; readonly stored: string }) {
  const [typed, setTyped] = useState(stored);
  const save = () => saveName(typed.trim());
  const latest = useRef(save);
  latest.current = save;
  // Esc takes the field away with the dialog, and nothing says that it was left.
  useEffect(() => () => latest.current(), []);
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
  };
  return (
    <input
      id={id}
      type="text"
      dir="auto"
      aria-describedby={hintOf(id)}
      autoComplete="off"
      spellCheck={false}
      maxLength={200}
      placeholder="analyst"
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={save}
      onKeyDown={keys}
    />
  );
}

function saveName(name: string): void {
  if (name === (getState().settings.annotator ?? '')) return;
  void saveSettings(name === '' ? { annotator: null, isAnonymous: true } : { annotator: name });
  notice(
    name === ''
      ? 'From now on, the history and exports will show no name.'
      : `From now on, the history and exports will show “${name}”.`,
  );
}
