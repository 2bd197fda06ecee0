import type { CommandId } from '../../shared/commands.ts';
import { articleView } from '../article/articleView.ts';
import { getState } from '../state/store.ts';
import { chordsOf } from './chords.ts';
import { takeKey } from './keyMode.ts';
import { commandList, runCommand } from './registry.ts';

/** True on macOS, where Mod is ⌘. */
export const isMac = navigator.userAgent.includes('Mac');

/** Keys that mean something else outside of the article's text: moving the focus, pressing a button. */
const articleOnly: ReadonlySet<CommandId> = new Set([
  'annotation.next',
  'annotation.previous',
  'annotation.inspect',
  'annotation.pick',
  'caret.nextParagraph',
  'caret.previousParagraph',
  'caret.start',
  'caret.end',
  'select.nextParagraph',
  'select.previousParagraph',
  'select.start',
  'select.end',
]);

/** Keys that a field has for itself: what is typed there is undone and pasted there. */
const ownOfFields: ReadonlySet<CommandId> = new Set(['edit.undo', 'edit.redo', 'file.paste']);

/** Commands that go on while their key is held down. */
const repeatable: ReadonlySet<CommandId> = new Set([
  'annotation.next',
  'annotation.previous',
  'annotation.pick',
  'caret.nextSentence',
  'caret.previousSentence',
  'caret.nextParagraph',
  'caret.previousParagraph',
  'select.nextSentence',
  'select.previousSentence',
  'select.nextParagraph',
  'select.previousParagraph',
  'select.grow',
  'select.shrink',
  'select.growCharacter',
  'select.shrinkCharacter',
  'select.growStart',
  'select.shrinkStart',
  'select.growStartCharacter',
  'select.shrinkStartCharacter',
  'edit.undo',
  'edit.redo',
  'find.next',
  'find.previous',
  'view.textLarger',
  'view.textSmaller',
  'view.zoomIn',
  'view.zoomOut',
]);

const commandByKey: ReadonlyMap<string, CommandId> = new Map(
  commandList.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)),
);

/** Runs commands by their keys for as long as the window lives. Listens before the editor does. */
export function listenToKeys(): void {
  window.addEventListener('keydown', handleKey, { capture: true });
}

function handleKey(event: KeyboardEvent): void {
  // Keys that are no commands, too, find the caret that a tag has left behind: the arrows start from it.
  articleView()?.selection.finishLettingGo();
  const chords = chordsOf(event, isMac);
  if (isForMode(event) && takeKey(chords)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const id = chords.map((chord) => commandByKey.get(chord)).find((found) => found !== undefined);
  if (!id || !isFor(id, event) || (event.repeat && !repeatable.has(id))) return;
  articleView()?.selection.read();
  if (!runCommand(id, event.timeStamp)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** A mode of the article leaves alone what is typed into a field or a dialog. */
function isForMode({ target }: KeyboardEvent): boolean {
  const isField =
    target instanceof HTMLElement && target.matches('textarea, select, input:not([type="radio"])');
  return !isField && getState().dialog === null;
}

/** Whether a key pressed where the focus is means this command. */
function isFor(id: CommandId, event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (id === 'annotation.remove' && target.closest('[data-owns-delete]')) return false;
  const isField = target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
  const { dialog } = getState();
  // In some dialogs work is done: what was done there can be taken back there.
  const isWorkedIn = dialog === 'actor' || dialog === 'review';
  if (dialog) return isWorkedIn && !isField && (id === 'edit.undo' || id === 'edit.redo');
  const isWide = event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key);
  if (isField) return isWide && !ownOfFields.has(id) && !articleOnly.has(id);
  if (target.closest('[role="textbox"]')) return true;
  if (articleOnly.has(id)) return false;
  return (
    isWide ||
    id === 'help.keys' ||
    event.key === 'Escape' ||
    target === document.body ||
    target.closest('aside, main') !== null
  );
}
