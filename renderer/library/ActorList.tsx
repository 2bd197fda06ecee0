import { type KeyboardEvent, useDeferredValue, useLayoutEffect, useRef, useState } from 'react';
import { nounFor } from '../../shared/text/counting.ts';
import { actorDialog } from '../actors/ActorDialog.tsx';
import { type FoundActor, searchActors } from '../actors/actorSearch.ts';
import { describeActor } from '../actors/actorWords.ts';
import { useDesk } from '../article/desk.ts';
import { showDialog } from '../state/actions/view.ts';
import { useStore } from '../state/store.ts';

/** So many are in the document; who has more of them types. */
const maxListed = 200;

/** The workspace's actor ledger, those first that are mentioned most; a click or Enter opens the entry's page. */
export function ActorList() {
  const desk = useDesk();
  const ledger = useStore((state) => state.ledger);
  const hasArticles = useStore((state) => state.articles.length > 0);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // Typing does not wait for a list of thousands.
  const wanted = useDeferredValue(query);
  const isCurrent = wanted === query;
  /** The keyboard is to go to the list once that is the one of what was typed: a row of the one before may be about to leave. */
  const isExpected = useRef(false);
  useLayoutEffect(() => {
    if (!isCurrent || !isExpected.current) return;
    isExpected.current = false;
    list.current?.querySelector('button')?.focus();
  }, [isCurrent]);
  const total = ledger.actors.length;
  if (total === 0) return <NoActors isShown={hasArticles} />;
  const found = searchActors(ledger, wanted);
  const shown = found.slice(0, maxListed);

  const focusRow = (index: number) => {
    const to = Math.max(0, Math.min(index, shown.length - 1));
    setActive(to);
    list.current?.querySelectorAll<HTMLElement>('button')[to]?.focus();
  };
  const moveInList = (event: KeyboardEvent) => {
    const to = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: shown.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to < 0) field.current?.focus();
    else focusRow(to);
  };
  const leaveField = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const first = event.key === 'Enter' ? searchActors(ledger, query)[0] : undefined;
    if (event.key === 'ArrowDown' && !isCurrent) isExpected.current = true;
    else if (event.key === 'ArrowDown') focusRow(0);
    else if (first) showDialog(actorDialog, { actorId: first.actor.id });
    else if (event.key !== 'Escape') return;
    else if (query === '') desk.article?.focus();
    else setQuery('');
    event.preventDefault();
  };

  return (
    <section className="actors">
      <h2>
        Actors <span className="total">{total.toLocaleString('en')}</span>
      </h2>
      <input
        ref={field}
        type="search"
        className="actor-find"
        aria-label="Find an actor"
        placeholder="Find an actor"
        dir="auto"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          isExpected.current = false;
        }}
        onKeyDown={leaveField}
      />
      <ul ref={list} aria-label="Actors" onKeyDown={moveInList}>
        {shown.map((one, index) => (
          <li key={one.actor.id}>
            <ActorRow found={one} isTabbable={index === Math.min(active, shown.length - 1)} />
          </li>
        ))}
      </ul>
      <p className="hint" role="status">
        {found.length === 0 && 'No matching actors.'}
        {found.length > maxListed &&
          `${(found.length - maxListed).toLocaleString('en')} more: type part of a name to find them.`}
      </p>
    </section>
  );
}

function ActorRow({ found, isTabbable }: { readonly found: FoundActor; readonly isTabbable: boolean }) {
  const { actor, alias } = found;
  const count = useStore((state) => state.ledger.mentions.get(actor.id) ?? 0);
  return (
    <button
      type="button"
      className="actor-row"
      tabIndex={isTabbable ? 0 : -1}
      title={[describeActor(actor), ...actor.aliases].filter(Boolean).join('\n')}
      onClick={() => showDialog(actorDialog, { actorId: actor.id })}
    >
      <bdi className="actor-name">{actor.name}</bdi>
      {alias !== null && <bdi className="actor-alias">{alias}</bdi>}
      <span className="actor-count">
        {count.toLocaleString('en')}
        <span className="visually-hidden"> {nounFor(count, 'mention')}</span>
      </span>
    </button>
  );
}

function NoActors({ isShown }: { readonly isShown: boolean }) {
  if (!isShown) return null;
  return (
    <section className="actors">
      <h2>Actors</h2>
      <p className="hint">
        Tag an actor and press <kbd>I</kbd>: all mentions of the same actor are collected here.
      </p>
    </section>
  );
}
