import { type FormEvent, useState } from 'react';
import { useDesk } from '../article/desk.ts';
import { notice } from '../state/actions/notices.ts';
import { saveSettings } from '../state/actions/settings.ts';
import { askForName } from '../state/actions/view.ts';
import { useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';

/**
 * Asks who annotates, in a corner that covers no text and without taking the keyboard: once, when the first work is
 * saved, and again on request.
 */
export function AnnotatorCard() {
  const naming = useStore((state) => state.naming);
  const { annotator, isAnonymous } = useStore((state) => state.settings);
  const isDue = naming === 'due' && !annotator && !isAnonymous;
  return (naming === 'wanted' || isDue) && <Card known={annotator ?? ''} isWanted={naming === 'wanted'} />;
}

function Card({ known, isWanted }: { readonly known: string; readonly isWanted: boolean }) {
  const desk = useDesk();
  const [name, setName] = useState(known);
  const close = () => {
    askForName('due');
    desk.article?.focus();
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const annotator = name.trim();
    if (annotator === '') return;
    void saveSettings({ annotator });
    notice(`From now on, the history and exports will show “${annotator}”.`);
    close();
  };
  const notNow = () => {
    if (known === '') void saveSettings({ isAnonymous: true });
    close();
  };
  return (
    <form
      className="annotator-card"
      aria-label="Annotator"
      onSubmit={save}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        close();
      }}
    >
      <label>
        <strong>Your name</strong>
        <span id="annotator-why">
          {known === ''
            ? 'Used in the history and in exports.'
            : 'Used in the history and in exports from now on. Earlier entries keep the old name.'}
        </span>
        <input
          ref={useFocusTarget('annotator.name')}
          type="text"
          aria-label="Annotator’s name"
          aria-describedby="annotator-why"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <div className="annotator-buttons">
        <button type="button" className="button quiet" onClick={isWanted ? close : notNow}>
          {isWanted ? 'Cancel' : 'Not Now'}
        </button>
        <button type="submit" className="button" disabled={name.trim() === ''}>
          Save
        </button>
      </div>
    </form>
  );
}
