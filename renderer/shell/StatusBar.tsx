import { tags } from '../../shared/model/tag.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import { ImportProgress } from '../importing/ImportProgress.tsx';
import { activeMode } from '../modes/mode.ts';
import { openCounts } from '../state/selectors.ts';
import type { SaveState } from '../state/slices/saving.ts';
import type { State } from '../state/state.ts';
import { useStore } from '../state/store.ts';

/** The bottom line: save state, counts, the mode, where the caret is. */
export function StatusBar() {
  const save = useStore((state) => state.save);
  const isReady = useStore((state) => state.phase.status === 'ready');
  const isWriting = useStore((state) => state.drafts.size > 0);
  const counts = useStore(openCounts);
  const mode = useStore(activeMode);
  const selected = useStore((state) => state.selected);
  const room = useStore((state) => state.room);
  const onDesk = useStore(deskSentence);
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
        {onDesk ?? tags.map((tag) => counted(counts[tag], tag)).join(' · ')}
      </div>
      {selected && room === 'reading' && (
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

/** How many articles are selected on the desk; null in any other room. */
function deskSentence({ room, deskRoom, articles }: State): string | null {
  if (room !== 'desk') return null;
  const all = counted(articles.length, 'article');
  return deskRoom.selected.size > 0 ? `${numeral(deskRoom.selected.size)} of ${all} selected` : all;
}
