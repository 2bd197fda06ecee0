import { tags } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { ImportProgress } from '../importing/ImportProgress.tsx';
import { activeMode } from '../modes/mode.ts';
import { openCounts } from '../state/selectors.ts';
import type { SaveState } from '../state/slices/saving.ts';
import { useStore } from '../state/store.ts';

/** The bottom line: save state, counts, the mode, where the caret is. */
export function StatusBar() {
  const save = useStore((state) => state.save);
  const isReady = useStore((state) => state.phase.status === 'ready');
  const isWriting = useStore((state) => state.drafts.size > 0);
  const counts = useStore(openCounts);
  const mode = useStore(activeMode);
  const selected = useStore((state) => state.selected);
  return (
    <footer className="status-bar">
      <div
        role="status"
        aria-label="Save state"
        className="save-state"
        data-status={isWriting && save.status === 'saved' ? 'saving' : save.status}
      >
        {isReady && saveSentence(isWriting && save.status === 'saved' ? { status: 'saving' } : save)}
      </div>
      <div role="status" aria-label="Counts">
        {tags.map((tag) => counted(counts[tag], tag)).join(' · ')}
      </div>
      {selected && (
        <div className="where">
          {selected.start === selected.end ? selected.start : `${selected.start}–${selected.end}`}
        </div>
      )}
      {mode?.kind.Status && <mode.kind.Status data={mode.data} />}
      <ImportProgress />
      <div className="offline" title="Glossator has no network access">
        Offline
      </div>
    </footer>
  );
}

function saveSentence(save: SaveState): string {
  if (save.status === 'failed') return `Not saved: ${save.message}`;
  return save.status === 'saving' ? 'Saving' : 'Saved';
}
