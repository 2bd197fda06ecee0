import { useEffect, useState } from 'react';
import type { FigureGroup } from '../../../shared/compare/groups.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { changeComparing } from '../../state/actions/comparing.ts';
import { removeSeries, saySeries } from '../../state/actions/series.ts';
import { useStore } from '../../state/store.ts';
import { afterPaint } from '../../state/timing.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { figureGroups, shownGroup } from '../figures/shownFigures.ts';
import { askJoining, askParting, nameSeries, partable, toggleGrowing } from './seriesActions.ts';

/** So many proposed groups are listed at first. */
const firstGroups = 30;

/** The series that people have confirmed, and the groups of figures that may be one. */
export function SeriesList() {
  const groups = useStore(figureGroups);
  const shown = useStore(shownGroup);
  if (groups.length === 0) return null;
  const series = groups.filter((group) => group.series !== null);
  const proposed = groups.filter((group) => group.series === null);
  return (
    <>
      {series.length > 0 && <Groups label="Series" groups={series} shown={shown} />}
      {proposed.length > 0 && <Groups label="Other figures" groups={proposed} shown={shown} />}
    </>
  );
}

interface GroupsProps {
  readonly label: string;
  readonly groups: readonly FigureGroup[];
  readonly shown: FigureGroup | null;
}

function Groups({ label, groups, shown }: GroupsProps) {
  const isCounted = useCounting();
  const listed = groups.slice(0, firstGroups);
  // The one that is shown is always there, to say what it is.
  const rest = shown && groups.includes(shown) && !listed.includes(shown) ? [shown] : [];
  return (
    <section aria-label={label}>
      <h2>
        {label} <span>{numeral(groups.length)}</span>
      </h2>
      <ul>
        {[...listed, ...rest].map((group) => (
          <li key={group.key}>
            <button
              type="button"
              className="compared-row"
              aria-current={group === shown || undefined}
              onClick={() => changeComparing({ groupKey: group.key, currentId: null })}
            >
              <bdi className="compared-title">{group.name}</bdi>
              <small className="series-counts">
                {counted(group.statements.length, 'statement')}
                {isCounted && group.conflicts > 0 && ` · ${counted(group.conflicts, 'conflict')}`}
              </small>
            </button>
            {group === shown && <GroupActions group={group} />}
          </li>
        ))}
      </ul>
      {groups.length > firstGroups && (
        <p className="hint">and {counted(groups.length - firstGroups, 'more group')} with fewer statements</p>
      )}
    </section>
  );
}

/** Whether conflicts are counted yet: the picture beside the list does not wait for that. */
function useCounting(): boolean {
  const [isCounting, setIsCounting] = useState(false);
  useEffect(() => {
    let isThere = true;
    afterPaint(() => isThere && setIsCounting(true));
    return () => {
      isThere = false;
    };
  }, []);
  return isCounting;
}

function GroupActions({ group }: { readonly group: FigureGroup }) {
  const { series, cumulative } = group;
  const canJoin = useStore((state) => figureGroups(state).length > 1);
  const parted = partable(
    group,
    useStore((state) => state.comparing.pinned),
    useStore((state) => state.comparing.currentId),
  );
  const items = [
    { label: series ? 'Rename…' : 'Make a Series…', onChoose: () => nameSeries(group) },
    ...(canJoin ? [{ label: 'Join with…', onChoose: () => askJoining(group) }] : []),
    ...(series && parted.length > 0
      ? [
          {
            label: `Part ${counted(parted.length, 'Figure')}…`,
            hint: 'into a series of their own',
            onChoose: () => askParting(group, parted),
          },
          {
            label: `Take ${counted(parted.length, 'Figure')} Out`,
            onChoose: () => void saySeries(series.id, { remove: [...parted] }),
          },
        ]
      : []),
    ...(series ? [{ label: 'Remove Series', onChoose: () => void removeSeries(series.id) }] : []),
  ];
  return (
    <div className="series-actions">
      <label className="comparing-check">
        <input type="checkbox" checked={cumulative} onChange={() => void toggleGrowing(group)} />
        One total that only grows
      </label>
      <MenuButton label="Change" name={`Change “${group.name}”`} className="button quiet" items={items} />
    </div>
  );
}
