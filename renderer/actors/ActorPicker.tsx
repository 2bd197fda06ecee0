import { type KeyboardEvent, type Ref, useId, useState } from 'react';
import type { ActorEntry } from '../../shared/model/actor.ts';
import { useStore } from '../state/store.ts';
import { type FoundActor, searchActors } from './actorSearch.ts';
import { describeActor } from './actorWords.ts';

interface ActorPickerProps {
  readonly label: string;
  readonly placeholder: string;
  /** What stands in the field while nobody types. */
  readonly value: string;
  /** Entries that come first while nothing has been typed. */
  readonly first?: readonly ActorEntry[];
  /** An entry that is not offered. */
  readonly except?: string;
  /** The name of an entry that could be made while nothing has been typed. */
  readonly newName?: string;
  readonly onChoose: (actor: ActorEntry) => void;
  /** Where there is none, only what is there can be chosen. */
  readonly onCreate?: (name: string) => void;
  /** Esc, and after something was chosen. */
  readonly onLeave: () => void;
  readonly field?: Ref<HTMLInputElement>;
}

/** So many are offered at once: who looks for another one types. */
const most = 8;

/** A field that finds an entry of the actor ledger as one types: arrows choose, Enter takes, Esc leaves. */
export function ActorPicker(props: ActorPickerProps) {
  const { label, placeholder, value, first = [], except, newName = '', onLeave, field } = props;
  const ledger = useStore((state) => state.ledger);
  const [query, setQuery] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [index, setIndex] = useState(0);
  const id = useId();

  const typed = query?.trim() ?? '';
  const options = isOpen ? optionsFor() : [];
  const chosen = options[Math.min(index, options.length - 1)];

  function optionsFor(): readonly Option[] {
    const found = searchActors(ledger, typed).filter(({ actor }) => actor.id !== except);
    const ahead = typed === '' ? first.map((actor): FoundActor => ({ actor, alias: null })) : [];
    const others = found.filter(({ actor }) => !ahead.some((other) => other.actor.id === actor.id));
    const name = typed || newName;
    const isTaken = ledger.actors.some((actor) => actor.name === name);
    const actors = [...ahead, ...others].slice(0, most).map((one) => ({ kind: 'actor', ...one }) as const);
    const create = props.onCreate && name !== '' ? [{ kind: 'create', name, isTaken } as const] : [];
    // Enter on a field just opened must not point to whatever entry happens to come first.
    return typed === '' && ahead.length === 0 ? [...create, ...actors] : [...actors, ...create];
  }

  const close = () => {
    setOpen(false);
    setQuery(null);
    setIndex(0);
  };
  const take = (option: Option) => {
    close();
    onLeave();
    if (option.kind === 'actor') props.onChoose(option.actor);
    else props.onCreate?.(option.name);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      if (!isOpen) setOpen(true);
      else if (options.length > 0)
        setIndex((Math.min(index, options.length - 1) + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      if (isOpen && chosen) take(chosen);
      else setOpen(true);
    } else if (event.key === 'Escape') {
      close();
      onLeave();
      // With nothing to close here it means what is around.
      if (!isOpen) return;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="actor-picker">
      <input
        ref={field}
        role="combobox"
        aria-label={label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${options.indexOf(chosen)}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        placeholder={placeholder}
        value={query ?? value}
        onFocus={(event) => {
          setOpen(true);
          event.target.select();
        }}
        onClick={() => setOpen(true)}
        onBlur={close}
        onChange={(event) => {
          setQuery(event.target.value);
          setIndex(0);
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}-list`} role="listbox" aria-label={`${label}: choices`} hidden={options.length === 0}>
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keyboard
          <div
            key={option.kind === 'actor' ? option.actor.id : 'create'}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === chosen}
            // A press would take the focus out of the field, which closes the list before the click.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {option.kind === 'actor' ? <Row {...option} /> : <span>{createWords(option)}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

type Option =
  | ({ readonly kind: 'actor' } & FoundActor)
  | { readonly kind: 'create'; readonly name: string; readonly isTaken: boolean };

function Row({ actor, alias }: FoundActor) {
  const count = useStore((state) => state.ledger.mentions.get(actor.id) ?? 0);
  return (
    <>
      <bdi className="actor-name">{actor.name}</bdi>
      <small>{[alias, describeActor(actor), count.toLocaleString('en')].filter(Boolean).join(' · ')}</small>
    </>
  );
}

function createWords({ name, isTaken }: { readonly name: string; readonly isTaken: boolean }): string {
  return isTaken ? `Create another “${name}”` : `Create “${name}”`;
}
