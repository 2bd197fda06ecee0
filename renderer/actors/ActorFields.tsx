import { type KeyboardEvent, useEffect } from 'react';
import type { ActorEntry } from '../../shared/model/actor.ts';
import { actorType } from '../../shared/model/codes/actor.ts';
import { countries } from '../../shared/model/countries.ts';
import { sectorWords } from '../../shared/model/sectors.ts';
import { changeActor } from '../state/actions/actors.ts';
import { draftNote, saveNote } from '../state/actions/notes.ts';
import { useStore } from '../state/store.ts';
import { Field } from '../ui/Field.tsx';
import { ActorTextField } from './ActorTextField.tsx';
import { Aliases } from './Aliases.tsx';

const types = Object.entries(actorType.codes).map(([code, { label }]) => [code, label] as const);
const sectors = Object.entries(sectorWords).map(([code, words]) => [code, `${code}: ${words}`] as const);

/** What is known of an actor; each field is saved when it has been changed. */
export function ActorFields({ actor }: { readonly actor: ActorEntry }) {
  const { id } = actor;
  return (
    <>
      <ActorTextField
        fieldKey={`${id} name`}
        label="Name"
        className="actor-title"
        stored={actor.name}
        write={(name) => changeActor(id, { name })}
      />
      <Choice
        label="Type"
        title="Entity types of ACE 2005"
        value={actor.type}
        options={types}
        // True because the options are the types.
        onChoose={(type) => changeActor(id, { type: type as ActorEntry['type'] })}
      />
      <Choice
        label="Sector"
        title="Sector codes of PLOVER"
        value={actor.sector}
        options={sectors}
        onChoose={(sector) => changeActor(id, { sector })}
      />
      <Choice
        label="Country"
        title="ISO 3166-1"
        value={actor.country}
        options={countries().map(({ code, name }) => [code, name] as const)}
        onChoose={(country) => changeActor(id, { country })}
      />
      <ActorTextField
        fieldKey={`${id} wikidata`}
        label="Wikidata"
        placeholder="for example Q884"
        stored={actor.wikidata ?? ''}
        write={(wikidata) => changeActor(id, { wikidata })}
      />
      <Aliases actor={actor} />
      <ActorNote id={id} note={actor.note} />
    </>
  );
}

/** Kept while it is being written, whatever ends the program, and saved when it is left; Esc takes back what was written. */
function ActorNote({ id, note }: Pick<ActorEntry, 'id' | 'note'>) {
  const draft = useStore((state) => state.drafts.get(id));
  // A field that goes away with its dialog gives no blur.
  useEffect(() => () => void saveNote(id), [id]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void saveNote(id);
    else if (event.key === 'Escape' && draft !== undefined) draftNote(id, null);
    else return;
    event.preventDefault();
  };
  return (
    <Field label="Note" className="actor-field">
      <textarea
        rows={2}
        placeholder="Add a note"
        value={draft ?? note ?? ''}
        dir="auto"
        spellCheck={false}
        onChange={({ target }) => draftNote(id, target.value)}
        onBlur={() => void saveNote(id)}
        onKeyDown={onKeyDown}
      />
    </Field>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** Where the choices come from. */
  readonly title: string;
  readonly value: string | null;
  readonly options: readonly (readonly [code: string, words: string])[];
  readonly onChoose: (code: string | null) => void;
}

function Choice({ label, title, value, options, onChoose }: ChoiceProps) {
  // An imported file may hold a code that is in no list.
  const isKnown = value === null || options.some(([code]) => code === value);
  return (
    <Field label={label} className="actor-field">
      <select title={title} value={value ?? ''} onChange={({ target }) => onChoose(target.value || null)}>
        <option value="">–</option>
        {!isKnown && value !== null && <option value={value}>{value}</option>}
        {options.map(([code, words]) => (
          <option key={code} value={code}>
            {words}
          </option>
        ))}
      </select>
    </Field>
  );
}
