import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { Dialog } from '../ui/Dialog.tsx';

/** What program this is, and on which workspace. */
function AboutDialog({ workspace }: { readonly workspace: string }) {
  return (
    <Dialog label="About Glossator">
      <p>Glossator, on {workspace}.</p>
      <button type="button" className="button" onClick={closeDialog}>
        Close
      </button>
    </Dialog>
  );
}

export const aboutDialog = defineDialog('about', AboutDialog);
