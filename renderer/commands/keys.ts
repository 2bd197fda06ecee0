import type { Desk } from '../article/desk.ts';
import { type Command, runCommand } from '../modes/command.ts';
import { offerKey } from '../modes/mode.ts';
import { getState } from '../state/store.ts';
import { isMac } from '../ui/platform.ts';
import { chordsOf } from './chords.ts';
import { commandList } from './list.ts';

const commandByKey: ReadonlyMap<string, Command> = new Map(
  commandList.flatMap((command) => command.keys.map((key) => [key, command] as const)),
);

/** Runs commands by their keys for as long as the window lives. Listens before the editor does. */
export function listenToKeys(desk: Desk): void {
  window.addEventListener('keydown', (event) => handleKey(event, desk), { capture: true });
}

function handleKey(event: KeyboardEvent, desk: Desk): void {
  // Keys that are no commands, too, find the caret that a tag has left behind: the arrows start from it.
  desk.article?.selection.finishRelease();
  // Shift alone begins a chord, which is what counts.
  if (modifierKeys.has(event.key)) return;
  const chords = chordsOf(event, isMac);
  const command = chords.map((chord) => commandByKey.get(chord)).find((found) => found !== undefined) ?? null;
  if ((isForMode(event, command) && offerKey({ chords, command }, desk)) || isRun(command, event, desk)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function isRun(command: Command | null, event: KeyboardEvent, desk: Desk): boolean {
  if (!command || !isFor(command, event) || (event.repeat && !command.repeats)) return false;
  desk.article?.selection.read();
  return runCommand(command, desk, event.timeStamp);
}

/** The modifier keys of UI Events (KeyboardEvent key values, 3.2), which mean nothing alone. */
const modifierKeys: ReadonlySet<string> = new Set([
  'Alt',
  'AltGraph',
  'CapsLock',
  'Control',
  'Fn',
  'FnLock',
  'Meta',
  'NumLock',
  'ScrollLock',
  'Shift',
  'Symbol',
  'SymbolLock',
]);

/**
 * A mode of the article leaves alone what is typed into a field or a dialog, and the echo of a key that is held down: it
 * may be the one that has started the mode.
 */
function isForMode({ target, repeat }: KeyboardEvent, command: Command | null): boolean {
  if (repeat && command !== null && !command.repeats) return false;
  const isField =
    target instanceof HTMLElement &&
    target.matches('textarea, select, [role="combobox"], input:not([type="radio"])');
  return !isField && getState().dialog === null;
}

/** Whether a key pressed where the focus is means this command. */
function isFor({ scope, yieldsTo, worksInDialogs }: Command, event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (yieldsTo !== null && target.closest(yieldsTo)) return false;
  const isField = target.matches(
    'textarea, select, [role="combobox"], input:not([type="radio"], [type="checkbox"])',
  );
  const { dialog } = getState();
  // What was done in a dialog can be taken back there.
  if (dialog) return dialog.kind.isWorkedIn && !isField && worksInDialogs;
  const isWide = event.ctrlKey || event.metaKey || /^F\d+$/.test(event.key);
  if (isField) return isWide && (scope === 'window' || scope === 'anywhere');
  if (target.closest('[role="textbox"]')) return true;
  if (scope === 'text') return false;
  return (
    isWide ||
    scope === 'anywhere' ||
    event.key === 'Escape' ||
    target === document.body ||
    target.closest('aside, main') !== null
  );
}
