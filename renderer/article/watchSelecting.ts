import type { Range } from '../../shared/model/segment.ts';
import { isMac } from '../ui/platform.ts';

/** What is asked, and told, while a person selects. */
interface Selecting {
  /** What is selected now, in UTF-16 code units; null while there is no text. */
  readonly selection: () => Range | null;
  /** The pointer went down in the text. */
  readonly onStart: (event: PointerEvent) => void;
  /** The pointer or the Shift key was released. */
  readonly onEnd: (how: Ending) => void;
}

/** How a selection was finished. */
export interface Ending {
  /** Ctrl (⌘ on macOS) or Alt was held when the pointer went down; many window managers move the window with Alt. */
  readonly isAddition: boolean;
  /** With the pointer; with Shift, a person may go on. */
  readonly isByPointer: boolean;
  /** The pointer was moved while it was down. */
  readonly isDrawn: boolean;
}

/** How long after a double click a third click may come, in milliseconds. */
const thirdClick = 250;

/** A click of a hand that is not quite still moves the pointer by no more pixels than this. */
const tremble = 4;

/**
 * Tells when selecting in the text begins and when it has been finished, by pointer or with Shift, until the signal. What this
 * returns begins it for a pointer that went down elsewhere.
 */
export function watchSelecting(
  dom: HTMLElement,
  signal: AbortSignal,
  { selection, onStart, onEnd }: Selecting,
): (event: PointerEvent) => void {
  let isAddition = false;
  let from = { clientX: 0, clientY: 0 };
  const end = (how: Pick<Ending, 'isByPointer' | 'isDrawn'>) => {
    selection();
    onEnd({ isAddition, ...how });
    isAddition = false;
  };
  // After a double click a third one may follow, which selects the paragraph instead of the word.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mouseUp = (event: MouseEvent) => {
    const how = { isByPointer: true, isDrawn: isApart(from, event) };
    if (event.detail === 2) timer = setTimeout(end, thirdClick, how);
    else end(how);
  };
  const begin = (event: PointerEvent) => {
    clearTimeout(timer);
    from = event;
    isAddition = event.altKey || (isMac ? event.metaKey : event.ctrlKey);
    onStart(event);
    window.addEventListener('mouseup', mouseUp, { once: true, signal });
  };
  const pointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    begin(event);
    // A press on what is selected would wait to drag it away, which frozen text cannot be: it starts a new selection.
    if (!event.shiftKey) window.getSelection()?.removeAllRanges();
  };
  // What was selected when Shift went down does not count as selected with it.
  let before: Range | null = null;
  const shiftDown = (event: KeyboardEvent) => {
    if (event.key === 'Shift' && !event.repeat) before = selection();
  };
  const shiftUp = (event: KeyboardEvent) => {
    if (event.key !== 'Shift') return;
    const now = selection();
    if (now?.start !== before?.start || now?.end !== before?.end) end({ isByPointer: false, isDrawn: false });
  };
  dom.addEventListener('pointerdown', pointerDown, { signal });
  dom.addEventListener('keydown', shiftDown, { signal });
  dom.addEventListener('keyup', shiftUp, { signal });
  return begin;
}

type Point = Pick<MouseEvent, 'clientX' | 'clientY'>;

function isApart(a: Point, b: Point): boolean {
  return Math.max(Math.abs(a.clientX - b.clientX), Math.abs(a.clientY - b.clientY)) > tremble;
}
