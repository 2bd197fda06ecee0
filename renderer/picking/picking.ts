import { resolveDate } from '../../shared/figure/resolveDate.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { likelihood } from '../../shared/model/codes/claim.ts';
import type { Range } from '../../shared/model/segment.ts';
import { patchWithSegment, type SegmentSlot, segmentSlots } from '../../shared/model/segmentSlots.ts';
import { articleView } from '../article/articleView.ts';
import { setKeyMode } from '../commands/keyMode.ts';
import { changeInTurn } from '../state/actions/fields.ts';
import { notice } from '../state/actions/notices.ts';
import { showGrading, showPicking, takePen } from '../state/actions/view.ts';
import { currentAnnotation, findAnnotation } from '../state/selectors.ts';
import type { Picking, State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import { focusTarget } from '../ui/focusTargets.ts';

/** Whether the current annotation has this attribute. */
export function hasSlot(state: State, slot: SegmentSlot): boolean {
  const annotation = currentAnnotation(state);
  return annotation !== null && segmentSlots[slot].tags.includes(annotation.tag);
}

/** Makes the selection the words of an attribute of the current annotation; with none, lets a person select them. */
export function pickWords(slot: SegmentSlot, { isFromField = false } = {}): void {
  const { selected, currentId } = getState();
  if (!currentId || !hasSlot(getState(), slot)) return;
  const picking: Picking = { id: currentId, slot, isFromField };
  if (selected?.segment) {
    void take(picking, selected.segment);
    return;
  }
  takePen(null);
  showGrading(null);
  showPicking(picking);
  setKeyMode(takePickingKey);
  articleView()?.focus();
}

/** Ends picking without a change. The keyboard goes back to where picking was begun. */
export function stopPicking(): void {
  const { picking } = getState();
  setKeyMode(null);
  showPicking(null);
  if (picking?.isFromField) focusTarget(`inspector.words.${picking.slot}`);
}

/** Takes what is selected as the words that are being picked; says so when nothing is selected. */
export function takePicked(): void {
  const { picking, selected } = getState();
  if (!picking) return;
  if (selected?.segment) {
    setKeyMode(null);
    showPicking(null);
    void take(picking, selected.segment);
  } else
    notice('Nothing is selected yet: select the words, then press Enter. W selects the word at the caret.');
}

async function take({ id, slot, isFromField }: Picking, range: Range): Promise<void> {
  const { open } = getState();
  if (!open) return;
  const segment = { ...range, exact: open.article.text.slice(range.start, range.end) };
  articleView()?.selection.collapse();
  const { publishedAt } = open.article.source;
  const problem = await changeInTurn(id, (annotation) =>
    patchWithSegment(annotation, slot, segment, publishedAt),
  );
  const annotation = findAnnotation(getState(), id);
  if (problem === null && annotation) notice(takenSentence(annotation, slot, segment.exact, publishedAt));
  if (isFromField) focusTarget(`inspector.words.${slot}`);
}

function takenSentence(
  { attributes }: Annotation,
  slot: SegmentSlot,
  words: string,
  articleDate: string | null,
): string {
  const { label } = segmentSlots[slot];
  const excerpt = words.length > 60 ? `${words.slice(0, 60).trimEnd()}…` : words;
  const band = slot === 'hedge' && 'hedge' in attributes ? attributes.hedge?.band : undefined;
  const likely = band ? `, ${likelihood.codes[band].label}` : '';
  const said = `${label.charAt(0).toUpperCase()}${label.slice(1)}: “${excerpt}”${likely}`;
  if (slot !== 'asOf') return `${said}.`;
  const { date, reason } = resolveDate(words, articleDate);
  return date === null ? `${said}. ${reason}` : `${said}, ${date}.`;
}

/** Every other key does what it does: words are selected with the keys that always do. */
function takePickingKey(chords: readonly string[]): boolean {
  if (!getState().picking) {
    setKeyMode(null);
    return false;
  }
  if (chords.includes('Escape')) stopPicking();
  else if (chords.includes('Enter') && document.activeElement?.closest('[role="textbox"]')) takePicked();
  else return false;
  return true;
}
