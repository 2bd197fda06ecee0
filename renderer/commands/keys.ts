import type { Desk } from '../article/desk.ts';
import { type Command, runCommand } from '../modes/command.ts';
import { offerKey } from '../modes/mode.ts';
import { getState } from '../state/store.ts';
import { chordsOf, echoDelay } from '../ui/chords.ts';
import { isForInputMethod, watchDeadKeys } from '../ui/inputMethod.ts';
import { isMac } from '../ui/platform.ts';
import { commandFor } from './keyTable.ts';

/** Runs commands by their keys for as long as the window lives. Listens before the editor does. */
export function listenToKeys(desk: Desk): void {
  window.addEventListener('keydown', (event) => handleKey(event, desk), { capture: true });
}

function handleKey(event: KeyboardEvent, desk: Desk): void {
  // Shift alone begins a chord, which is what counts.
  if (modifierKeys.has(event.key)) return;
  const isDead = isDeadKey(event);
  if (isForInputMethod(event)) {
    // Nothing of the page may hear it, for the Enter that ends a word is not for the field. The engine does.
    if (isInField(event.target)) {
      event.stopPropagation();
      // A field for searching would empty itself, whoever the key is for.
      if (event.key === 'Escape') event.preventDefault();
      return;
    }
    // In the text an input method has nothing to write: what is printed on the key counts, as without one. A composition that
    // has been left half way there is none.
    if (isDead || (isNamed(event.key) && event.keyCode === 229)) return;
  }
  const chords = chordsOf(event, isMac);
  if (chords.length === 0) return;
  if (isEcho(event)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const command = commandFor(chords, getState());
  const isTaken = isForMode(event, command) && offerKey({ chords, command }, desk);
  if (isTaken) taken = { code: event.code, timeStamp: event.timeStamp };
  if (isTaken || isRun(command, event, desk)) {
    event.preventDefault();
    event.stopPropagation();
  }
}

const isDeadKey = watchDeadKeys();

/** The last key that a mode has taken. */
let taken: Pick<KeyboardEvent, 'code' | 'timeStamp'> | null = null;

/** The key that has ended a mode, struck twice: by itself it may be a tag’s, and would take up the pen. */
function isEcho({ code, timeStamp, key, target }: KeyboardEvent): boolean {
  return (
    taken !== null &&
    taken.code === code &&
    timeStamp - taken.timeStamp < echoDelay &&
    getState().mode === null &&
    !isInField(target) &&
    /^.$/u.test(key)
  );
}

/** Keys that write nothing: of those only an input method knows what they mean to it. */
function isNamed(key: string): boolean {
  return key === ' ' || (/^[A-Z][A-Za-z0-9]+$/.test(key) && key !== 'Process' && key !== 'Unidentified');
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

function isInField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches(fields);
}

const fields = 'textarea, select, [role="combobox"], input:not([type="radio"], [type="checkbox"])';

/** Whether a key pressed where the focus is means this command. */
function isFor({ scope, yieldsTo, worksInDialogs }: Command, event: KeyboardEvent): boolean {
  const target = event.target instanceof HTMLElement ? event.target : document.body;
  if (yieldsTo !== null && target.closest(yieldsTo)) return false;
  const isField = isInField(target);
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
