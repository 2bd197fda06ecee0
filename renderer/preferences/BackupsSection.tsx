import { useEffect, useState } from 'react';
import { counted } from '../../shared/text/counting.ts';
import { dayHeading, fullMoment, timeOfDay } from '../history/moments.ts';
import { backupsDialog } from '../recovery/BackupsDialog.tsx';
import { type Backup, backUpNow, readRecovery } from '../state/actions/recovery.ts';
import { showDialog } from '../state/actions/view.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { systemName } from '../ui/platform.ts';
import { PreferenceRow } from './PreferenceRow.tsx';

/** What there is to go back to, and where it is. */
export function BackupsSection() {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [isBusy, setBusy] = useState(false);
  const read = () => readRecovery().then((recovery) => setBackups(recovery.backups));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => void read(), []);

  const backUp = async () => {
    setBusy(true);
    await backUpNow();
    await read();
    setBusy(false);
  };
  return (
    <div aria-busy={isBusy || backups === null}>
      <PreferenceRow label="Last backup">
        <p>{backups !== null && <Last backups={backups} />}</p>
        <div className="preference-buttons">
          <button type="button" className="button" disabled={isBusy} onClick={() => void backUp()}>
            Back Up Now
          </button>
          <button
            type="button"
            className="button"
            disabled={isBusy || !backups?.length}
            onClick={() => showDialog(backupsDialog)}
          >
            Restore from Backup…
          </button>
        </div>
      </PreferenceRow>
      <PreferenceRow
        label="When"
        hint="The newest ten are kept, and the last one of each of the latest fourteen days. Each is checked as it is made."
      >
        <p>When Glossator starts, every hour and when it closes, if anything has changed.</p>
      </PreferenceRow>
      <PreferenceRow
        label="Where"
        hint="Outside the workspace folder, so that losing one does not lose the other. Keep a copy on another disk too."
      >
        <p className="preference-path">{folders[systemName]}</p>
      </PreferenceRow>
    </div>
  );
}

function Last({ backups }: { readonly backups: readonly Backup[] }) {
  const form = useStore(dateFormOf);
  const [last] = backups;
  if (!last) return 'None yet.';
  return (
    <>
      <time dateTime={last.at} title={fullMoment(last.at, form)}>
        {dayHeading(last.at, form)}, {timeOfDay(last.at)}
      </time>
      {` (${counted(last.articles, 'article')}, ${counted(last.annotations, 'annotation')}). ${counted(backups.length, 'backup')} in all.`}
    </>
  );
}

/** As `userDataDir` of the store has it, in the words of the system. */
const folders = {
  macOS: '~/Library/Application Support/Glossator/backups',
  Windows: '%APPDATA%\\Glossator\\backups',
  Linux: '~/.config/Glossator/backups',
} as const;
