import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import type { Asking, DialogName, Find, Grading, Linking, Naming, Picking, Selected } from '../state.ts';
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

/** Takes up the marker pen for a tag, or puts it down. */
export function takePen(pen: Tag | null): void {
  dispatch({ type: 'pen-taken', pen });
}

/** Notes what is selected in the article. */
export function select(selected: Selected | null): void {
  dispatch({ type: 'selected', selected });
}

/** Shows which claim is being graded and how far; null for none. */
export function showGrading(grading: Grading | null): void {
  dispatch({ type: 'graded', grading });
}

/** Shows for which attribute words are being picked in the text; null for none. */
export function showPicking(picking: Picking | null): void {
  dispatch({ type: 'picking', picking });
}

/** Shows which annotation is being linked, and by which type; null for none. */
export function showLinking(linking: Linking | null): void {
  dispatch({ type: 'linking-changed', linking });
}

/** Shows what is asked about an annotation; null for nothing. */
export function showAsking(asking: Asking | null): void {
  dispatch({ type: 'asking-changed', asking });
}

/** Notes which link is pointed at in a list; null for none. */
export function hoverLink(id: string | null): void {
  dispatch({ type: 'link-hovered', id });
}

/** Opens one of the dialogs, or closes it. */
export function showDialog(dialog: DialogName | null): void {
  dispatch({ type: 'dialog-changed', dialog });
}

/** Shows the find bar with what was found, or closes it. */
export function showFound(find: Find | null): void {
  dispatch({ type: 'found', find });
}

/** Asks for the annotator's name (see `Naming`). */
export function askForName(naming: Naming): void {
  dispatch({ type: 'naming-changed', naming });
}
