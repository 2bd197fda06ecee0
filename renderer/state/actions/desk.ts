import { type DeskFilter, type DeskRoom, noDeskFilter } from '../slices/deskRoom.ts';
import { dispatch, getState } from '../store.ts';
import { enterRoom } from './room.ts';

/** Narrows what is on the desk further, or widens it again; what is selected and no longer shown is no longer selected either. */
export function filterDesk(filter: Partial<DeskFilter>): void {
  change({ filter: { ...getState().deskRoom.filter, ...filter }, selected: new Set(), about: 'current' });
}

/** Shows the desk with what this filter leaves. */
export function showOnDesk(filter: Partial<DeskFilter> = {}): void {
  change({ filter: { ...noDeskFilter, ...filter } });
  enterRoom('desk');
}

/** Makes an article the one that keys and the inspector act on, and where a range begins that is selected from there. */
export function goToOnDesk(id: string): void {
  change({ currentId: id, anchorId: id });
}

/** Notes which article has the keyboard; a range still begins where it did. */
export function focusOnDesk(currentId: string): void {
  if (getState().deskRoom.currentId !== currentId) change({ currentId });
}

/** Selects these articles and no others; `currentId` is the one that was gone to meanwhile. */
export function selectOnDesk(
  selected: ReadonlySet<string>,
  moved: Pick<Partial<DeskRoom>, 'currentId' | 'anchorId'> = {},
): void {
  const isAboutSelected = getState().deskRoom.about === 'selected' && selected.size > 0;
  change({ selected, ...moved, about: isAboutSelected ? 'selected' : 'current' });
}

/** Lets the inspector be about the current article, or about all that are selected. */
export function inspectOnDesk(about: DeskRoom['about']): void {
  change({ about });
}

/** Shows the older versions of an article under it, or hides them again. */
export function unfoldOnDesk(id: string): void {
  const unfolded = new Set(getState().deskRoom.unfolded);
  if (!unfolded.delete(id)) unfolded.add(id);
  change({ unfolded });
}

function change(desk: Partial<DeskRoom>): void {
  dispatch({ type: 'desk-changed', desk });
}
