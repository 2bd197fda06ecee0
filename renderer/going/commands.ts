import type { Annotation } from '../../shared/model/annotation.ts';
import { startOf } from '../../shared/model/extent.ts';
import type { EdgeStep } from '../../shared/text/reshape.ts';
import { returnToActor } from '../actors/page/openHit.ts';
import { type Goal, moveCaret } from '../article/caret.ts';
import type { Desk } from '../article/desk.ts';
import { goTo } from '../article/goTo.ts';
import { reshape } from '../article/reshape.ts';
import { leaveAsking, returnToAnswers } from '../asking/views/opening.ts';
import { returnToComparing } from '../comparing/openStatement.ts';
import { closeFind } from '../find/finding.ts';
import { type Command, defineCommand, hasArticle, hasCurrent } from '../modes/command.ts';
import { endMode } from '../modes/mode.ts';
import { selectOnDesk } from '../state/actions/desk.ts';
import { notice } from '../state/actions/notices.ts';
import { enterRoom } from '../state/actions/room.ts';
import { pick, pickInTurn } from '../state/actions/view.ts';
import { annotationsOf, currentAnnotation, hasSelection } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import { focusTarget, hasFocus } from '../ui/focusTargets.ts';
import { focusNextPane } from './panes.ts';
import { selectArticle, selectParagraph, selectSentence, selectWord } from './selectUnit.ts';

export const selectCommands = [
  unitCommand('select.word', 'Select Word', 'w', selectWord),
  unitCommand('select.sentence', 'Select Sentence', 's', selectSentence),
  unitCommand('select.paragraph', 'Select Paragraph', 'p', selectParagraph),
  defineCommand({
    id: 'select.all',
    label: 'Select Whole Article',
    keys: ['Mod+a'],
    menu: 'Select',
    scope: 'outside fields',
    run: selectArticle,
    isEnabled: hasArticle,
  }),
  edgeCommand('select.grow', 'Grow by a Word', ']', ['end', 'grow', 'word']),
  edgeCommand('select.shrink', 'Shrink by a Word', '[', ['end', 'shrink', 'word']),
  edgeCommand('select.growCharacter', 'Grow by a Character', '}', ['end', 'grow', 'character']),
  edgeCommand('select.shrinkCharacter', 'Shrink by a Character', '{', ['end', 'shrink', 'character']),
  edgeCommand('select.growStart', 'Grow at the Start', 'Alt+[', ['start', 'grow', 'word']),
  edgeCommand('select.shrinkStart', 'Shrink at the Start', 'Alt+]', ['start', 'shrink', 'word']),
  edgeCommand('select.growStartCharacter', 'Grow at the Start by a Character', 'Alt+{', [
    'start',
    'grow',
    'character',
  ]),
  edgeCommand('select.shrinkStartCharacter', 'Shrink at the Start by a Character', 'Alt+}', [
    'start',
    'shrink',
    'character',
  ]),
  extendCommand('nextSentence', 'Extend to the Next Sentence', 'Shift+j', { repeats: true }),
  extendCommand('previousSentence', 'Extend to the Previous Sentence', 'Shift+k', { repeats: true }),
  extendCommand('nextParagraph', 'Extend to the Next Paragraph', 'Alt+Shift+ArrowDown', {
    scope: 'text',
    repeats: true,
  }),
  extendCommand('previousParagraph', 'Extend to the Previous Paragraph', 'Alt+Shift+ArrowUp', {
    scope: 'text',
    repeats: true,
  }),
  extendCommand('start', 'Extend to the Start', 'Mod+Shift+Home', { scope: 'text' }),
  extendCommand('end', 'Extend to the End', 'Mod+Shift+End', { scope: 'text' }),
];

export const goCommands = [
  defineCommand({
    id: 'annotation.next',
    label: 'Next Annotation',
    waitsForNew: true,
    keys: ['Tab'],
    menu: 'Go',
    scope: 'text',
    repeats: true,
    run: (desk) => step(desk, 1),
    isEnabled: (state) => neighbour(state, 1) !== null,
  }),
  defineCommand({
    id: 'annotation.previous',
    label: 'Previous Annotation',
    waitsForNew: true,
    keys: ['Shift+Tab'],
    menu: 'Go',
    scope: 'text',
    repeats: true,
    run: (desk) => step(desk, -1),
    isEnabled: (state) => neighbour(state, -1) !== null,
  }),
  defineCommand({
    id: 'annotation.pick',
    label: 'Select Annotation at Caret',
    keys: ['Space'],
    menu: 'Go',
    scope: 'text',
    repeats: true,
    run: pickAtCaret,
    isEnabled: hasArticle,
  }),
  defineCommand({
    id: 'annotation.inspect',
    label: 'Go to the Inspector',
    waitsForNew: true,
    keys: ['Enter'],
    menu: 'Go',
    scope: 'text',
    run: inspect,
    isEnabled: hasArticle,
  }),
  defineCommand({
    id: 'annotation.leave',
    label: 'Deselect',
    keys: ['Escape'],
    menu: 'Go',
    rooms: 'all',
    yieldsTo: '[data-owns-escape]',
    run: leave,
  }),
  caretCommand('nextSentence', 'Next Sentence', 'j', { repeats: true }),
  caretCommand('previousSentence', 'Previous Sentence', 'k', { repeats: true }),
  caretCommand('nextParagraph', 'Next Paragraph', 'Alt+ArrowDown', { scope: 'text', repeats: true }),
  caretCommand('previousParagraph', 'Previous Paragraph', 'Alt+ArrowUp', { scope: 'text', repeats: true }),
  caretCommand('start', 'Start of the Article', 'Mod+Home', { scope: 'text' }),
  caretCommand('end', 'End of the Article', 'Mod+End', { scope: 'text' }),
  defineCommand({
    id: 'pane.next',
    label: 'Next Pane',
    keys: ['F6'],
    menu: 'Go',
    rooms: 'all',
    run: () => focusNextPane(1, getState().room),
  }),
  defineCommand({
    id: 'pane.previous',
    label: 'Previous Pane',
    keys: ['Shift+F6'],
    menu: 'Go',
    rooms: 'all',
    run: () => focusNextPane(-1, getState().room),
  }),
];

type Keys = Partial<Pick<Command, 'scope' | 'repeats'>>;

function unitCommand(id: string, label: string, key: string, run: Command['run']): Command {
  return defineCommand({ id, label, keys: [key], menu: 'Select', run, isEnabled: hasArticle });
}

/** Moves an edge of the selection or, with none, of the current annotation. */
function edgeCommand(
  id: string,
  label: string,
  key: string,
  [edge, change, unit]: readonly [EdgeStep['edge'], EdgeStep['change'], EdgeStep['unit']],
): Command {
  return defineCommand({
    id,
    label,
    keys: [key],
    menu: 'Select',
    waitsForNew: true,
    repeats: true,
    run: (desk) => reshape(desk, { edge, change, unit }),
    isEnabled: (state) => hasSelection(state) || hasCurrent(state),
  });
}

function extendCommand(goal: Goal, label: string, key: string, keys: Keys): Command {
  return defineCommand({
    id: `select.${goal}`,
    label,
    keys: [key],
    menu: 'Select',
    ...keys,
    run: (desk) => moveCaret(desk, goal, { extends: true }),
    isEnabled: hasArticle,
  });
}

function caretCommand(goal: Goal, label: string, key: string, keys: Keys): Command {
  return defineCommand({
    id: `caret.${goal}`,
    label,
    keys: [key],
    menu: 'Go',
    ...keys,
    run: (desk) => moveCaret(desk, goal),
    isEnabled: hasArticle,
  });
}

/** The annotation before or after the current one in text order, or else before or after the caret. */
function neighbour(state: State, direction: 1 | -1): Annotation | null {
  const annotations = annotationsOf(state);
  const index = annotations.findIndex((annotation) => annotation.id === state.currentId);
  if (index >= 0) return annotations[index + direction] ?? null;
  const caret = state.selected?.start ?? 0;
  return direction === 1
    ? (annotations.find((annotation) => startOf(annotation) >= caret) ?? null)
    : (annotations.findLast((annotation) => startOf(annotation) < caret) ?? null);
}

function step(desk: Desk, direction: 1 | -1): void {
  const annotation = neighbour(getState(), direction);
  if (annotation) goTo(desk, annotation);
}

/** Enter: goes to the inspector of the current annotation; with none, first picks the one at the caret. */
function inspect(desk: Desk): void {
  if (currentAnnotation(getState())) focusTarget('inspector.tag');
  else pickAtCaret(desk);
}

/** Picks the shortest annotation at the caret; again, the next one there. */
function pickAtCaret({ article }: Desk): void {
  const here = article?.annotationsAt(getState().selected?.start ?? 0) ?? [];
  if (here.length > 0) pickInTurn(here);
  else notice('There is no annotation at the caret.');
}

/**
 * Esc: goes back to reading from another room, where nothing in it has Esc for itself (`data-owns-escape`), and to the text from elsewhere; there puts the pen down, else drops the selection, else goes back to
 * the answers that the article was opened from, else drops the annotation, else leaves the text; not while something is being saved, which may be about to become the annotation that Esc is meant for.
 */
function leave(desk: Desk): void {
  const { room, deskRoom, asking, actorPage, comparing, mode, currentId, pending } = getState();
  const isInColumn = hasFocus('inspector') || hasFocus('library');
  if (room === 'desk' && deskRoom.selected.size > 0) selectOnDesk(new Set());
  else if (room === 'asking') leaveAsking();
  else if (room !== 'reading') enterRoom('reading');
  else if (hasFocus('find')) closeFind(desk);
  else if (mode) {
    endMode();
    // What was said as it began speaks of Esc.
    notice(null);
  } else if (isInColumn) desk.article?.focus();
  else if (hasSelection(getState())) desk.article?.selection.collapse();
  else if (asking.isReturning) void returnToAnswers(desk);
  else if (actorPage.isReturning) returnToActor();
  else if (comparing.isReturning) returnToComparing();
  else if (currentId) pick(null);
  else if (pending === 0 && document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
