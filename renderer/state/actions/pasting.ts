import { articleView } from '../../article/articleView.ts';
import { call } from '../../ipc/client.ts';
import { dispatch } from '../store.ts';
import { importDropped, importSelection } from './importing.ts';
import { guarded, notice } from './notices.ts';
import { showDialog } from './view.ts';

/** Pastes as the system's own Paste would: the window hears of it as an event, which comes to `takePasted`. */
export async function paste(): Promise<void> {
  // Without a focus the system's Paste has nothing to act on.
  if (document.activeElement === document.body) articleView()?.focus();
  await guarded(() => call('clipboard.paste'));
}

/** Files that were pasted are imported; text is shown first, for it has no name yet. */
export async function takePasted(data: DataTransfer): Promise<void> {
  const files = [...data.files];
  // Read now: when the event is over there is nothing in it any more.
  const [text, html, uris] = ['text/plain', 'text/html', 'text/uri-list'].map((type) => data.getData(type));
  if (files.length > 0 && text === '') {
    await importDropped(files);
    return;
  }
  if (!text?.trim()) {
    notice('There is no text on the clipboard.');
    return;
  }
  const source = firstUri(uris ?? '') ?? (await guarded(() => call('clipboard.sourceUrl')));
  dispatch({ type: 'pasted', pasted: { text, html: html || null, url: source } });
}

/** Makes an article of what was pasted, as it was seen in the dialog. */
export async function importPasted(pasted: {
  readonly title: string | null;
  readonly text: string;
  readonly html: string | null;
  readonly url: string | null;
}): Promise<void> {
  const selection = await guarded(() => call('transfer.paste', pasted));
  if (!selection) return;
  showDialog(null);
  await importSelection(selection);
}

/** The first address of a list (RFC 2483: lines that begin with # are remarks). */
function firstUri(list: string): string | null {
  return list.split(/\r?\n/).find((line) => /^https?:/i.test(line)) ?? null;
}
