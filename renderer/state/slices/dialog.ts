import type { Dialog } from '../dialogs.ts';
import type { Slice } from './slice.ts';

/** The dialog that is open, with what it was opened for. */
interface OpenDialog {
  readonly kind: Dialog<object>;
  readonly payload: object;
}

export interface DialogState {
  readonly dialog: OpenDialog | null;
}

export interface DialogEvents {
  readonly 'dialog-changed': { readonly dialog: OpenDialog | null };
}

export const dialog: Slice<DialogState, DialogEvents> = {
  initial: { dialog: null },
  on: { 'dialog-changed': (_before, event) => ({ dialog: event.dialog }) },
};
