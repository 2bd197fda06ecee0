import { historyWords } from '../../shared/model/historyWords.ts';
import { counted } from '../../shared/text/counting.ts';
import { dayHeading, fullMoment, timeOfDay } from '../history/moments.ts';
import type { Backup } from '../state/actions/recovery.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';

interface Props {
  readonly backups: readonly Backup[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/** The backups of a workspace, one of which can be chosen. */
export function BackupList({ backups, chosen, onChoose }: Props) {
  const form = useStore(dateFormOf);
  if (backups.length === 0) return <p className="hint">There are no backups of this workspace yet.</p>;
  return (
    <fieldset className="backups">
      <legend>Backups</legend>
      {backups.map(({ id, at, articles, annotations, lastAction }) => (
        <label key={id} title={`${at}: ${id}`}>
          <input
            type="radio"
            name="backup"
            value={id}
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <span>
            <strong>
              <time dateTime={at} title={fullMoment(at, form)}>
                {dayHeading(at, form)}, {timeOfDay(at)}
              </time>
            </strong>
            <span className="backup-counts">
              {counted(articles, 'article')}, {counted(annotations, 'annotation')}
            </span>
            {lastAction && <span className="backup-last">Last: {historyWords(lastAction)}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
