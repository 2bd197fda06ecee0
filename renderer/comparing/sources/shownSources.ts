import type { FigureGroup } from '../../../shared/compare/groups.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import type { Day } from '../../../shared/figure/calendar.ts';
import { changeComparing } from '../../state/actions/comparing.ts';
import { lastMade } from '../../state/lastMade.ts';
import type { Comparing } from '../../state/slices/comparing.ts';
import type { State } from '../../state/state.ts';
import { getState } from '../../state/store.ts';
import { spanOf } from '../chart/dayColumns.ts';
import type { MarkStep } from '../chart/nextMark.ts';
import { shownGroup } from '../figures/shownFigures.ts';
import { unnamed } from '../outletLooks.ts';
import { type DayStep, daySteps, keptDay, shownDay } from './daySteps.ts';
import { type RowConflict, rowConflicts } from './rowConflicts.ts';
import { isIn, type PlacedRow } from './sourceRow.ts';
import { datedStatements, sourceRows } from './sourceRows.ts';

/** What the picture of sources shows of one group of figures on a day. */
export interface ShownSources {
  readonly group: FigureGroup;
  /** All that can have a row on some day. */
  readonly dated: readonly Statement[];
  readonly steps: readonly DayStep[];
  readonly day: Day;
  readonly rows: readonly PlacedRow[];
  readonly conflicts: readonly RowConflict[];
  /** Left out: excluded by a person, of outlets that are hidden, and without a day. */
  readonly excluded: number;
  readonly hidden: number;
  readonly undated: number;
}

/** What is shown; null where there are no figures. The same object as long as nothing that matters has changed. */
export function shownSources(state: State): ShownSources | null {
  const group = shownGroup(state);
  if (!group) return null;
  const { clusters, hiddenOutlets, rowsBy, dayBy, untilDay } = state.comparing;
  const key: Key = { group, clusters, hiddenOutlets, rowsBy, dayBy, untilDay };
  return made(key);
}

/** Shows another day; current stays the row of its outlet or speaker, or becomes the first one. */
export function showDay(shown: ShownSources, day: Day): void {
  const untilDay = keptDay(shown.steps, day);
  const row = rowWith(shown.rows, getState().comparing.currentId);
  changeComparing({ untilDay });
  const rows = shownSources(getState())?.rows ?? [];
  const after = row && (rows.find(({ key }) => key === row.key) ?? rows[0]);
  const statement = after && (after.statement ?? after.refuted[0]);
  if (statement) changeComparing({ currentId: statement.id });
}

/** The row that a statement is in, its own or one of its others; undefined where it is in none. */
export function rowWith(rows: readonly PlacedRow[], id: string | null): PlacedRow | undefined {
  if (id === null) return undefined;
  return rows.find(({ statement }) => statement?.id === id) ?? rows.find((row) => isIn(row, id));
}

/** The statement of the row that a key leads to from the row of another; null where there is none. */
export function nextRow(rows: readonly PlacedRow[], from: string | null, step: MarkStep): string | null {
  const row = rowWith(rows, from);
  const index = row ? rows.indexOf(row) : -1;
  const to: Readonly<Record<MarkStep, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: rows.length - 1,
    // Days are to the left and to the right.
    ArrowLeft: -1,
    ArrowRight: -1,
  };
  const next = rows[to[step]];
  return (next?.statement ?? next?.refuted[0])?.id ?? null;
}

type Key = Pick<Comparing, 'clusters' | 'hiddenOutlets' | 'rowsBy' | 'dayBy' | 'untilDay'> & {
  readonly group: FigureGroup;
};

/** Made once for all parts of the window that show it. */
const made = lastMade(make);

function make({ group, clusters, hiddenOutlets, rowsBy, dayBy, untilDay }: Key): ShownSources {
  const believed = group.statements.filter(({ excluded }) => excluded === null);
  const visible = believed.filter(({ outlet }) => !hiddenOutlets.has(outlet ?? unnamed));
  const dated = datedStatements(visible, dayBy);
  const steps = daySteps(dated);
  const day = shownDay(steps, spanOf(untilDay)?.start ?? null);
  const rows = sourceRows(visible, clusters ?? [], { rowsBy, dayBy, untilDay: day });
  return {
    group,
    dated: dated.map(({ statement }) => statement),
    steps,
    day,
    rows,
    conflicts: rowConflicts(rows, group.cumulative, group.unit),
    excluded: group.statements.length - believed.length,
    hidden: believed.length - visible.length,
    undated: visible.length - dated.length,
  };
}
