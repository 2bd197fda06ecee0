import { call } from '../../ipc/client.ts';
import { dispatch, getState, until } from '../store.ts';
import { allTypedSaved } from './fields.ts';
import { saveNote } from './notes.ts';
import { guarded, notice } from './notices.ts';

/** Prints the open article with the system's dialog. */
export async function print(): Promise<void> {
  await guarded(() => call('window.print'));
}

/** Before the window closes: saves what is being written, and keeps it open once if something could not be saved. */
export async function finish(): Promise<void> {
  await guarded(() => call('window.wait'));
  // What was typed into a field is saved when the field is left.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await allTypedSaved();
  await Promise.all([...getState().drafts.keys()].map(saveNote));
  await until(({ pending }) => pending === 0);
  const { drafts, typed, isWarned } = getState();
  if (drafts.size + typed.size > 0 && !isWarned) {
    dispatch({ type: 'warned' });
    notice(unsavedSentence(), 'problem');
  } else {
    await guarded(() => call('window.close'));
  }
}

function unsavedSentence(): string {
  const what = getState().drafts.size > 0 ? 'A note' : 'An edit';
  return `${what} could not be saved. Close again to discard it.`;
}
