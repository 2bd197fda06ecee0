import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { type Desk, useDesk } from '../article/desk.ts';
import { type Command, keyOf, runCommand } from '../modes/command.ts';
import { annotationMenu, fieldMenu, selectionMenu, textMenu, wordsMenu } from '../modes/menus.ts';
import { pick } from '../state/actions/view.ts';
import { hasSelection } from '../state/selectors.ts';
import { getState } from '../state/store.ts';
import { ContextMenu, type MenuItem } from '../ui/ContextMenu.tsx';
import { fieldCommands } from './fieldCommands.ts';
import { findCommand } from './list.ts';

/** A menu that is open. */
interface Open {
  readonly at: { readonly x: number; readonly y: number };
  readonly groups: readonly (readonly MenuItem[])[];
  /** What it lies in: a dialog leaves nothing beside it in reach. */
  readonly within: Element;
}

/** Shows what a right click, Shift+F10 or the menu key offers, wherever in the window. */
export function ContextMenus() {
  const desk = useDesk();
  const [open, setOpen] = useState<Open | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const show = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const menu = target && menuOf(target, event, desk);
      if (!target || !menu) return;
      event.preventDefault();
      const groups = groupsOf(menu, desk);
      if (groups.length > 0)
        setOpen({ at: placeOf(target, event), groups, within: target.closest('dialog') ?? document.body });
    };
    // Last, when what was clicked on has seen to what the commands are about.
    addEventListener('contextmenu', show, { signal: stop.signal });
    return () => stop.abort();
  }, [desk]);
  if (!open) return null;
  const { within, ...shown } = open;
  return createPortal(
    <ContextMenu label="What can be done here" {...shown} onClose={() => setOpen(null)} />,
    within,
  );
}

const fields =
  'textarea, input:not([type="checkbox"], [type="radio"]), [contenteditable]:not([contenteditable="false"])';

/** Which menu is meant; in the text, what the pointer is on is picked first. */
function menuOf(target: Element, { clientX, clientY }: MouseEvent, desk: Desk): string | null {
  if (target.closest('.context-menu')) return null;
  if (target.closest('.article-text')) return menuInText(clientX, clientY, desk);
  if (target.closest(fields)) return fieldMenu;
  const letter = target.closest<HTMLElement>('.lane [data-annotation]');
  if (letter?.dataset.annotation) {
    pick(letter.dataset.annotation);
    return annotationMenu;
  }
  const ofElement = target.closest<HTMLElement>('[data-menu]')?.dataset.menu ?? null;
  if (!areWordsSelectedIn(target)) return ofElement;
  return ofElement === null ? wordsMenu : `${wordsMenu} | ${ofElement}`;
}

/** Whether the pointer is on words that are selected outside of the text and of fields, in the history or a quotation, say. */
function areWordsSelectedIn(target: Element): boolean {
  const selection = getSelection();
  return selection?.isCollapsed === false && selection.containsNode(target, true);
}

function menuInText(x: number, y: number, desk: Desk): string {
  desk.article?.selection.read();
  if (hasSelection(getState())) return selectionMenu;
  const hits = desk.article?.pointedAt(x, y)?.annotations ?? [];
  const ids = hits.map(({ id }) => id);
  const { currentId } = getState();
  // What is picked stays picked where it is among them.
  if (currentId === null || !ids.includes(currentId)) pick(ids[0] ?? null, ids);
  return ids.length > 0 ? annotationMenu : textMenu;
}

/** Where the pointer is; by key, which gives no place in some fields, below what has the keyboard. */
function placeOf(target: Element, { clientX, clientY }: MouseEvent): Open['at'] {
  if (clientX > 0 || clientY > 0) return { x: clientX, y: clientY };
  const { left, bottom } = target.getBoundingClientRect();
  return { x: left + 8, y: bottom };
}

const ofFields = new Map(fieldCommands.map((command) => [command.id, command]));

/** The commands of a menu that can run now; in a field also those that cannot, for everyone expects them there. */
function groupsOf(menu: string, desk: Desk): readonly (readonly MenuItem[])[] {
  const groups = menu.split('|').map((ids) =>
    ids
      .split(' ')
      .flatMap((id) => ofFields.get(id) ?? findCommand(id) ?? [])
      .map((command) => itemOf(command, desk))
      .filter(({ isOff }) => !isOff || menu === fieldMenu),
  );
  return groups.filter((group) => group.length > 0);
}

function itemOf(command: Command, desk: Desk): MenuItem {
  const state = getState();
  return {
    id: command.id,
    label: command.label,
    sign: keyOf(command),
    isOff: !command.isEnabled(state) || !command.isOffered(state),
    run: () => runCommand(command, desk),
  };
}
