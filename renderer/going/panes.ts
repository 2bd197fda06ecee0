import type { Room } from '../state/slices/room.ts';
import { type FocusTarget, focusFirst, focusTarget, hasFocus } from '../ui/focusTargets.ts';

interface Pane {
  readonly name: FocusTarget;
  /** Puts the keyboard where it lands in the pane. Returns false where there is nothing. */
  readonly focus: () => boolean;
}

const focusable = ':is(button, input, select, textarea):not([tabindex="-1"], :disabled)';

/** What F6 goes through where an article is read, in reading order. */
const panesOfReading: readonly Pane[] = [
  { name: 'library', focus: () => focusTarget('library.openArticle') || focusFirst('library', 'button') },
  // Into the text, with the caret where it was; an empty library has a button in its place.
  { name: 'article', focus: () => focusTarget('article.text') || focusTarget('article.invitation') },
  // It lies over the text for as long as something is selected.
  { name: 'article.selectionBar', focus: () => focusFirst('article.selectionBar', focusable) },
  {
    name: 'inspector',
    focus: () => focusTarget('annotations.row') || focusFirst('inspector.detail', 'input, button'),
  },
];

/** The same in any other room. */
const panesOfRoom: readonly Pane[] = [
  { name: 'library', focus: () => focusFirst('library', focusable) },
  { name: 'room', focus: () => focusTarget('room') },
  { name: 'inspector', focus: () => focusFirst('inspector', focusable) },
];

/** Moves the keyboard to the next column of a room, or the previous one; a column with nothing in it is skipped. */
export function focusNextPane(direction: 1 | -1, room: Room): void {
  const panes = room === 'reading' ? panesOfReading : panesOfRoom;
  // The last one: the bar over a selection lies in the article.
  const now = panes.findLastIndex(({ name }) => hasFocus(name));
  for (let step = now < 0 ? 0 : 1; step <= panes.length; step += 1) {
    const next = (now < 0 ? 1 : now) + direction * step + 2 * panes.length;
    if (panes[next % panes.length]?.focus()) return;
  }
}
