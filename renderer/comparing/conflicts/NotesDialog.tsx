import { type FormEvent, useState } from 'react';
import type { Statement } from '../../../shared/compare/statement.ts';
import type { ProposedPair } from '../../../shared/transfer/comparing.ts';
import { noteStatement } from '../../state/actions/pairs.ts';
import { closeDialog, showDialog } from '../../state/actions/view.ts';
import { defineDialog } from '../../state/dialogs.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { sideInShort } from './pairWords.ts';

interface Props {
  readonly pair: ProposedPair;
}

/** The notes of the two annotations, to be written without leaving the queue. */
function NotesDialog({ pair }: Props) {
  const [notes, setNotes] = useState({ a: pair.a.note ?? '', b: pair.b.note ?? '' });
  const save = async (event: FormEvent) => {
    event.preventDefault();
    closeDialog();
    for (const side of ['a', 'b'] as const) await noteStatement(pair[side], notes[side]);
  };
  return (
    <Dialog label="Notes on this pair" className="pair-notes">
      <form onSubmit={(event) => void save(event)}>
        <h2>Notes on this pair</h2>
        {(['a', 'b'] as const).map((side) => (
          <label key={side} className="field">
            <span>
              <NoteName statement={pair[side]} />
            </span>
            <textarea
              rows={3}
              dir="auto"
              autoFocus={side === 'a'}
              placeholder="Add a note"
              value={notes[side]}
              onChange={({ target }) => setNotes({ ...notes, [side]: target.value })}
            />
          </label>
        ))}
        <DialogButtons action="Save" isReady />
      </form>
    </Dialog>
  );
}

function NoteName({ statement }: { readonly statement: Statement }) {
  return (
    <>
      <bdi>{statement.outlet ?? 'No outlet'}</bdi>: <bdi>{sideInShort(statement)}</bdi>
    </>
  );
}

const notesDialog = defineDialog('pairNotes', NotesDialog);

/** Opens the notes of a pair. */
export function showNotes(pair: ProposedPair): void {
  showDialog(notesDialog, { pair });
}
