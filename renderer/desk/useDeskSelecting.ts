import { type KeyboardEvent, type MouseEvent, useCallback, useRef } from 'react';
import { openArticle } from '../state/actions/articles.ts';
import { goToOnDesk, selectOnDesk, unfoldOnDesk } from '../state/actions/desk.ts';
import { showDialog } from '../state/actions/view.ts';
import type { DeskRoom } from '../state/slices/deskRoom.ts';
import { getState } from '../state/store.ts';
import { isPressed } from '../ui/chords.ts';
import { focusTarget } from '../ui/focusTargets.ts';
import { articleHeight, type Line } from './lines.ts';
import { articlesMeant } from './meant.ts';
import { removeDialog } from './RemoveDialog.tsx';
import { articleLineFrom, articleOf, rangeOf, toggled } from './selecting.ts';

interface Shown {
  readonly lines: readonly Line[];
  readonly desk: DeskRoom;
  /** The line that keys start from; -1 in an empty list. */
  readonly current: number;
  /** Takes the keyboard to a line and gives its article; null for the name of a group. */
  readonly goTo: (index: number) => string | null;
  /** How much of the list can be seen, in CSS pixels. */
  readonly height: () => number;
}

/** What keys do in the list of the desk, and clicks on its rows; the latter stay the same, so that rows need not be drawn again. */
export function useDeskSelecting(shown: Shown) {
  const { lines, desk, current, goTo, height } = shown;
  const moveTo = (index: number, isSelecting: boolean) => {
    const id = goTo(index);
    if (id === null) return;
    if (!isSelecting) return goToOnDesk(id);
    const anchorId = desk.anchorId ?? articleOf(lines[current]);
    const anchor = lines.findIndex((line) => articleOf(line) === anchorId);
    selectOnDesk(rangeOf(lines, anchor < 0 ? current : anchor, index), { currentId: id, anchorId });
  };
  const keys = (event: KeyboardEvent) => {
    if (event.altKey || event.nativeEvent.isComposing) return;
    const isMod = event.ctrlKey || event.metaKey;
    const id = articleOf(lines[current]);
    const page = Math.max(1, Math.floor(height() / articleHeight) - 1);
    const to = {
      ArrowDown: articleLineFrom(lines, current + 1, 1),
      ArrowUp: articleLineFrom(lines, current - 1, -1),
      PageDown: articleLineFrom(lines, Math.min(lines.length - 1, current + page), -1),
      PageUp: articleLineFrom(lines, Math.max(0, current - page), 1),
      Home: articleLineFrom(lines, 0, 1),
      End: articleLineFrom(lines, lines.length - 1, -1),
    }[event.key];
    if (to !== undefined && !isMod) {
      if (to !== null) moveTo(to, event.shiftKey);
      else if (event.key === 'ArrowUp') focusTarget('desk.find');
    } else if (!isMod && id !== null && isFold(event.key, desk.unfolded.has(id))) unfoldOnDesk(id);
    else if (isPressed(event, 'Mod+a')) {
      selectOnDesk(rangeOf(lines, 0, lines.length - 1));
    } else if (event.key === ' ' && id !== null && !isMod) {
      selectOnDesk(toggled(desk.selected, id), { currentId: id, anchorId: id });
    } else if (event.key === 'Delete' && id !== null && !isMod)
      showDialog(removeDialog, { ids: articlesMeant(getState()) });
    else if (event.key === 'Enter' && id !== null && !isMod) void openArticle(id, event.timeStamp);
    else return;
    event.preventDefault();
  };

  const told = useRef({ moveTo, lines, desk, goTo });
  told.current = { moveTo, lines, desk, goTo };
  const onTick = useCallback((index: number, event: MouseEvent) => {
    const { moveTo: move, lines: now, desk: before, goTo: go } = told.current;
    const id = articleOf(now[index]);
    if (id === null) return;
    if (event.shiftKey) return move(index, true);
    go(index);
    selectOnDesk(toggled(before.selected, id), { currentId: id, anchorId: id });
  }, []);
  const onPick = useCallback(
    (index: number, event: MouseEvent) => {
      const { moveTo: move, lines: now, desk: before } = told.current;
      const id = articleOf(now[index]);
      if (id === null) return;
      if (event.ctrlKey || event.metaKey) return onTick(index, event);
      // A click beside what is selected means this one alone.
      if (!event.shiftKey && !before.selected.has(id) && before.selected.size > 0) selectOnDesk(new Set());
      move(index, event.shiftKey);
    },
    [onTick],
  );
  const onOpen = useCallback((index: number) => {
    const id = articleOf(told.current.lines[index]);
    if (id !== null) void openArticle(id);
  }, []);

  const onPoint = useCallback((index: number) => {
    const { lines: now, desk: before, goTo: go } = told.current;
    const id = articleOf(now[index]);
    if (id === null) return;
    go(index);
    if (!before.selected.has(id)) selectOnDesk(new Set(), { currentId: id, anchorId: id });
  }, []);
  return { keys, onTick, onPick, onOpen, onPoint };
}

/** Whether a key shows the older versions of an article that hides them, or hides those that it shows. */
function isFold(key: string, isUnfolded: boolean): boolean {
  return key === (isUnfolded ? 'ArrowLeft' : 'ArrowRight');
}
