import { notice } from '../state/actions/notices.ts';
import { readSourceUrl } from '../state/actions/pasting.ts';
import { showDialog } from '../state/actions/view.ts';
import { getState } from '../state/store.ts';
import { importDropped } from './importing.ts';
import { pasteDialog } from './PasteDialog.tsx';

/** Takes what is pasted outside of fields, for as long as the window lives. The text of an article takes nothing in. */
export function listenToPaste(): void {
  window.addEventListener('paste', take, { capture: true });
}

function take(event: ClipboardEvent): void {
  const { target, clipboardData } = event;
  const isField = target instanceof HTMLElement && target.matches('input, textarea, [role="combobox"]');
  if (isField || !clipboardData) return;
  event.preventDefault();
  event.stopPropagation();
  if (getState().phase.status === 'ready' && getState().dialog === null) void takePasted(clipboardData);
}

/** Files that were pasted are imported; text is shown first, for it has no name yet. */
async function takePasted(data: DataTransfer): Promise<void> {
  const files = [...data.files];
  // Read now: when the event is over there is nothing in it any more.
  const [text, html, uris] = ['text/plain', 'text/html', 'text/uri-list'].map((type) => data.getData(type));
  if (files.length > 0 && text === '') await importDropped(files);
  else if (!text?.trim()) notice('There is no text on the clipboard.');
  else {
    const url = firstUri(uris ?? '') ?? (await readSourceUrl());
    showDialog(pasteDialog, { pasted: { text, html: html || null, url } });
  }
}

/** The first address of a list (RFC 2483: lines that begin with # are remarks). */
function firstUri(list: string): string | null {
  return list.split(/\r?\n/).find((line) => /^https?:/i.test(line)) ?? null;
}
