import { type FormEvent, useId, useState } from 'react';
import type { FigureGroup } from '../../../shared/compare/groups.ts';
import { propertyLabel } from '../../../shared/model/codes/figure.ts';
import { counted } from '../../../shared/text/counting.ts';
import { makeSeries, partSeries, saySeries } from '../../state/actions/series.ts';
import { closeDialog } from '../../state/actions/view.ts';
import { defineDialog } from '../../state/dialogs.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { DialogButtons } from '../../ui/DialogButtons.tsx';

/** What is named: a group that becomes a series, a series that has a name, or figures of a series that leave it for one of their own. */
export interface NamedSeries {
  readonly group: FigureGroup;
  /** Only these figures of it, which leave it. */
  readonly parted: readonly string[] | null;
}

/** Gives a series its name, and says whether it is one total that only grows. */
function SeriesDialog({ group, parted }: NamedSeries) {
  const { series } = group;
  const [name, setName] = useState(parted ? `${group.name} (2)` : group.name);
  const [cumulative, setCumulative] = useState(group.cumulative);
  const [problem, setProblem] = useState<string | null>(null);
  const id = useId();
  const title = parted ? 'Part figures from a series' : series ? 'Series' : 'Make a series';
  const figures = parted ?? group.statements.map((statement) => statement.id);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const refused = await write({ group, parted }, { name: name.trim(), cumulative });
    if (refused === null) closeDialog();
    else setProblem(refused);
  };
  return (
    <Dialog label={title} className="series-dialog">
      <form onSubmit={(event) => void save(event)}>
        <h2>{title}</h2>
        <p className="hint">
          {counted(figures.length, 'figure')}:{' '}
          <bdi>
            {[group.property && propertyLabel(group.property), group.entity, group.unit]
              .filter(Boolean)
              .join(' · ') || 'they name nothing that they measure'}
          </bdi>
        </p>
        <label className="field">
          <span>Name</span>
          <input
            autoFocus
            dir="auto"
            maxLength={200}
            value={name}
            aria-describedby={problem === null ? undefined : id}
            onFocus={(event) => event.target.select()}
            onChange={({ target }) => {
              setName(target.value);
              setProblem(null);
            }}
          />
        </label>
        {problem !== null && (
          <p id={id} className="field-problem" role="alert">
            {problem}
          </p>
        )}
        {!parted && (
          <label className="comparing-check">
            <input
              type="checkbox"
              checked={cumulative}
              onChange={({ target }) => setCumulative(target.checked)}
            />
            One total that only grows: a later value is never below an earlier one
          </label>
        )}
        <DialogButtons
          action={parted ? 'Part' : series ? 'Save' : 'Make Series'}
          isReady={name.trim() !== ''}
        />
      </form>
    </Dialog>
  );
}

export const seriesDialog = defineDialog('series', SeriesDialog);

function write(
  { group, parted }: NamedSeries,
  named: { readonly name: string; readonly cumulative: boolean },
): Promise<string | null> {
  const { series, entity, property, unit, statements } = group;
  if (series && parted) return partSeries({ id: series.id, figures: [...parted], name: named.name });
  if (series) return saySeries(series.id, named);
  return makeSeries({ ...named, entity, property, unit, figures: statements.map(({ id }) => id) });
}
