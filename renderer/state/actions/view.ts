import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Dialog } from '../dialogs.ts';
import type { Find } from '../slices/find.ts';
import type { ActiveMode } from '../slices/mode.ts';
import type { Naming } from '../slices/person.ts';
import type { Selected } from '../slices/reading.ts';
import { dispatch, getState } from '../store.ts';

/** Picks an annotation, or none; `here` are all those at the same point. */
export function pick(id: string | null, here: readonly string[] = id ? [id] : []): void {
  dispatch({ type: 'picked', id, here });
}

/** Picks the first of the annotations at a point; more picks there go through the others. */
export function pickInTurn(hits: readonly Annotation[]): void {
  const { currentId, here } = getState();
  const ids = hits.map(({ id }) => id);
  const isSamePoint = ids.length === here.length && ids.every((id, index) => id === here[index]);
  const next = isSamePoint && currentId ? (ids.indexOf(currentId) + 1) % ids.length : 0;
  pick(ids[next] ?? null, ids);
}

/** Notes which annotation is pointed at, in the text or in a list; null for none. */
export function hover(id: string | null): void {
  dispatch({ type: 'hovered', id });
}

/** Notes what is selected in the article. */
export function select(selected: Selected | null): void {
  dispatch({ type: 'selected', selected });
}

/** Notes which link is pointed at in a list; null for none. */
export function hoverLink(id: string | null): void {
  dispatch({ type: 'link-hovered', id });
}

/** Opens a dialog, for what is said in the payload; whatever dialog was open gives way. */
export function showDialog(kind: Dialog<object>): void;
export function showDialog<Payload extends object>(kind: Dialog<Payload>, payload: Payload): void;
// The overloads take a payload only together with a dialog that is for such a one.
export function showDialog(kind: Dialog<object>, payload: object = {}): void {
  dispatch({ type: 'dialog-changed', dialog: { kind, payload } });
}

/** Closes the dialog that is open, if one is. */
export function closeDialog(): void {
  dispatch({ type: 'dialog-changed', dialog: null });
}

/** Enters a mode, goes on in it, or with null leaves the one that a person is in. Modes call it through `modes/mode.ts`. */
export function setMode(mode: ActiveMode | null): void {
  dispatch({ type: 'mode-changed', mode });
}

/** Shows the find bar with what was found, or closes it. */
export function showFound(find: Find | null): void {
  dispatch({ type: 'found', find });
}

/** Asks for the annotator's name (see `Naming`). */
export function askForName(naming: Naming): void {
  dispatch({ type: 'naming-changed', naming });
}
