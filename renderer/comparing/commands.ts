import type { FigureGroup } from '../../shared/compare/groups.ts';
import type { Statement } from '../../shared/compare/statement.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import type { ComparedScope } from '../../shared/transfer/comparing.ts';
import { type Command, defineCommand } from '../modes/command.ts';
import { changeComparing, openComparing, pinStatement } from '../state/actions/comparing.ts';
import { currentAnnotation } from '../state/selectors.ts';
import type { ComparingView } from '../state/slices/comparing.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import { currentStatement } from './comparedStatements.ts';
import { pairCommands } from './conflicts/commands.ts';
import { askExcluding } from './ExcludeDialog.tsx';
import { figureGroups, shownFigures, shownGroup } from './figures/shownFigures.ts';
import { askJoining, askParting, nameSeries, partable, toggleGrowing } from './series/seriesActions.ts';

export const comparingCommands = [
  defineCommand({
    id: 'comparing.open',
    label: 'Compare…',
    keys: ['Mod+Shift+k'],
    menu: 'Edit',
    run: compareHere,
    isEnabled: ({ articles }) => articles.length > 0,
  }),
  defineCommand({
    id: 'annotation.compare',
    label: 'Compare This Annotation',
    menu: 'Go',
    rooms: ['reading', 'asking'],
    run: () => {
      const annotation = currentAnnotation(getState());
      if (annotation) compareAnnotation(annotation);
    },
    isEnabled: (state) => {
      const annotation = currentAnnotation(state);
      return annotation !== null && wayOf(annotation) !== null;
    },
  }),
  defineCommand({
    id: 'comparing.table',
    label: 'Show as a Table',
    keys: ['t'],
    menu: 'View',
    scope: 'outside fields',
    rooms: ['comparing'],
    run: () => changeComparing({ isTable: !getState().comparing.isTable }),
  }),
  defineCommand({
    id: 'comparing.pin',
    label: 'Pin Figure',
    menu: 'View',
    rooms: ['comparing'],
    run: () => {
      const statement = currentStatement(getState());
      if (statement) pinStatement(statement.id);
    },
    isEnabled: (state) => currentStatement(state)?.figure != null,
  }),
  ...pairCommands,
  defineCommand({
    id: 'comparing.exclude',
    label: 'Exclude Figure…',
    keys: ['x'],
    menu: 'Edit',
    scope: 'outside fields',
    rooms: ['comparing'],
    run: () => {
      const statement = currentStatement(getState());
      if (statement) askExcluding([toldWith(statement)]);
    },
    isEnabled: (state) => {
      const statement = currentStatement(state);
      return statement !== undefined && statement.figure !== null && statement.excluded === null;
    },
  }),
  ofGroup('series.name', 'Make or Rename Series…', nameSeries),
  ofGroup('series.grows', 'One Total That Only Grows', toggleGrowing),
  ofGroup(
    'series.join',
    'Join with Other Figures…',
    askJoining,
    ({ comparing }) => figureGroups({ comparing }).length > 1,
  ),
  ofGroup(
    'series.part',
    'Part Figures from Series…',
    (group) => askParting(group, partedFrom(getState(), group)),
    (state) => {
      const group = shownGroup(state);
      return group !== null && partedFrom(state, group).length > 0;
    },
  ),
];

/** A command about the series, or the other figures, that is shown. */
function ofGroup(
  id: string,
  label: string,
  run: (group: FigureGroup) => unknown,
  isEnabled: (state: State) => boolean = () => true,
): Command {
  return defineCommand({
    id,
    label,
    menu: 'Edit',
    rooms: ['comparing'],
    run: () => {
      const group = shownGroup(getState());
      return group && run(group);
    },
    isEnabled: (state) => shownGroup(state) !== null && isEnabled(state),
  });
}

function partedFrom({ comparing: { pinned, currentId } }: State, group: FigureGroup): readonly string[] {
  return partable(group, pinned, currentId);
}

/** A statement with those that are drawn as one with it. */
function toldWith(statement: Statement): readonly Statement[] {
  const marks = shownFigures(getState())?.marks ?? [];
  const told = marks.find((mark) => mark.statement.id === statement.id);
  return [statement, ...(told?.copies ?? [])];
}

/**
 * Compares what a person looks at: the answers that are selected or all of them, the actor, the figure or the claim at hand, else the
 * whole workspace; what was compared before where that is shown already.
 */
function compareHere(): void {
  const state = getState();
  const { room, asking, actorPage, hereId } = state;
  const annotation = room === 'reading' ? currentAnnotation(state) : null;
  if (room === 'asking' && asking.selected.size > 0)
    openComparing({ kind: 'ids', ids: [...asking.selected].sort() });
  else if (room === 'asking' && asking.asked && asking.asked.query !== '')
    openComparing({ kind: 'query', query: asking.asked.query, hereId });
  else if (room === 'actor' && actorPage.actorId !== null)
    openComparing({ kind: 'actor', id: actorPage.actorId }, 'matrix');
  else if (annotation && compareAnnotation(annotation)) return;
  else openComparing({ kind: 'all' });
}

/** Compares what an annotation is about; false where it is about nothing that can be compared. */
function compareAnnotation(annotation: Annotation): boolean {
  const way = wayOf(annotation);
  if (way) openComparing(...way);
  return way !== null;
}

/** What is compared with an annotation, and in which view: a figure by numbers, a claim by its days, an actor by what was said. */
function wayOf({ id, tag, attributes }: Annotation): [scope: ComparedScope, view: ComparingView] | null {
  if (tag === 'figure') return [{ kind: 'figure', id }, 'figures'];
  if (tag === 'claim') return [{ kind: 'claim', id }, 'biography'];
  const entryId = tag === 'actor' ? attributes.actorEntryId : undefined;
  return entryId === undefined ? null : [{ kind: 'actor', id: entryId }, 'matrix'];
}
