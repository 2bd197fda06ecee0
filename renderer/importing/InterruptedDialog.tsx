import { useEffect, useState } from 'react';
import { counted } from '../../shared/text/counting.ts';
import type { InterruptedImport } from '../../shared/transfer/importing.ts';
import { fullMoment } from '../history/moments.ts';
import { keepInterrupted, readInterrupted } from '../state/actions/interrupted.ts';
import { closeDialog } from '../state/actions/view.ts';
import { defineDialog } from '../state/dialogs.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { Dialog } from '../ui/Dialog.tsx';

interface Props {
  /** Undoes the newest action. */
  readonly undo: () => unknown;
  readonly chooseFiles: (what: 'files' | 'folder') => unknown;
}

/** What came in of imports that were interrupted, and the ways to settle each: complete, undo or keep it. */
function InterruptedDialog({ undo, chooseFiles }: Props) {
  const form = useStore(dateFormOf);
  const [imports, setImports] = useState<readonly InterruptedImport[] | null>(null);
  useEffect(() => void readInterrupted().then(setImports), []);
  const settle = (work: () => unknown) => {
    closeDialog();
    void work();
  };
  return (
    <Dialog label="Interrupted imports" className="dialog-column interrupted-imports">
      <h2>Interrupted imports</h2>
      {imports?.length === 0 && <p>Every import has come in as a whole.</p>}
      {imports?.map(({ id, at, articles, annotations, canUndo }) => (
        <section key={id} aria-label={`The import of ${fullMoment(at, form)}`}>
          <p>
            The import that began on {fullMoment(at, form)} was interrupted: {counted(articles, 'article')}{' '}
            and {counted(annotations, 'annotation')} came in.
          </p>
          <p className="hint">
            Import the same files again to complete it; nothing is imported twice.
            {!canUndo && ' It can no longer be undone in one step, because other things were done since.'}
          </p>
          <div className="dialog-buttons">
            <button type="button" className="button" onClick={() => settle(() => keepInterrupted(id))}>
              Keep It
            </button>
            {canUndo && (
              <button type="button" className="button" onClick={() => settle(undo)}>
                Undo It
              </button>
            )}
            <button type="button" className="button" onClick={() => settle(() => chooseFiles('folder'))}>
              Import Folder…
            </button>
            <button type="button" className="button" onClick={() => settle(() => chooseFiles('files'))}>
              Import Files…
            </button>
          </div>
        </section>
      ))}
      <div className="dialog-buttons">
        <button type="button" className="button primary" onClick={closeDialog}>
          Close
        </button>
      </div>
    </Dialog>
  );
}

export const interruptedDialog = defineDialog('interrupted', InterruptedDialog);
