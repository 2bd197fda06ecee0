import { flushSync } from 'react-dom';
import { type CommandId, type CommandSpec, commandIds, commands } from '../../shared/commands.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { endOf, startOf } from '../../shared/model/extent.ts';
import type { SegmentSlot } from '../../shared/model/segmentSlots.ts';
import { type Tag, tagLabel } from '../../shared/model/tag.ts';
import type { EdgeStep } from '../../shared/text/reshape.ts';
import { paragraphAt, sentenceAt, wordAt } from '../../shared/text/segmentation.ts';
import { articleView } from '../article/articleView.ts';
import { startAttribution } from '../attribution/attributing.ts';
import { sourceOf } from '../everywhere/source.ts';
import { closeFind, openFind, stepFound } from '../find/finding.ts';
import { startGrading } from '../grade/grading.ts';
import { listedRows } from '../inspector/listedRows.ts';
import { startLinking } from '../linking/linking.ts';
import { hasSlot, pickWords } from '../picking/picking.ts';
import { versionsOf } from '../revisions/versions.ts';
import { focusNextPane } from '../shell/panes.ts';
import { acceptProposal } from '../state/actions/actors.ts';
import { removeAnnotation, retag, tagSelection } from '../state/actions/annotations.ts';
import { saveOriginal } from '../state/actions/exporting.ts';
import { clearFigure } from '../state/actions/figures.ts';
import { redo, undo } from '../state/actions/history.ts';
import { chooseAndImport, importNewerVersion } from '../state/actions/importing.ts';
import { notice } from '../state/actions/notices.ts';
import { paste } from '../state/actions/pasting.ts';
import { backUpNow, saveDiagnostics } from '../state/actions/recovery.ts';
import { saveSettings } from '../state/actions/settings.ts';
import { askForName, pick, pickInTurn, showDialog, takePen } from '../state/actions/view.ts';
import { chooseWorkspace, print } from '../state/actions/window.ts';
import { currentProposal } from '../state/proposal.ts';
import { annotationsOf, currentAnnotation, findAnnotation, openSummary } from '../state/selectors.ts';
import type { Selected, State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import { focusAndSelect, focusTarget, hasFocus } from '../ui/focusTargets.ts';
import { moveCaret } from './caret.ts';
import { addSelection, reshape, takeSelectionOut } from './reshape.ts';

/** What the palette, the keys and the menu run. `asked` is when the person asked, in milliseconds of the page. */
export interface Command extends CommandSpec {
  readonly id: CommandId;
  readonly isEnabled: (state: State) => boolean;
  readonly run: (asked: number) => unknown;
}

type Behaviour = Pick<Command, 'run'> & Partial<Pick<Command, 'isEnabled'>>;

const hasArticle = (state: State) => state.open !== null;
const hasCurrent = (state: State) => state.currentId !== null;
const hasSelection = ({ selected }: State) => selected !== null && selected.start < selected.end;

const behaviours: Record<CommandId, Behaviour> = {
  'file.import': { run: () => chooseAndImport('files') },
  'file.importNewer': {
    run: () => importNewerVersion(),
    isEnabled: ({ open }) => open !== null,
  },
  'file.importFolder': { run: () => chooseAndImport('folder') },
  'file.paste': { run: paste },
  'file.importReport': {
    run: () => showDialog('importReport'),
    isEnabled: (state) => state.imported !== null,
  },
  'file.export': { run: () => showDialog('export'), isEnabled: hasArticle },
  'article.saveOriginal': { run: saveOriginal, isEnabled: hasArticle },
  'file.print': { run: print, isEnabled: hasArticle },
  'workspace.backUp': { run: backUpNow },
  'workspace.restore': { run: () => showDialog('backups') },
  'workspace.choose': { run: chooseWorkspace },
  // While a write is on its way nobody knows yet what can be undone: the store does, when it gets there.
  'edit.undo': { run: undo, isEnabled: (state) => state.undoState.undo !== null || state.pending > 0 },
  'edit.redo': { run: redo, isEnabled: (state) => state.undoState.redo !== null || state.pending > 0 },
  'history.open': { run: () => showDialog('history') },
  'annotator.name': { run: sayName },
  'find.open': { run: openFind, isEnabled: hasArticle },
  'library.search': {
    run: () => focusTarget('library.search'),
    isEnabled: () => getState().articles.length > 1,
  },
  'find.next': { run: () => stepFound(1), isEnabled: hasArticle },
  'find.previous': { run: () => stepFound(-1), isEnabled: hasArticle },
  'tag.claim': tagBehaviour('claim'),
  'tag.actor': tagBehaviour('actor'),
  'tag.figure': tagBehaviour('figure'),
  'tag.quote': tagBehaviour('quote'),
  'select.word': { run: () => selectUnit(wordAt), isEnabled: hasArticle },
  'select.sentence': { run: () => selectUnit(sentenceAt), isEnabled: hasArticle },
  'select.paragraph': {
    run: () => selectUnit((_text, offset) => paragraphAt(getState().open?.article.blocks ?? [], offset)),
    isEnabled: hasArticle,
  },
  'select.grow': edgeBehaviour('end', 'grow', 'word'),
  'select.shrink': edgeBehaviour('end', 'shrink', 'word'),
  'select.growCharacter': edgeBehaviour('end', 'grow', 'character'),
  'select.shrinkCharacter': edgeBehaviour('end', 'shrink', 'character'),
  'select.growStart': edgeBehaviour('start', 'grow', 'word'),
  'select.shrinkStart': edgeBehaviour('start', 'shrink', 'word'),
  'select.growStartCharacter': edgeBehaviour('start', 'grow', 'character'),
  'select.shrinkStartCharacter': edgeBehaviour('start', 'shrink', 'character'),
  'select.nextSentence': { run: () => moveCaret('nextSentence', { extends: true }), isEnabled: hasArticle },
  'select.previousSentence': {
    run: () => moveCaret('previousSentence', { extends: true }),
    isEnabled: hasArticle,
  },
  'select.nextParagraph': { run: () => moveCaret('nextParagraph', { extends: true }), isEnabled: hasArticle },
  'select.previousParagraph': {
    run: () => moveCaret('previousParagraph', { extends: true }),
    isEnabled: hasArticle,
  },
  'select.start': { run: () => moveCaret('start', { extends: true }), isEnabled: hasArticle },
  'select.end': { run: () => moveCaret('end', { extends: true }), isEnabled: hasArticle },
  'attribution.quote': { run: (asked) => startAttribution('quote', asked), isEnabled: hasArticle },
  'attribution.claim': { run: (asked) => startAttribution('claim', asked), isEnabled: hasArticle },
  'annotation.addSelection': {
    run: addSelection,
    isEnabled: (state) => hasCurrent(state) && hasSelection(state),
  },
  'annotation.takeOut': { run: takeSelectionOut, isEnabled: hasCurrent },
  'segment.cue': segmentBehaviour('cue'),
  'segment.hedge': segmentBehaviour('hedge'),
  'segment.asOf': segmentBehaviour('asOf'),
  'segment.entity': segmentBehaviour('measuredEntity'),
  'figure.clear': {
    run: clearCurrentFigure,
    isEnabled: (state) => currentAnnotation(state)?.tag === 'figure',
  },
  'annotation.note': { run: () => focusTarget('inspector.note'), isEnabled: hasArticle },
  'annotation.link': { run: startLinking, isEnabled: hasCurrent },
  'annotation.everywhere': { run: () => openEverywhere('everywhereHere'), isEnabled: hasArticle },
  'annotation.everywhereAll': { run: () => openEverywhere('everywhereAll'), isEnabled: hasArticle },
  'claim.grade': { run: startGrading, isEnabled: hasCurrent },
  'actor.entry': {
    run: () => focusTarget('inspector.actorEntry'),
    isEnabled: (state) => currentAnnotation(state)?.tag === 'actor',
  },
  'actor.acceptEntry': { run: acceptProposal, isEnabled: (state) => currentProposal(state) !== null },
  'annotation.remove': { run: removeCurrent, isEnabled: (state) => hasCurrent(state) && !isElsewhere(state) },
  'annotation.next': { run: () => step(1), isEnabled: (state) => neighbour(state, 1) !== null },
  'annotation.previous': { run: () => step(-1), isEnabled: (state) => neighbour(state, -1) !== null },
  'annotation.pick': { run: pickAtCaret, isEnabled: hasArticle },
  'annotation.inspect': { run: inspect, isEnabled: hasArticle },
  'annotation.leave': { run: leave },
  'caret.nextSentence': { run: () => moveCaret('nextSentence'), isEnabled: hasArticle },
  'caret.previousSentence': { run: () => moveCaret('previousSentence'), isEnabled: hasArticle },
  'caret.nextParagraph': { run: () => moveCaret('nextParagraph'), isEnabled: hasArticle },
  'caret.previousParagraph': { run: () => moveCaret('previousParagraph'), isEnabled: hasArticle },
  'caret.start': { run: () => moveCaret('start'), isEnabled: hasArticle },
  'caret.end': { run: () => moveCaret('end'), isEnabled: hasArticle },
  'pane.next': { run: () => focusNextPane(1) },
  'pane.previous': { run: () => focusNextPane(-1) },
  'view.textLarger': { run: () => changeTextSize(1) },
  'view.textSmaller': { run: () => changeTextSize(-1) },
  'view.textReset': {
    run: () => saveSettings({ textSize: defaultTextSize, columnWidth: defaultColumnWidth }),
  },
  'view.columnWider': { run: () => changeColumnWidth(40) },
  'view.columnNarrower': { run: () => changeColumnWidth(-40) },
  'view.zoomIn': { run: () => changeZoom(1) },
  'view.zoomOut': { run: () => changeZoom(-1) },
  'view.zoomReset': { run: () => saveSettings({ zoom: 1 }) },
  'view.hidden': { run: () => saveSettings({ showHidden: !getState().settings.showHidden }) },
  'revisions.compare': {
    run: () => showDialog('compare'),
    isEnabled: ({ articles, open }) => open !== null && versionsOf(articles, open.article.id).length > 1,
  },
  'revisions.review': {
    run: () => showDialog('review'),
    isEnabled: (state) => openSummary(state)?.waiting !== undefined,
  },
  'theme.system': { run: () => saveSettings({ theme: 'system' }) },
  'theme.light': { run: () => saveSettings({ theme: 'light' }) },
  'theme.dark': { run: () => saveSettings({ theme: 'dark' }) },
  'palette.open': { run: () => showDialog('palette') },
  'help.keys': { run: () => showDialog('keys') },
  'help.codes': { run: () => showDialog('codes') },
  'help.diagnostics': { run: saveDiagnostics },
};

/** Every command with what it does, in the order of the menus. */
export const commandList: readonly Command[] = commandIds.map((id) => ({
  ...commands[id],
  isEnabled: () => true,
  ...behaviours[id],
  id,
}));

/** Runs a command if it can run now. Returns whether it did. */
export function runCommand(id: CommandId, asked = performance.now()): boolean {
  const command = commandList.find((candidate) => candidate.id === id);
  if (!command?.isEnabled(getState())) return false;
  command.run(asked);
  return true;
}

/** CSS pixels, when nothing else was chosen. */
export const defaultTextSize = 18.5;
/** CSS pixels, when nothing else was chosen. */
export const defaultColumnWidth = 660;

function tagBehaviour(tag: Tag): Behaviour {
  return { run: (asked) => tagOrTakePen(tag, asked), isEnabled: hasArticle };
}

/**
 * Tags the selection; with none, takes up the marker pen for the tag or puts it down again. With the keyboard in the
 * inspector or its list, the annotation there takes the tag.
 */
function tagOrTakePen(tag: Tag, asked: number): void {
  const { selected, pen, currentId } = getState();
  if (currentId && hasFocus('inspector')) {
    void retag(currentId, tag, asked);
    return;
  }
  if (selected && selected.start < selected.end) {
    void tagAndCollapse(tag, selected, asked);
    return;
  }
  takePen(pen === tag ? null : tag);
  notice(
    pen === tag
      ? 'Marker pen put down.'
      : `Marker pen: each selection becomes ${article(tag)}. Esc puts it down.`,
  );
}

/** The selection counts as gone at once, so that the next key finds a caret; it stays if it could not be tagged. */
async function tagAndCollapse(tag: Tag, selected: Selected, asked: number): Promise<void> {
  const made = tagSelection(tag, asked);
  if (selected.segment) articleView()?.selection.letGo();
  if (!(await made)) articleView()?.selection.keep();
}

/** With the pen in hand, a selection that has been finished takes its tag. */
export function markWithPen(): void {
  const { pen, selected } = getState();
  if (pen && selected && selected.start < selected.end) runCommand(`tag.${pen}`);
}

function article(tag: Tag): string {
  return `${tag === 'actor' ? 'an' : 'a'} ${tagLabel[tag].toLowerCase()}`;
}

/** The selection becomes words of an attribute of the current annotation; with none, picking begins. */
function segmentBehaviour(slot: SegmentSlot): Behaviour {
  return { run: () => pickWords(slot), isEnabled: (state) => hasSlot(state, slot) };
}

function clearCurrentFigure(asked: number): void {
  const { currentId } = getState();
  if (currentId) void clearFigure(currentId, asked);
}

/** Moves an edge of the selection or, with none, of the current annotation. */
function edgeBehaviour(
  edge: EdgeStep['edge'],
  change: EdgeStep['change'],
  unit: EdgeStep['unit'],
): Behaviour {
  return {
    run: () => reshape({ edge, change, unit }),
    isEnabled: (state) => hasSelection(state) || hasCurrent(state),
  };
}

function selectUnit(unitAt: (text: string, offset: number) => { start: number; end: number } | null): void {
  const { open, selected } = getState();
  if (!open) return;
  const unit = unitAt(open.article.text, selected?.start ?? 0);
  if (!unit) {
    // Unsaid, the next tag key would take up the marker pen.
    notice('There is nothing to select at the caret.');
    return;
  }
  articleView()?.focus();
  articleView()?.select(unit.start, unit.end);
  markWithPen();
}

/** Whether a person has selected text that has nothing to do with the current annotation. */
function isElsewhere(state: State): boolean {
  const annotation = currentAnnotation(state);
  const { selected } = state;
  if (!annotation || !selected || selected.start === selected.end) return false;
  return selected.end <= startOf(annotation) || selected.start >= endOf(annotation);
}

/** Removes the current annotation; the keyboard goes to the next row of the list if it was there, else to the text. */
async function removeCurrent(asked: number): Promise<void> {
  const { currentId } = getState();
  if (!currentId) return;
  const rows = listedRows();
  const index = rows.findIndex(({ id }) => id === currentId);
  const wasInList = hasFocus('annotations');
  await removeAnnotation(currentId, asked);
  // What could not be removed is still there, and is the next one.
  const stands = (id: string | undefined) => findAnnotation(getState(), id ?? null);
  const next = stands(currentId) ?? stands(rows[index + 1]?.id) ?? stands(rows[index - 1]?.id);
  if (wasInList && index >= 0 && next) {
    flushSync(() => goTo(next));
    focusTarget('annotations.row');
  } else articleView()?.focus();
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

function step(direction: 1 | -1): void {
  const annotation = neighbour(getState(), direction);
  if (annotation) goTo(annotation);
}

/** Picks an annotation, places the caret at its start and brings it into view. */
export function goTo(annotation: Annotation): void {
  const view = articleView();
  view?.select(startOf(annotation), startOf(annotation));
  pick(annotation.id);
  view?.reveal(annotation);
}

/** Enter: goes to the inspector of the current annotation; with none, first picks the one at the caret. */
function inspect(): void {
  if (currentAnnotation(getState())) focusTarget('inspector.tag');
  else pickAtCaret();
}

/** Picks the shortest annotation at the caret; again, the next one there. */
function pickAtCaret(): void {
  const here = articleView()?.annotationsAt(getState().selected?.start ?? 0) ?? [];
  if (here.length > 0) pickInTurn(here);
  else notice('There is no annotation at the caret.');
}

/**
 * Esc: goes back to the text from elsewhere; there puts the pen down, else drops the selection, else lets go of the
 * annotation, else leaves the text.
 */
function leave(): void {
  const { pen, selected, currentId } = getState();
  const isInColumn = hasFocus('inspector') || hasFocus('library');
  if (hasFocus('find')) closeFind();
  else if (pen) {
    takePen(null);
    // Its notice speaks of Esc.
    notice(null);
  } else if (isInColumn) articleView()?.focus();
  else if (selected && selected.start < selected.end) articleView()?.selection.collapse();
  else if (currentId) pick(null);
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Asks first, and shows what it would mark; where there is nothing to mark everywhere it says so. */
function openEverywhere(dialog: 'everywhereHere' | 'everywhereAll'): void {
  const source = sourceOf(getState());
  if (typeof source === 'string') notice(source);
  else showDialog(dialog);
}

function sayName(): void {
  flushSync(() => askForName('wanted'));
  focusAndSelect('annotator.name');
}

function changeTextSize(step: 1 | -1): void {
  const size = (getState().settings.textSize ?? defaultTextSize) + step * 1.5;
  void saveSettings({ textSize: Math.min(36, Math.max(12, size)) });
}

/** The steps that browsers take, from 50 to 300 %. */
const zooms: readonly number[] = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];

function changeZoom(step: 1 | -1): void {
  const now = getState().settings.zoom ?? 1;
  const next = step === 1 ? zooms.find((zoom) => zoom > now) : zooms.findLast((zoom) => zoom < now);
  if (next !== undefined) void saveSettings({ zoom: next });
}

function changeColumnWidth(step: number): void {
  const width = (getState().settings.columnWidth ?? defaultColumnWidth) + step;
  void saveSettings({ columnWidth: Math.min(1200, Math.max(400, width)) });
}
