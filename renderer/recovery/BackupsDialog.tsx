import { type FormEvent, useEffect, useState } from 'react';
import { type Backup, backUpNow, readRecovery, restoreBackup } from '../state/actions/recovery.ts';
import { defineDialog } from '../state/dialogs.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DialogButtons } from '../ui/DialogButtons.tsx';
import { BackupList } from './BackupList.tsx';

/** The backups of the workspace that is open: to go back to one of them, or to make another. */
function BackupsDialog() {
  const [backups, setBackups] = useState<readonly Backup[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(true);

  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after another backup
  useEffect(() => {
    void readRecovery().then((recovery) => {
      setBackups(recovery.backups);
      setChosen(recovery.backups[0]?.id ?? null);
      setBusy(false);
    });
  }, [asked]);

  const backUp = async () => {
    setBusy(true);
    await backUpNow();
    setAsked(asked + 1);
  };
  const restore = (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) return;
    setBusy(true);
    void restoreBackup(chosen).then(() => setBusy(false));
  };
  return (
    <Dialog label="Restore from backup" className="backups-dialog">
      <form onSubmit={restore} aria-busy={isBusy}>
        <h2>Restore from backup</h2>
        <p className="hint">
          The workspace goes back to the backup you choose. Its current state is backed up first, so you can
          come back to it.
        </p>
        <BackupList backups={backups} chosen={chosen} onChoose={setChosen} />
        <DialogButtons action="Restore This Backup" isReady={!isBusy && chosen !== null}>
          <button type="button" className="button aside" disabled={isBusy} onClick={() => void backUp()}>
            Back Up Now
          </button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

export const backupsDialog = defineDialog('backups', BackupsDialog);
