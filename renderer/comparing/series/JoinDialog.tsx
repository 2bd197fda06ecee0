import { type FormEvent, useId, useState } from 'react';
import type { FigureGroup } from '../../../shared/compare/groups.ts';
import { counted } from '../../../shared/text/counting.ts';
import { joinSeries, makeSeries, saySeries } from '../../state/actions/series.ts';
import { closeDialog } from '../../state/actions/view.ts';
import { defineDialog } from '../../state/dialogs.ts';
import { useStore } from '../../state/store.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';
import { figureGroups } from '../figures/shownFigures.ts';

interface Props {
  /** The one that is shown, into which another one goes. */
  readonly group: FigureGroup;
}

/** Chooses what a group of figures is the same as: its figures come into one series, which a person alone can tell. */
function JoinDialog({ group }: Props) {
  const others = useStore(figureGroups).filter(({ key }) => key !== group.key);
  const sorted = [
    ...others.filter(({ key }) => group.similar.includes(key)),
    ...others.filter(({ key }) => !group.similar.includes(key)),
  ];
  const [key, setKey] = useState(sorted[0]?.key ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const other = sorted.find((one) => one.key === key);
  const join = async (event: FormEvent) => {
    event.preventDefault();
    const refused = other ? await joined(group, other) : null;
    if (refused === null) closeDialog();
    else setProblem(refused);
  };
  return (
    <Dialog label="Join figures" className="series-dialog">
      <form onSubmit={(event) => void join(event)}>
        <h2>Join with “{group.name}”</h2>
        <label className="field">
          <span>The same thing is measured by</span>
          <select
            value={key}
            aria-describedby={id}
            onChange={({ target }) => {
              setKey(target.value);
              setProblem(null);
            }}
          >
            {sorted.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name} ({counted(one.statements.length, 'figure')})
              </option>
            ))}
          </select>
        </label>
        <p
          id={id}
          className={problem === null ? 'hint' : 'field-problem'}
          role={problem === null ? undefined : 'alert'}
        >
          {problem ?? 'All their figures become one series. One undo parts them again.'}
        </p>
        <DialogButtons action="Join" isReady={other !== undefined} />
      </form>
    </Dialog>
  );
}

export const joinDialog = defineDialog('join-series', JoinDialog);

/** One step, whichever of the two is a series already. */
function joined(group: FigureGroup, other: FigureGroup): Promise<string | null> {
  const ids = ({ statements }: FigureGroup) => statements.map((statement) => statement.id);
  if (group.series && other.series) return joinSeries(group.series.id, other.series.id);
  if (group.series) return saySeries(group.series.id, { add: ids(other) });
  if (other.series) return saySeries(other.series.id, { add: ids(group) });
  const { name, entity, property, unit, cumulative } = group;
  const figures = [...ids(group), ...ids(other)];
  return makeSeries({ name: name.slice(0, 200), entity, property, unit, cumulative, figures });
}
