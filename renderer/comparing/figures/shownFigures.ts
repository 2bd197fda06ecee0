import { type Band, feasibleBand } from '../../../shared/compare/band.ts';
import { type FigureGroup, groupsOf } from '../../../shared/compare/groups.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import type { DateForm } from '../../../shared/model/dateForm.ts';
import type { ComparedStatements } from '../../../shared/transfer/comparing.ts';
import { lastMade } from '../../state/lastMade.ts';
import { oncePer } from '../../state/oncePer.ts';
import { dateFormOf } from '../../state/selectors.ts';
import type { Comparing } from '../../state/slices/comparing.ts';
import type { State } from '../../state/state.ts';
import { figureIn } from '../boundsIn.ts';
import { alone, type ToldOnce, withoutCopies } from '../copies.ts';
import { unnamed } from '../outletLooks.ts';
import { hasNumber } from './figuresSummary.ts';

/** What the picture of figures shows of one group, and what it leaves out. */
export interface ShownFigures {
  readonly group: FigureGroup;
  /** What is drawn, copies as one where that is wanted. */
  readonly marks: readonly ToldOnce[];
  readonly excluded: readonly Statement[];
  /** Without a bound: there is no place for them. */
  readonly numberless: readonly ToldOnce[];
  /** With a number of something else than the axis measures. */
  readonly otherMeasure: readonly ToldOnce[];
  /** Of the axis, and of the band. */
  readonly unit: string | null;
  /** How many are of outlets that are hidden. */
  readonly hidden: number;
  /** What all that is drawn allows. */
  readonly band: Band;
}

const none: readonly FigureGroup[] = [];
const groupsIn = oncePer(({ statements, series }: ComparedStatements) => groupsOf(statements, series));

/** The series and the other groups of figures among what is compared. */
export function figureGroups({ comparing: { answer } }: Pick<State, 'comparing'>): readonly FigureGroup[] {
  return answer ? groupsIn(answer) : none;
}

/** The group that is shown: the one that was chosen, else that of the current statement, else the first. */
export function shownGroup(state: Pick<State, 'comparing'>): FigureGroup | null {
  const groups = figureGroups(state);
  const { groupKey, currentId } = state.comparing;
  return (
    groups.find(({ key }) => key === groupKey) ??
    groups.find(({ statements }) => statements.some(({ id }) => id === currentId)) ??
    groups[0] ??
    null
  );
}

/** What is shown of the group; null where there are no figures. The same object as long as nothing that matters has changed. */
export function shownFigures(state: State): ShownFigures | null {
  const group = shownGroup(state);
  if (!group) return null;
  const { clusters, copies, hiddenOutlets } = state.comparing;
  const key = { group, clusters, copies, hiddenOutlets, form: dateFormOf(state) };
  return made(key);
}

type Key = Pick<Comparing, 'clusters' | 'copies' | 'hiddenOutlets'> & {
  readonly group: FigureGroup;
  readonly form: DateForm;
};

/** Made once for all parts of the window that show it. */
const made = lastMade(make);

function make({ group, clusters, copies, hiddenOutlets, form }: Key): ShownFigures {
  const believed = group.statements.filter(({ excluded }) => excluded === null);
  const visible = believed.filter(({ outlet }) => !hiddenOutlets.has(outlet ?? unnamed));
  const told = copies === 'one' ? withoutCopies(visible, clusters) : visible.map(alone);
  const { unit } = group;
  const numbered = told.filter(({ statement }) => hasNumber(statement));
  const marks = numbered.filter(({ statement }) => figureIn(statement, unit) !== null);
  return {
    group,
    marks,
    excluded: group.statements.filter(({ excluded }) => excluded !== null),
    numberless: told.filter(({ statement }) => !hasNumber(statement)),
    otherMeasure: numbered.filter(({ statement }) => figureIn(statement, unit) === null),
    unit,
    hidden: believed.length - visible.length,
    band: feasibleBand(
      marks.map(({ statement }) => statement),
      { cumulative: group.cumulative, dates: form, unit },
    ),
  };
}
