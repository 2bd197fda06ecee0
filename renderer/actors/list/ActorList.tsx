import { type KeyboardEvent, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { numeral } from '../../../shared/text/counting.ts';
import { useDesk } from '../../article/desk.ts';
import { KeyInWords } from '../../modes/KeyOf.tsx';
import { showActor } from '../../state/actions/actorPage.ts';
import { useStore } from '../../state/store.ts';
import { searchActors } from '../actorSearch.ts';
import { ActorGroups } from './ActorGroups.tsx';
import { actorGroups } from './actorGroups.ts';
import { LooseMentions } from './LooseMentions.tsx';
import { ManyActors } from './ManyActors.tsx';
import { useTicking } from './useTicking.ts';

/** So many are in the document; who has more of them types. */
const maxListed = 200;

/**
 * The workspace's actor ledger by what the actors are, those first that are mentioned most; what is typed finds them by any name. A
 * click or Enter opens an entry's page; Space, Ctrl and Shift tick several, which can be given a type, a sector or a country together.
 */
export function ActorList() {
  const desk = useDesk();
  const ledger = useStore((state) => state.ledger);
  const hasArticles = useStore((state) => state.articles.length > 0);
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  // Typing does not wait for a list of thousands.
  const wanted = useDeferredValue(query);
  const isCurrent = wanted === query;
  const found = useMemo(() => searchActors(ledger, wanted), [ledger, wanted]);
  const groups = useMemo(
    () =>
      wanted.trim() === ''
        ? actorGroups(found)
        : [{ name: '', isUntyped: false, found: found.slice(0, maxListed) }],
    [found, wanted],
  );
  const ticking = useTicking(list, ledger.actors);
  /** The keyboard is to go to the list once that is the one of what was typed: a row of the one before may be about to leave. */
  const isExpected = useRef(false);
  useLayoutEffect(() => {
    if (!isCurrent || !isExpected.current) return;
    isExpected.current = false;
    ticking.focusRow(0);
  }, [isCurrent, ticking]);
  const total = ledger.actors.length;
  if (total === 0) return <NoActors isShown={hasArticles} />;

  const leaveField = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const first = event.key === 'Enter' ? searchActors(ledger, query)[0] : undefined;
    if (event.key === 'ArrowDown' && !isCurrent) isExpected.current = true;
    else if (event.key === 'ArrowDown') ticking.focusRow(0);
    else if (first) showActor(first.actor.id);
    else if (event.key !== 'Escape') return;
    else if (query === '') desk.article?.focus();
    else setQuery('');
    event.preventDefault();
  };
  const keys = (event: KeyboardEvent) => {
    if (!ticking.keys(event)) return;
    event.preventDefault();
    if (ticking.isAbove(event)) field.current?.focus();
  };
  const setForMany = (ids: readonly string[]) => {
    flushSync(() => ticking.select(ids));
    // Another list is behind every other room.
    list.current?.parentElement?.querySelector<HTMLElement>('.many-actors [aria-haspopup]')?.focus();
  };

  return (
    <section className="actors" data-ticking={ticking.selected.size > 0 || undefined}>
      <h2>
        Actors <span className="total">{numeral(total)}</span>
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
          isExpected.current = false;
        }}
        onKeyDown={leaveField}
      />
      <ul
        ref={list}
        aria-label="Actors"
        data-owns-escape={ticking.selected.size > 0 || undefined}
        onKeyDown={keys}
      >
        <ActorGroups groups={groups} ticking={ticking} onSetForMany={setForMany} />
      </ul>
      <p className="hint" role="status">
        {found.length === 0 && 'No matching actors.'}
        {wanted.trim() !== '' &&
          found.length > maxListed &&
          `${numeral(found.length - maxListed)} more: type part of a name to find them.`}
      </p>
      <LooseMentions />
      {ticking.selected.size > 0 && (
        <ManyActors selected={ticking.selected} onClear={() => ticking.select([])} />
      )}
    </section>
  );
}

function NoActors({ isShown }: { readonly isShown: boolean }) {
  if (!isShown) return null;
  return (
    <section className="actors">
      <h2>Actors</h2>
      <p className="hint">
        Tag an actor and press <KeyInWords id="actor.entry" />: all mentions of the same actor are collected
        here.
      </p>
      <LooseMentions />
    </section>
  );
}
