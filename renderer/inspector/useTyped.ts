import type { KeyboardEvent } from 'react';
import { articleView } from '../article/articleView.ts';
import { runCommand } from '../commands/registry.ts';
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
  const typed = useStore((state) => state.typed.get(key));
  const save = () => void saveTyped(key, stored, write);
  return {
    text: typed?.text ?? stored,
    problem: typed?.problem ?? null,
    change: (text) => typeInto(key, text),
    save,
    putBack: () => typeInto(key, null),
    onKeyDown: (event) => {
      if (event.key === 'Escape') articleView()?.focus();
      else if (event.key === 'Enter' && !event.nativeEvent.isComposing) save();
      else if (typed !== undefined || !undoByKey(event)) return;
      event.preventDefault();
    },
  };
}

/** Runs undo or redo where the key means it; a field has the key to itself while something is typed in it. */
export function undoByKey(event: KeyboardEvent): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return false;
  return runCommand(key === 'y' || event.shiftKey ? 'edit.redo' : 'edit.undo', event.timeStamp);
}
