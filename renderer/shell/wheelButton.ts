import { hasWheelScrolling } from '../ui/platform.ts';

/**
 * Keeps the wheel button from doing what is done by accident while scrolling, for as long as the window lives: on Linux it pastes what was last
 * selected, and it puts the caret where the pointer is. In a field both are meant.
 */
export function keepWheelButtonIdle(): void {
  window.addEventListener('mouseup', refuse, { capture: true });
  if (!hasWheelScrolling) window.addEventListener('mousedown', refuse, { capture: true });
}

function refuse(event: MouseEvent): void {
  const isField =
    event.target instanceof HTMLElement && event.target.matches('input, textarea, [role="combobox"]');
  if (event.button === 1 && !isField) event.preventDefault();
}
