import { flushSync } from 'react-dom';
import { endOf, startOf } from '../../shared/model/extent.ts';
import type { Desk } from '../article/desk.ts';
import { goTo } from '../article/goTo.ts';
import { defineCommand, hasArticle, hasCurrent } from '../modes/command.ts';
import { acceptProposal } from '../state/actions/actors.ts';
import { removeAnnotation } from '../state/actions/annotations.ts';
import { clearFigure } from '../state/actions/figures.ts';
import { notice } from '../state/actions/notices.ts';
import { currentProposal } from '../state/proposal.ts';
import { currentAnnotation, findAnnotation } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { getState, whenShown } from '../state/store.ts';
import { focusTarget, hasFocus, neighboursIn } from '../ui/focusTargets.ts';

export const figureCommands = [
  defineCommand({
    id: 'figure.clear',
    label: 'Clear Figure Details',
    keys: ['x'],
    menu: 'Annotate',
    run: (_desk, asked) => clearCurrentFigure(asked),
    isEnabled: (state) => currentAnnotation(state)?.tag === 'figure',
  }),
];

export const noteCommand = defineCommand({
  id: 'annotation.note',
  label: 'Add a Note',
  keys: ['m'],
  menu: 'Annotate',
  run: () => focusTarget('inspector.note'),
  isEnabled: hasArticle,
});

const isActor = (state: State): boolean => currentAnnotation(state)?.tag === 'actor';

export const actorEntryCommands = [
  defineCommand({
    id: 'actor.entry',
    label: 'Choose Actor Entry',
    keys: ['i'],
    menu: 'Annotate',
    run: () => {
      if (isActor(getState())) focusTarget('inspector.actorEntry');
      else notice('Only actors have an entry: select one first.');
    },
    isEnabled: hasCurrent,
    isOffered: isActor,
  }),
  defineCommand({
    id: 'actor.acceptEntry',
    label: 'Accept Suggested Entry',
    keys: ['y'],
    menu: 'Annotate',
    run: acceptProposal,
    isEnabled: (state) => currentProposal(state) !== null,
  }),
];

export const removeCommand = defineCommand({
  id: 'annotation.remove',
  label: 'Remove Annotation',
  keys: ['Delete', 'Backspace'],
  menu: 'Annotate',
  yieldsTo: '[data-owns-delete]',
  run: removeCurrent,
  isEnabled: (state) => hasCurrent(state) && !isElsewhere(state),
});

function clearCurrentFigure(asked: number): void {
  const { currentId } = getState();
  if (currentId) void clearFigure(currentId, asked);
}

/** Whether a person has selected text that has nothing to do with the current annotation. */
function isElsewhere(state: State): boolean {
  const annotation = currentAnnotation(state);
  const { selected } = state;
  if (!annotation || !selected || selected.start === selected.end) return false;
  return selected.end <= startOf(annotation) || selected.start >= endOf(annotation);
}

/** Removes the current annotation; the keyboard goes to the next row of the list if it was there, else to the text. */
async function removeCurrent(desk: Desk, asked: number): Promise<void> {
  const { currentId } = getState();
  if (!currentId) return;
  const wasInList = hasFocus('annotations');
  const neighbours = neighboursIn('annotations', currentId);
  await removeAnnotation(currentId, asked);
  // What could not be removed is still there, and is the next one.
  const next = [currentId, ...neighbours].map((id) => findAnnotation(getState(), id)).find(Boolean);
  // The frame that says "Saved" does not wait for the list, nor for where the keyboard is.
  await whenShown();
  if (wasInList && next) {
    flushSync(() => goTo(desk, next));
    focusTarget('annotations.row');
  } else desk.article?.focus();
}
