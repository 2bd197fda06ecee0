import { useEffect } from 'react';
import { useDesk } from '../article/desk.ts';
import { draftNote, saveNote } from '../state/actions/notes.ts';
import { useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { leaveField } from './useTyped.ts';

interface Props {
  /** The annotation's, or the article's. */
  readonly id: string;
  readonly note: string | null;
  readonly label: string;
}

/** The note is saved when the field is left, however it is left; undo takes back what was written. */
export function Note({ id, note, label }: Props) {
  const desk = useDesk();
  const draft = useStore((state) => state.drafts.get(id));
  // A field that goes away, because something else was picked, gives no blur.
  useEffect(() => () => void saveNote(id), [id]);
  return (
    <label className="note">
      <span>{label}</span>
      <textarea
        ref={useFocusTarget('inspector.note')}
        value={draft ?? note ?? ''}
        rows={2}
        placeholder="Add a note"
        dir="auto"
        onChange={(event) => draftNote(id, event.target.value)}
        onBlur={() => void saveNote(id)}
        onKeyDown={(event) => {
          const isDone =
            event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (isDone) leaveField(desk);
        }}
      />
    </label>
  );
}
