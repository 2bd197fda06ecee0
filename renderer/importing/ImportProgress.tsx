import { counted } from '../../shared/text/counting.ts';
import { cancelImport } from '../state/actions/importing.ts';
import { useStore } from '../state/store.ts';
import type { Importing } from '../state/transferring.ts';

/** In the status bar while files are read: how far, which one, how many failed, and the way to stop. */
export function ImportProgress() {
  const importing = useStore((state) => state.importing);
  if (!importing || importing.stage === 'asking') return null;
  const { done, total } = reachedOf(importing);
  return (
    <div className="import-progress">
      <div
        role="progressbar"
        aria-label="Import"
        aria-valuetext={sentenceOf(importing)}
        aria-valuemin={0}
        {...(total > 0 ? { 'aria-valuenow': done, 'aria-valuemax': total } : {})}
        className="progress-track"
      >
        <progress aria-hidden="true" tabIndex={-1} {...(total > 0 ? { value: done, max: total } : {})} />
      </div>
      <span className="progress-words">{sentenceOf(importing)}</span>
      {importing.stage === 'running' && (
        <>
          <bdi className="progress-file">{importing.progress?.file}</bdi>
          <button
            type="button"
            className="button quiet"
            disabled={importing.isStopping}
            onClick={() => void cancelImport()}
          >
            Cancel<span className="visually-hidden"> the import</span>
          </button>
        </>
      )}
    </div>
  );
}

function reachedOf(importing: Importing): { readonly done: number; readonly total: number } {
  const known = importing.stage === 'running' ? importing.progress : null;
  return known ?? { done: 0, total: 0 };
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
