import { useState } from 'react';
import type { BatchHit } from '../../../shared/transfer/asking.ts';
import { defineDialog } from '../../state/dialogs.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { BatchForm } from './BatchForm.tsx';
import { BatchResult } from './BatchResult.tsx';

/** Looks up many names at once: what the workspace has of each, and the list of those that it has nothing of. */
function BatchDialog() {
  const [hits, setHits] = useState<readonly BatchHit[] | null>(null);
  const [text, setText] = useState('');
  return (
    <Dialog label="Look up names" className="batch-dialog">
      {hits ? (
        <BatchResult hits={hits} onBack={() => setHits(null)} />
      ) : (
        <BatchForm text={text} onType={setText} onHits={setHits} />
      )}
    </Dialog>
  );
}

export const batchDialog = defineDialog('batch', BatchDialog);
