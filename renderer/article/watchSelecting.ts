import type { Range } from '../../shared/model/segment.ts';

/** What is asked, and told, while a person selects. */
interface Selecting {
  /** What is selected now, in UTF-16 code units; null while there is no text. */
  readonly selection: () => Range | null;
  /** The pointer went down in the text. */
  readonly onStart: () => void;
  /** The pointer or the Shift key was released. */
  readonly onEnd: (how: Ending) => void;
}

/** How a selection was finished. */
export interface Ending {
  /** Alt was held when the pointer went down. */
  readonly isAddition: boolean;
  /** With the pointer; with Shift, a person may go on. */
  readonly isByPointer: boolean;
}

/** How long after a double click a third click may come, in milliseconds. */
const thirdClick = 250;

/** Tells when selecting in the text begins and when it has been finished, by pointer or with Shift, until the signal. */
export function watchSelecting(
  dom: HTMLElement,
  signal: AbortSignal,
  { selection, onStart, onEnd }: Selecting,
): void {
  let isAddition = false;
  const end = (isByPointer: boolean) => {
    selection();
    onEnd({ isAddition, isByPointer });
    isAddition = false;
  };
  // After a double click a third one may follow, which selects the paragraph instead of the word.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const mouseUp = (event: MouseEvent) => {
    if (event.detail === 2) timer = setTimeout(end, thirdClick, true);
    else end(true);
  };
  const pointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    clearTimeout(timer);
    isAddition = event.altKey;
    onStart();
    // A press on what is selected would wait to drag it away, which frozen text cannot be: it starts a new selection.
    if (!event.shiftKey) window.getSelection()?.removeAllRanges();
    window.addEventListener('mouseup', mouseUp, { once: true, signal });
  };
  // What was selected when Shift went down does not count as selected with it.
  let before: Range | null = null;
  const shiftDown = (event: KeyboardEvent) => {
    if (event.key === 'Shift' && !event.repeat) before = selection();
  };
  const shiftUp = (event: KeyboardEvent) => {
    if (event.key !== 'Shift') return;
    const now = selection();
    if (now?.start !== before?.start || now?.end !== before?.end) end(false);
  };
  dom.addEventListener('pointerdown', pointerDown, { signal });
  dom.addEventListener('keydown', shiftDown, { signal });
  dom.addEventListener('keyup', shiftUp, { signal });
}
