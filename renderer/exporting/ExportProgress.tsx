import { useEffect, useState } from 'react';
import { cancelExport } from '../state/actions/exporting.ts';
import { useStore } from '../state/store.ts';
import type { Exporting } from '../state/transferring.ts';
import { TaskProgress } from '../ui/TaskProgress.tsx';

interface Props {
  /** With a button that stops it, where there is none beside it. */
  readonly hasButton?: boolean;
}

/** What the export that is under way is at, for how long, and the way to stop. */
export function ExportProgress({ hasButton = false }: Props) {
  const exporting = useStore((state) => state.exporting);
  if (!exporting) return null;
  const { stage, isStopping } = exporting;
  return (
    <TaskProgress
      label="Export"
      sentence={sentenceOf(exporting)}
      cancel={hasButton ? { what: 'the export', isStopping, run: () => void cancelExport() } : null}
    >
      <Seconds key={stage} />
    </TaskProgress>
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
