import { hasWheelScrolling } from '../ui/platform.ts';

/** So long after a press of the wheel what comes to be pasted is pasted by it, in milliseconds. */
const pasteDelay = 1000;

/**
 * Keeps the wheel button from doing what is done by accident while scrolling, for as long as the window lives: on Linux it pastes what was last
 * selected, and it puts the caret where the pointer is. In a field both are meant. Has to listen before anything that takes what is pasted.
 */
export function keepWheelButtonIdle(): void {
  window.addEventListener('mouseup', refuse, { capture: true });
  if (!hasWheelScrolling) window.addEventListener('mousedown', refuse, { capture: true });
  refusePasteOverDisabled();
}

function refuse(event: MouseEvent): void {
  const isField =
    event.target instanceof HTMLElement && event.target.matches('input, textarea, [role="combobox"]');
  if (event.button === 1 && !isField) event.preventDefault();
}

/** Of a press on a disabled button only the pointer is heard, which cannot be refused: the paste that follows can. */
function refusePasteOverDisabled(): void {
  let pressedAt = Number.NEGATIVE_INFINITY;
  const capture = { capture: true };
  window.addEventListener(
    'pointerup',
    ({ button, target, timeStamp }) => {
      const isDisabled = target instanceof Element && target.closest(':disabled') !== null;
      pressedAt = button === 1 && isDisabled ? timeStamp : Number.NEGATIVE_INFINITY;
    },
    capture,
  );
  window.addEventListener(
    'keydown',
    () => {
      pressedAt = Number.NEGATIVE_INFINITY;
    },
    capture,
  );
  window.addEventListener(
    'paste',
    (event) => {
      if (event.timeStamp - pressedAt > pasteDelay) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    capture,
  );
}
