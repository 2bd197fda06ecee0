import { tags } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { ActorHitStatus } from '../actors/page/ActorHitStatus.tsx';
import { HitStatus } from '../asking/views/HitStatus.tsx';
import { PairStatus } from '../comparing/conflicts/PairStatus.tsx';
import { versionsOf } from '../desk/versions.ts';
import { ExportProgress } from '../exporting/ExportProgress.tsx';
import { MissingFonts } from '../fonts/MissingFonts.tsx';
import { ImportProgress } from '../importing/ImportProgress.tsx';
import { activeMode } from '../modes/mode.ts';
import { oncePer } from '../state/oncePer.ts';
import { openCounts } from '../state/selectors.ts';
import type { SaveState } from '../state/slices/saving.ts';
import type { State } from '../state/state.ts';
import { useStore, useStoreAtOnce } from '../state/store.ts';
import { SuggestProgress } from '../suggestions/SuggestProgress.tsx';
import { Count, Offline, Where } from './statusParts.tsx';

/** The bottom line: save state, counts, the mode, where the caret is. */
export function StatusBar() {
  const counts = useStore(openCounts);
  const mode = useStore(activeMode);
  const selected = useStore((state) => state.selected);
  const room = useStore((state) => state.room);
  const elsewhere = useStore(elsewhereSentence);
  return (
    <footer className="status-bar">
      <SaveStatus />
      <div role="status" aria-label="Counts">
        {elsewhere ??
          tags.map((tag, index) => <Count key={tag} tag={tag} count={counts[tag]} isFirst={index === 0} />)}
      </div>
      {selected && room === 'reading' && <Where selected={selected} />}
      {mode?.kind.Status && <mode.kind.Status data={mode.data} />}
      <ImportProgress />
      <ExportProgress hasButton />
      <SuggestProgress />
      <HitStatus />
      <ActorHitStatus />
      <PairStatus />
      <MissingFonts />
      <Offline />
    </footer>
  );
}

/** Whether everything on screen is saved: told in the very frame in which it becomes true, or no longer is. */
function SaveStatus() {
  const isReady = useStoreAtOnce((state) => state.phase.status === 'ready');
  const save = useStoreAtOnce(shownSave);
  return (
    <div
      role="status"
      aria-label="Save state"
      className="save-state"
      data-status={save.status}
      // An annotation is saved within a few frames: whoever listens is not told of each that it is being saved, and then that it is.
      aria-busy={(save.status === 'saving' && save.isBrief) || undefined}
    >
      {isReady && saveSentence(save)}
    </div>
  );
}

const writing: SaveState = { status: 'saving' };

function shownSave({ save, drafts }: State): SaveState {
  return drafts.size > 0 && save.status === 'saved' ? writing : save;
}

function saveSentence(save: SaveState): string {
  if (save.status === 'failed') return `Not saved: ${save.message}`;
  return save.status === 'saving' ? 'Saving' : 'Saved';
}

/** How many articles are selected on the desk, or what there is to ask; null where an article is read. */
function elsewhereSentence({ room, deskRoom, articles }: State): string | null {
  if (room === 'reading') return null;
  if (room !== 'desk')
    return `${counted(articles.length, 'article')} · ${counted(sumOf(articles), 'annotation')}`;
  const { size } = deskRoom.selected;
  return size > 0 ? `${counted(size, 'article')} selected` : articlesSentence(articles);
}

/** The desk counts versions of an article as one. */
const articlesSentence = oncePer((articles: State['articles']) => {
  const newest = versionsOf(articles).newest.length;
  const earlier = articles.length - newest;
  return `${counted(newest, 'article')}${earlier > 0 ? `, ${counted(earlier, 'earlier version')}` : ''}`;
});

/** Of all annotations; it is asked for after every event. */
const sumOf = oncePer((articles: State['articles']) =>
  articles.reduce((sum, { counts }) => sum + tags.reduce((all, tag) => all + counts[tag], 0), 0),
);
