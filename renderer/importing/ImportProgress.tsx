import { counted } from '../../shared/text/counting.ts';
import { cancelImport } from '../state/actions/importing.ts';
import { useStore } from '../state/store.ts';
import type { Importing } from '../state/transferring.ts';
import { TaskProgress } from '../ui/TaskProgress.tsx';

/** In the status bar while files are read: how far, which one, how many failed, and the way to stop. */
export function ImportProgress() {
  const importing = useStore((state) => state.importing);
  if (!importing || importing.stage === 'asking') return null;
  const isRunning = importing.stage === 'running';
  return (
    <TaskProgress
      label="Import"
      sentence={sentenceOf(importing)}
      reached={reachedOf(importing)}
      cancel={
        isRunning
          ? { what: 'the import', isStopping: importing.isStopping, run: () => void cancelImport() }
          : null
      }
    >
      {isRunning && <bdi className="progress-file">{importing.progress?.file}</bdi>}
    </TaskProgress>
  );
}

function reachedOf(importing: Importing): { readonly done: number; readonly total: number } | null {
  const known = importing.stage === 'running' ? importing.progress : null;
  return known && known.total > 0 ? known : null;
}

function sentenceOf(importing: Importing): string {
  if (importing.stage !== 'running') return `Checking ${counted(importing.selection.files, 'file')}…`;
  const { progress, isStopping, selection } = importing;
  if (isStopping) return 'Stopping…';
  if (!progress) return `Importing ${counted(selection.files, 'file')}…`;
  const failed = progress.failed > 0 ? `, ${progress.failed.toLocaleString('en')} failed` : '';
  const { done, total, articles } = progress;
  // Of a delivery or a mailbox, what comes in is the only sign of life.
  const came = articles > done ? `, ${counted(articles, 'article')}` : '';
  return `Importing ${done.toLocaleString('en')} of ${counted(total, 'file')}${came}${failed}`;
}
