import { useEffect, useState } from 'react';
import { cancelExport } from '../state/actions/exporting.ts';
import { useStore } from '../state/store.ts';
import type { Exporting } from '../state/transferring.ts';

interface Props {
  /** With a button that stops it, where there is none beside it. */
  readonly hasButton?: boolean;
}

/** What the export that is under way is at, for how long, and the way to stop. */
export function ExportProgress({ hasButton = false }: Props) {
  const exporting = useStore((state) => state.exporting);
  if (!exporting) return null;
  return (
    <div className="import-progress">
      <div
        role="progressbar"
        aria-label="Export"
        aria-valuetext={sentenceOf(exporting)}
        className="progress-track"
      >
        <progress aria-hidden="true" tabIndex={-1} />
      </div>
      <span className="progress-words">{sentenceOf(exporting)}</span>
      <Seconds key={exporting.stage} />
      {hasButton && (
        <button
          type="button"
          className="button quiet"
          disabled={exporting.isStopping}
          onClick={() => void cancelExport()}
        >
          Cancel<span className="visually-hidden"> the export</span>
        </button>
      )}
    </div>
  );
}

/** Nobody can say how far a report is laid out: that time passes is the only sign of life. */
function Seconds() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="progress-words" aria-hidden="true">
      {seconds > 0 && `${seconds} s`}
    </span>
  );
}

function sentenceOf({ stage, isStopping }: Exporting): string {
  if (isStopping) return 'Stopping…';
  return stage === 'printing' ? 'Laying out the pages…' : 'Writing the export…';
}
