import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ActorEntry } from '../../shared/model/actor.ts';
import { actorType } from '../../shared/model/codes/actor.ts';
import { countries } from '../../shared/model/countries.ts';
import { sectorWords } from '../../shared/model/sectors.ts';
import { changeActor } from '../state/actions/actors.ts';
import { draftNote, saveNote } from '../state/actions/notes.ts';
import { useStore } from '../state/store.ts';
import { Field, TextInput, type TypedField } from '../ui/Field.tsx';

type Change = Parameters<typeof changeActor>[1];

const types = Object.entries(actorType.codes).map(([code, { label }]) => [code, label] as const);
const sectors = Object.entries(sectorWords).map(([code, words]) => [code, `${code}: ${words}`] as const);

/** What is known of an actor; each field is saved when it has been changed. */
export function ActorFields({ actor }: { readonly actor: ActorEntry }) {
  const save = (patch: Change) => changeActor(actor.id, patch);
  return (
    <>
      <TextField label="Name" className="actor-title" value={actor.name} onSave={(name) => save({ name })} />
      <Choice
        label="Type"
        title="Entity types of ACE 2005"
        value={actor.type}
        options={types}
        // True because the options are the types.
        onSave={(type) => save({ type: type as ActorEntry['type'] })}
      />
      <Choice
        label="Sector"
        title="Sector codes of PLOVER"
        value={actor.sector}
        options={sectors}
        onSave={(sector) => save({ sector })}
      />
      <Choice
        label="Country"
        title="ISO 3166-1"
        value={actor.country}
        options={countries().map(({ code, name }) => [code, name] as const)}
        onSave={(country) => save({ country })}
      />
      <TextField
        label="Wikidata"
        placeholder="for example Q884"
        value={actor.wikidata ?? ''}
        onSave={(wikidata) => save({ wikidata })}
      />
      <Aliases aliases={actor.aliases} onSave={(aliases) => save({ aliases: [...aliases] })} />
      <ActorNote id={actor.id} note={actor.note} />
    </>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly className?: string;
  readonly placeholder?: string;
  readonly value: string;
  /** Resolves to false where it could not be saved: what was written stays, to be corrected. */
  readonly onSave: (text: string) => Promise<boolean>;
}

/** Saved by Enter and when it is left, also by closing the page; Esc takes back what was written. */
function TextField({ label, className = '', placeholder, value, onSave }: TextFieldProps) {
  const field = useDraft(value, onSave);
  return (
    <Field label={label} className={`actor-field ${className}`}>
      <TextInput field={field} placeholder={placeholder} />
    </Field>
  );
}

function useDraft(stored: string, onSave: TextFieldProps['onSave']): TypedField {
  const [draft, setDraft] = useState<string | null>(null);
  const save = async () => {
    if (draft === null || draft === stored || (await onSave(draft))) setDraft(null);
  };
  const latest = useRef({ draft, stored, onSave });
  latest.current = { draft, stored, onSave };
  useEffect(
    () => () => {
      const { draft: written, stored: known, onSave: saveIt } = latest.current;
      if (written !== null && written !== known) void saveIt(written);
    },
    [],
  );
  return {
    text: draft ?? stored,
    problem: null,
    change: setDraft,
    save: () => void save(),
    putBack: () => setDraft(null),
    onKeyDown: (event) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') void save();
      else if (event.key === 'Escape' && draft !== null && draft !== stored) setDraft(null);
      else return;
      event.preventDefault();
    },
  };
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
  readonly onSave: (code: string | null) => Promise<boolean>;
}

function Choice({ label, title, value, options, onSave }: ChoiceProps) {
  // An imported file may hold a code that is in no list.
  const isKnown = value === null || options.some(([code]) => code === value);
  return (
    <Field label={label} className="actor-field">
      <select title={title} value={value ?? ''} onChange={({ target }) => void onSave(target.value || null)}>
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

interface AliasesProps {
  readonly aliases: readonly string[];
  readonly onSave: (aliases: readonly string[]) => Promise<boolean>;
}

function Aliases({ aliases, onSave }: AliasesProps) {
  const [draft, setDraft] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = async () => {
    if (draft.trim() !== '' && (await onSave([...aliases, draft]))) setDraft('');
  };
  return (
    <div className="field actor-field">
      <span>Aliases</span>
      <div className="actor-aliases">
        {aliases.map((alias) => (
          <span key={alias} className="alias">
            <bdi>{alias}</bdi>
            <button
              type="button"
              aria-label={`Remove the alias ${alias}`}
              onClick={() => {
                field.current?.focus();
                void onSave(aliases.filter((other) => other !== alias));
              }}
            >
              ×
            </button>
          </span>
        ))}
        <input
          ref={field}
          aria-label="Add an alias"
          placeholder="Add an alias"
          dir="auto"
          spellCheck={false}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => void add()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void add();
          }}
        />
      </div>
    </div>
  );
}
