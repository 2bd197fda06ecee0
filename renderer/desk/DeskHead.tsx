import type { KeyboardEvent } from 'react';
import { deskGroupings, deskSortings } from '../../shared/model/deskOrder.ts';
import { counted } from '../../shared/text/counting.ts';
import { filterDesk } from '../state/actions/desk.ts';
import { enterRoom } from '../state/actions/room.ts';
import { saveSettings } from '../state/actions/settings.ts';
import { getState, useStore } from '../state/store.ts';
import { focusTarget, useFocusTarget } from '../ui/focusTargets.ts';
import { groupingLabel } from './grouping.ts';
import { sortingLabel } from './order.ts';
import { type Shelf, useDeskOrder } from './useShelf.ts';

/** Finds among the articles on the desk, and says how they are grouped and sorted. */
export function DeskHead({ shelf }: { readonly shelf: Shelf }) {
  const words = useStore((state) => state.deskRoom.filter.words);
  const { group, sort } = useDeskOrder();
  const isNarrowed = shelf.shown.length !== shelf.all.length;
  return (
    <header className="desk-head">
      <input
        ref={useFocusTarget('desk.find')}
        type="search"
        aria-label="Find articles"
        placeholder={`Find in ${counted(shelf.all.length, 'article')}`}
        dir="auto"
        spellCheck={false}
        value={words}
        onChange={({ target }) => filterDesk({ words: target.value })}
        onKeyDown={leave}
      />
      <span className="desk-found" role="status">
        {isNarrowed && counted(shelf.shown.length, 'article')}
      </span>
      <select
        aria-label="Group by"
        value={group}
        onChange={({ target }) =>
          void save({ group: deskGroupings.find((one) => one === target.value) ?? 'none' })
        }
      >
        {deskGroupings.map((one) => (
          <option key={one} value={one}>
            {groupingLabel[one]}
          </option>
        ))}
      </select>
      <select
        aria-label="Sort by"
        value={sort}
        onChange={({ target }) =>
          void save({ sort: deskSortings.find((one) => one === target.value) ?? 'newest' })
        }
      >
        {deskSortings.map((one) => (
          <option key={one} value={one}>
            {sortingLabel[one]}
          </option>
        ))}
      </select>
    </header>
  );
}

/** Down goes to the articles, Esc clears the field, and then goes back to reading. */
function leave(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'ArrowDown' || event.key === 'Enter') focusTarget('room');
  else if (event.key !== 'Escape') return;
  else if (getState().deskRoom.filter.words === '') enterRoom('reading');
  else filterDesk({ words: '' });
  event.preventDefault();
}

async function save(order: NonNullable<ReturnType<typeof getState>['settings']['desk']>): Promise<void> {
  await saveSettings({ desk: { ...getState().settings.desk, ...order } });
}
