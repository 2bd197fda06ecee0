import type { KeyboardEvent } from 'react';
import { type Desk, useDesk } from '../article/desk.ts';
import { redoCommand, undoCommand } from '../history/commands.ts';
import { runCommand } from '../modes/command.ts';
import { saveTyped, typeInto } from '../state/actions/fields.ts';
import { useStore } from '../state/store.ts';
import type { TypedField } from '../ui/Field.tsx';

/**
 * What a field shows: what is being typed into it, else what is stored. It is stored when the field is left or at Enter;
 * Esc goes to the text. While nothing is being typed, undo and redo are those of the workbench.
 */
export function useTyped(
  key: string,
  stored: string,
  write: (text: string) => Promise<string | null>,
): TypedField {
  const desk = useDesk();
  const typed = useStore((state) => state.typed.get(key));
  const save = () => void saveTyped(key, stored, write);
  return {
    text: typed?.text ?? stored,
    problem: typed?.problem ?? null,
    change: (text) => typeInto(key, text),
    save,
    putBack: () => typeInto(key, null),
    onKeyDown: (event) => {
      if (event.key === 'Escape') desk.article?.focus();
      else if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
      else if (typed !== undefined || !undoByKey(event, desk)) return;
      event.preventDefault();
    },
  };
}

/** Runs undo or redo where the key means it; a field has the key to itself while something is typed in it. */
export function undoByKey(event: KeyboardEvent, desk: Desk): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return false;
  return runCommand(key === 'y' || event.shiftKey ? redoCommand : undoCommand, desk, event.timeStamp);
}
