import type { CommandId } from '../../shared/commands.ts';
import { getState } from '../state/store.ts';
import { commandList, runCommand } from './registry.ts';

/** True on macOS, where Mod is ⌘. */
export const isMac = navigator.userAgent.includes('Mac');

/** Keys that mean something else outside of the article: moving the focus, pressing a button. */
const articleOnly: ReadonlySet<CommandId> = new Set([
  'annotation.next',
  'annotation.previous',
  'annotation.inspect',
]);

const commandByKey: ReadonlyMap<string, CommandId> = new Map(
  commandList.flatMap(({ id, keys }) => keys.map((key) => [key, id] as const)),
);

/** Runs commands by their keys for as long as the window lives. Listens before the editor does. */
export function listenToKeys(): void {
  window.addEventListener('keydown', handleKey, { capture: true });
}

function handleKey(event: KeyboardEvent): void {
  const id = chordsOf(event)
    .map((chord) => commandByKey.get(chord))
    .find((found) => found !== undefined);
  if (!id || !isFor(id, event) || (event.repeat && id.startsWith('tag.'))) return;
  if (!runCommand(id, event.timeStamp)) return;
  event.preventDefault();
  event.stopPropagation();
}

/** Whether a key pressed where the focus is means this command. */
function isFor(id: CommandId, event: KeyboardEvent): boolean {
  if (getState().dialog) return false;
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  const isField = target.matches('input, textarea, select');
  const isWide = event.ctrlKey || event.metaKey || event.key === 'F6';
  if (isField) return isWide && id !== 'edit.undo' && id !== 'edit.redo';
  return isWide || !articleOnly.has(id) || target.closest('[role="textbox"]') !== null;
}

/**
 * The notations (see `shared/commands.ts`) that a key event may stand for. Where the layout gives no Latin letter,
 * or an input method holds the key back, the letter printed on the key counts.
 */
export function chordsOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): readonly string[] {
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const modifiers = `${mod ? 'Mod+' : ''}${event.altKey ? 'Alt+' : ''}`;
  const printed = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(event.code);
  const letter = (printed?.[1] ?? printed?.[2] ?? '').toLowerCase();
  const isForeign = event.key === 'Process' || (event.key.length === 1 && event.key > '\u007f');
  const key = isForeign && letter ? letter : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const withShift = `${modifiers}${event.shiftKey ? 'Shift+' : ''}${key}`;
  // Shift is part of how a sign such as "?" is typed, not of the command; of a letter it is.
  return event.shiftKey && /^[^a-z0-9]$/.test(key) ? [`${modifiers}${key}`, withShift] : [withShift];
}
