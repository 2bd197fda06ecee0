import type { Annotation } from '../../shared/model/annotation.ts';
import { lengthOf } from '../../shared/model/extent.ts';
import type { Range } from '../../shared/model/segment.ts';
import { selectionToSegment } from '../../shared/text/graphemes.ts';
import { type EdgeStep, joinRanges, moveEdge, nearestRange, takeOut } from '../../shared/text/reshape.ts';
import { changeSegments } from '../state/actions/annotations.ts';
import { notice } from '../state/actions/notices.ts';
import { chooseSpan } from '../state/actions/suggestions.ts';
import { inTurn } from '../state/inTurn.ts';
import { findAnnotation } from '../state/selectors.ts';
import type { Selected } from '../state/slices/reading.ts';
import { getState } from '../state/store.ts';
import { isWaiting } from '../state/waitingCounts.ts';
import type { Desk } from './desk.ts';
import { withSpan } from './span.ts';

/** Moves an edge of the selection, or with none of the current annotation: of its segment that is nearest to the caret. */
export function reshape(desk: Desk, step: EdgeStep): void {
  const { open, selected } = getState();
  const caret = selected?.start ?? 0;
  if (open && selected && selected.start < selected.end)
    reshapeSelection(desk, open.article.text, selected, step);
  else changeInTurn((text, annotation) => reshapeAnnotation(desk, text, annotation, step, caret));
}

/** Makes the selection a segment of the current annotation, joined with what it touches. */
export function addSelection({ article }: Desk): void {
  const segment = getState().selected?.segment;
  if (!segment) {
    notice('Only white space is selected: select the words to add.');
    return;
  }
  article?.selection.collapse();
  changeInTurn((text, { segments }) => joinRanges(text, [...segments, segment]));
}

/** Takes the selection out of the current annotation, or with none the segment at the caret. */
export function takeSelectionOut({ article }: Desk): void {
  const { selected } = getState();
  if (!selected) return;
  if (selected.start < selected.end) article?.selection.collapse();
  changeInTurn((text, { segments }) => {
    const taken = selected.start < selected.end ? selected : segmentAt(segments, selected.start);
    const left = taken && takeOut(text, segments, taken);
    if (left?.length === 0) notice('That would leave nothing of the annotation. Press Delete to remove it.');
    else if (!left || lengthOf({ segments: left }) === lengthOf({ segments }))
      notice('The current annotation does not cover the selection.');
    return left && left.length > 0 ? left : null;
  });
}

/** Gives a segment of an annotation (counted from 0) another extent, as its edge was dragged. */
export function moveSegment(id: string, index: number, moved: Range): void {
  changeInTurn((text, { segments }) => {
    const segment = selectionToSegment(text, moved);
    return segment && joinRanges(text, (segments as readonly Range[]).with(index, segment));
  }, id);
}

/**
 * Each change starts from what the one before it has made: keys come faster than the database commits. It is made to
 * the annotation that was current when it was asked for, whatever has been picked since.
 */
function changeInTurn(
  change: (text: string, annotation: Annotation) => readonly Range[] | null,
  id = getState().currentId,
): void {
  void inTurn(async () => {
    const { open, suggestions } = getState();
    const found = findAnnotation(getState(), id);
    const annotation = found && withSpan(found, suggestions.span);
    const segments = open && annotation && change(open.article.text, annotation);
    if (!annotation || !segments) return;
    // What nobody has accepted is not stored anew: it will be accepted with these words.
    if (isWaiting(annotation)) chooseSpan(annotation.id, segments);
    else await changeSegments(annotation.id, segments);
  });
}

function reshapeSelection({ article }: Desk, text: string, selected: Selected, step: EdgeStep): void {
  const moved = moveEdge(text, selected, step);
  if (!moved) return;
  // The caret is put at the edge that moves, so that it is the one that stays in view.
  const [anchor, head] = step.edge === 'end' ? [moved.start, moved.end] : [moved.end, moved.start];
  article?.focus();
  article?.selection.set(anchor, head);
  article?.bring(head);
}

function reshapeAnnotation(
  { article }: Desk,
  text: string,
  { segments }: Annotation,
  step: EdgeStep,
  caret: number,
): readonly Range[] | null {
  const ranges: readonly Range[] = segments;
  const index = nearestRange(ranges, caret);
  const range = ranges[index];
  const moved = range && moveEdge(text, range, step);
  if (!moved) return null;
  article?.bring(step.edge === 'end' ? moved.end : moved.start);
  return joinRanges(text, ranges.with(index, moved));
}

function segmentAt(segments: readonly Range[], caret: number): Range | undefined {
  return segments.find(({ start, end }) => start <= caret && caret <= end);
}
