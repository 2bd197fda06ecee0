import type { KeyboardEvent } from 'react';
import { type Desk, useDesk } from '../article/desk.ts';
import { redoCommand, undoCommand } from '../history/commands.ts';
import { keysOf, runCommand } from '../modes/command.ts';
import { useTyping } from '../state/useTyping.ts';
import { isPressed } from '../ui/chords.ts';
import type { TypedField } from '../ui/Field.tsx';
import { focusTarget } from '../ui/focusTargets.ts';

/**
 * A field that is stored when it is left or at Enter; Esc goes to the text. While nothing is being typed, undo and redo are
 * those of the workbench.
 */
export function useTyped(
  key: string,
  stored: string,
  write: (text: string) => Promise<string | null>,
): TypedField {
  const desk = useDesk();
  const { isTyped, ...typing } = useTyping(key, stored, write);
  return {
    ...typing,
    onKeyDown: (event) => {
      if (event.key === 'Escape') leaveField(desk);
      else if (event.key === 'Enter' && !event.nativeEvent.isComposing) typing.save();
      else if (isTyped || !undoByKey(event, desk)) return;
      event.preventDefault();
    },
  };
}

/** Esc in a field: the keyboard goes back to the text, or in another room to what is in its middle. */
export function leaveField(desk: Desk): void {
  if (!focusTarget('room')) desk.article?.focus();
}

/** Runs undo or redo where the key means it; a field has the key to itself while something is typed in it. */
export function undoByKey(event: KeyboardEvent, desk: Desk): boolean {
  const command = [undoCommand, redoCommand].find((each) => isPressed(event, ...keysOf(each)));
  // A key without a modifier writes.
  const writes = !event.ctrlKey && !event.metaKey && !/^F\d+$/.test(event.key);
  return command !== undefined && !writes && runCommand(command, desk, event.timeStamp);
}
