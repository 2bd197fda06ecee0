import { Fragment, useState } from 'react';
import { numeral } from '../../../shared/text/counting.ts';
import { showActor } from '../../state/actions/actorPage.ts';
import { useStore } from '../../state/store.ts';
import type { FoundActor } from '../actorSearch.ts';
import { ActorRow } from './ActorRow.tsx';
import type { ActorGroup } from './actorGroups.ts';
import type { Ticking } from './useTicking.ts';

/** Lists of up to this many actors are shown as a whole; of longer ones so many of each group, until one asks for more. */
const wholeList = 14;
const few = 5;
/** More of one group are found by typing. */
const mostOfGroup = 200;

interface Props {
  readonly groups: readonly ActorGroup[];
  readonly ticking: Ticking;
  readonly onSetForMany: (ids: readonly string[]) => void;
}

/** The rows of the list of actors, under the names of their groups where they have any. */
export function ActorGroups({ groups, ticking, onSetForMany }: Props) {
  const [whole, setWhole] = useState<ReadonlySet<string>>(new Set());
  const shownId = useStore(({ room, actorPage }) => (room === 'actor' ? actorPage.actorId : null));
  const total = groups.reduce((sum, { found }) => sum + found.length, 0);
  let index = -1;
  const row = (found: FoundActor) => {
    index += 1;
    return (
      <ActorRow
        key={found.actor.id}
        found={found}
        isTabbable={index === ticking.active}
        isSelected={ticking.selected.has(found.actor.id)}
        onFocus={ticking.onFocusOf(index)}
        onTick={(event) => ticking.tick(found.actor.id, event.shiftKey)}
        onPick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) ticking.tick(found.actor.id, event.shiftKey);
          else showActor(found.actor.id);
        }}
      />
    );
  };
  return groups.map(({ name, isUntyped, found }) => {
    if (name === '') return <Fragment key="">{found.map(row)}</Fragment>;
    const isShort = total > wholeList && !whole.has(name) && found.length > few + 1;
    const shown = isShort
      ? found.filter(({ actor }, at) => at < few || actor.id === shownId)
      : found.slice(0, mostOfGroup);
    const rest = found.length - shown.length;
    return (
      <li key={name} className="actor-group">
        <h3>
          {name} <span className="total">{numeral(found.length)}</span>
          {isUntyped && found.length > 1 && (
            <button
              type="button"
              className="plain"
              aria-label={`Set for many: the type of all ${numeral(found.length)}`}
              onClick={() => onSetForMany(found.map(({ actor }) => actor.id))}
            >
              Set for many
            </button>
          )}
        </h3>
        <ul aria-label={name}>{shown.map(row)}</ul>
        {isShort && (
          <button
            type="button"
            className="actor-more"
            aria-label={`${numeral(rest)} more in ${name}`}
            onClick={() => setWhole(new Set([...whole, name]))}
          >
            {numeral(rest)} more
          </button>
        )}
        {!isShort && rest > 0 && (
          <p className="hint">{numeral(rest)} more: type part of a name to find them.</p>
        )}
      </li>
    );
  });
}
