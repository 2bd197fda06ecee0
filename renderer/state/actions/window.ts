import { call } from '../../ipc/client.ts';
import { getState } from '../store.ts';
import { saveNote } from './annotations.ts';
import { guarded, notice } from './notices.ts';

/** Prints the open article with the system's dialog. */
export async function print(): Promise<void> {
  await guarded(() => call('window.print'));
}

/** Asks for another workspace folder and starts again there. */
export async function chooseWorkspace(): Promise<void> {
  await guarded(() => call('workspace.choose'));
}

let wasWarned = false;

/** Before the window closes: saves the notes that are being written, and keeps it open if one could not be saved. */
export async function finish(): Promise<void> {
  await guarded(() => call('window.wait'));
  await Promise.all([...getState().drafts.keys()].map(saveNote));
  await allAnswered();
  if (getState().drafts.size > 0 && !wasWarned) {
    wasWarned = true;
    notice('A note could not be saved. Close the window again to close it without that note.', 'problem');
  } else {
    await guarded(() => call('window.close'));
  }
}

function allAnswered(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => (getState().pending === 0 ? resolve() : setTimeout(look, 5));
    look();
  });
}
