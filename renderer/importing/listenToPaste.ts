import { takePasted } from '../state/actions/pasting.ts';
import { getState } from '../state/store.ts';

/** Takes what is pasted outside of fields, for as long as the window lives. The text of an article takes nothing in. */
export function listenToPaste(): void {
  window.addEventListener('paste', take, { capture: true });
}

function take(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  const isField = target instanceof HTMLElement && target.matches('input, textarea');
  if (isField || !clipboardData) return;
  event.preventDefault();
  event.stopPropagation();
  if (getState().phase.status === 'ready' && getState().dialog === null) void takePasted(clipboardData);
}
