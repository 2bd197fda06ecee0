import { type BoxText, type Caret, joinedAfter, joinedBefore, textOf } from './boxText.ts';

/** What a key means in the box. */
export type BoxKey =
  | { readonly kind: 'select all' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' }
  /** Shows what can be written at the caret, or no longer. */
  | { readonly kind: 'list'; readonly isOpen: boolean }
  /** The chip at the caret is text again. */
  | { readonly kind: 'join'; readonly to: Caret }
  /** What is open is finished. */
  | { readonly kind: 'finish' }
  | { readonly kind: 'leave'; readonly how: 'enter' | 'down' | 'escape' };

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** Ctrl, or ⌘ on macOS. */
  readonly mod: boolean;
}

interface Around {
  readonly box: BoxText;
  /** In what is open (UTF-16 code units, half-open). */
  readonly selection: { readonly start: number; readonly end: number };
  readonly isListOpen: boolean;
}

/** What a key means where the caret is; null where it is left to the engine. The keys of the list itself come before. */
export function boxKey({ key, shiftKey, altKey, mod }: Pressed, around: Around): BoxKey | null {
  if (mod && !altKey) return chord(key.toLowerCase(), shiftKey);
  if (altKey) return key === 'ArrowDown' ? { kind: 'list', isOpen: true } : null;
  const { box, isListOpen } = around;
  switch (key) {
    case 'Enter':
      return box.open.trim() === '' ? { kind: 'leave', how: 'enter' } : { kind: 'finish' };
    case 'Escape':
      return isListOpen ? { kind: 'list', isOpen: false } : { kind: 'leave', how: 'escape' };
    case 'ArrowDown':
      // With nothing asked yet, what could be is more help than all there is.
      return textOf(box) === '' ? { kind: 'list', isOpen: true } : { kind: 'leave', how: 'down' };
    default: {
      const to = shiftKey ? null : joined(key, around);
      return to && { kind: 'join', to };
    }
  }
}

function chord(key: string, shiftKey: boolean): BoxKey | null {
  switch (key) {
    case 'a':
      return { kind: 'select all' };
    case ' ':
      return { kind: 'list', isOpen: true };
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    default:
      return null;
  }
}

function joined(key: string, { box, selection: { start, end } }: Around): Caret | null {
  if (start !== end) return null;
  if (start === 0 && (key === 'Backspace' || key === 'ArrowLeft')) return joinedBefore(box);
  const isLast = end === box.open.length;
  return isLast && (key === 'Delete' || key === 'ArrowRight') ? joinedAfter(box) : null;
}
