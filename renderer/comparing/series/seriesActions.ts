import type { FigureGroup } from '../../../shared/compare/groups.ts';
import { makeSeries, saySeries } from '../../state/actions/series.ts';
import { showDialog } from '../../state/actions/view.ts';
import { joinDialog } from './JoinDialog.tsx';
import { seriesDialog } from './SeriesDialog.tsx';

/** Says of a series that it is one total that only grows, or that it is not; of a group that is none, it becomes one by that. */
export async function toggleGrowing({
  series,
  cumulative,
  name,
  entity,
  property,
  unit,
  statements,
}: FigureGroup): Promise<void> {
  if (series) await saySeries(series.id, { cumulative: !cumulative });
  else
    await makeSeries({
      name: name.slice(0, 200),
      entity,
      property,
      unit,
      cumulative: true,
      figures: statements.map(({ id }) => id),
    });
}

/** Asks for the name of a group that becomes a series, or of a series. */
export function nameSeries(group: FigureGroup): void {
  showDialog(seriesDialog, { group, parted: null });
}

/** Asks which other figures measure the same. */
export function askJoining(group: FigureGroup): void {
  showDialog(joinDialog, { group });
}

/** The figures that would leave a series: those that are pinned, else the current one; none where these are all of it. */
export function partable(
  { series, statements }: FigureGroup,
  pinned: readonly string[],
  currentId: string | null,
): readonly string[] {
  if (!series) return [];
  const ids = new Set(statements.map(({ id }) => id));
  const meant = (pinned.length > 0 ? pinned : [currentId]).filter(
    (id): id is string => id !== null && ids.has(id),
  );
  return meant.length < ids.size ? meant : [];
}

/** Asks for the name of the series that these figures become. */
export function askParting(group: FigureGroup, parted: readonly string[]): void {
  if (parted.length > 0) showDialog(seriesDialog, { group, parted });
}
