import { type Ref, useState } from 'react';
import type { ActorEntry } from '../../shared/model/actor.ts';
import { useStore } from '../state/store.ts';
import { Combobox } from '../ui/Combobox.tsx';
import { type FoundActor, searchActors } from './actorSearch.ts';
import { describeActor } from './actorWords.ts';

interface ActorPickerProps {
  readonly label: string;
  readonly placeholder: string;
  /** What the field shows while nothing is typed. */
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

/** So many entries are offered at once: who looks for another one types. */
const maxOffered = 8;

/** A field that finds an entry of the actor ledger as one types: arrows choose, Enter takes, Esc leaves. */
export function ActorPicker(props: ActorPickerProps) {
  const { label, placeholder, value, first = [], except, newName = '', onLeave, field } = props;
  const ledger = useStore((state) => state.ledger);
  const [query, setQuery] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);

  const typed = query?.trim() ?? '';
  const options = isOpen ? optionsFor() : [];

  function optionsFor(): readonly Option[] {
    const ahead = typed === '' ? first.map((actor): FoundActor => ({ actor, alias: null })) : [];
    // “Volodymyr Zelenskyy” before others for “Zelenskyy”.
    const alike = typed === '' && newName !== '' ? searchActors(ledger, newName) : [];
    const found = [...ahead, ...alike, ...searchActors(ledger, typed)];
    const ids = new Set(found.map(({ actor }) => actor.id));
    if (except !== undefined) ids.delete(except);
    const name = typed || newName;
    const isTaken = ledger.actors.some((actor) => actor.name === name);
    const actors = found
      .filter(({ actor }) => ids.delete(actor.id))
      .slice(0, maxOffered)
      .map((one) => ({ kind: 'actor', ...one }) as const);
    const create = props.onCreate && name !== '' ? [{ kind: 'create', name, isTaken } as const] : [];
    // Enter on a field just opened must not point to whatever entry happens to come first.
    return typed === '' && ahead.length === 0 ? [...create, ...actors] : [...actors, ...create];
  }

  const close = () => {
    setOpen(false);
    setQuery(null);
  };
  const take = (option: Option) => {
    close();
    onLeave();
    if (option.kind === 'actor') props.onChoose(option.actor);
    else props.onCreate?.(option.name);
  };

  return (
    <div className="actor-picker">
      <Combobox
        field={field}
        label={label}
        listLabel={`${label}: choices`}
        placeholder={placeholder}
        text={query ?? value}
        options={options}
        keyOf={(option) => (option.kind === 'actor' ? option.actor.id : 'create')}
        popup={{
          isOpen,
          onOpen: () => setOpen(true),
          onClose: close,
          onEscape: () => {
            close();
            onLeave();
          },
        }}
        onType={(typedNow) => {
          setQuery(typedNow);
          setOpen(true);
        }}
        onChoose={take}
      >
        {(option) => (option.kind === 'actor' ? <Row {...option} /> : <span>{createWords(option)}</span>)}
      </Combobox>
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
