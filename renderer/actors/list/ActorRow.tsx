import type { MouseEvent } from 'react';
import { nounFor, numeral } from '../../../shared/text/counting.ts';
import { actorMenu } from '../../modes/menus.ts';
import { useStore } from '../../state/store.ts';
import type { FoundActor } from '../actorSearch.ts';
import { describeActor } from '../actorWords.ts';

interface Props {
  readonly found: FoundActor;
  readonly isTabbable: boolean;
  readonly isSelected: boolean;
  readonly onPick: (event: MouseEvent) => void;
  readonly onTick: (event: MouseEvent) => void;
  readonly onFocus: () => void;
}

/** An entry in the list of actors: a click opens its page, one on its box ticks it. */
export function ActorRow({ found, isTabbable, isSelected, onPick, onTick, onFocus }: Props) {
  const { actor, alias } = found;
  const count = useStore((state) => state.ledger.mentions.get(actor.id) ?? 0);
  const isShown = useStore(({ room, actorPage }) => room === 'actor' && actorPage.actorId === actor.id);
  return (
    <li className="actor-item" data-selected={isSelected || undefined}>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={`Select ${actor.name}`}
        checked={isSelected}
        onChange={() => {}}
        onClick={onTick}
      />
      <button
        type="button"
        className="actor-row"
        tabIndex={isTabbable ? 0 : -1}
        aria-current={isShown || undefined}
        data-actor={actor.id}
        data-menu={actorMenu}
        onContextMenu={({ currentTarget }) => currentTarget.focus()}
        title={[describeActor(actor), ...actor.aliases].filter(Boolean).join('\n')}
        onFocus={onFocus}
        onClick={onPick}
      >
        <bdi className="actor-name">{actor.name}</bdi>
        {alias !== null && <bdi className="actor-alias">{alias}</bdi>}
        {actor.sector !== null && (
          <span className="actor-sector" aria-hidden="true">
            {actor.sector}
          </span>
        )}
        <span className="actor-count">
          {numeral(count)}
          <span className="visually-hidden"> {nounFor(count, 'mention')}</span>
        </span>
      </button>
    </li>
  );
}
