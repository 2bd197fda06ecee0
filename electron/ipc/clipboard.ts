import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { sourceUrl } from '../transfer/sourceUrl.ts';

type ClipboardCalls = 'clipboard.paste' | 'clipboard.sourceUrl';

/** Calls for what a page cannot do with the clipboard by itself. */
export function clipboardHandlers({
  paste,
  readClipboard,
}: Pick<Desktop, 'paste' | 'readClipboard'>): Pick<Handlers, ClipboardCalls> {
  return {
    'clipboard.paste': () => {
      paste();
      return undefined;
    },
    'clipboard.sourceUrl': () => sourceUrl(readClipboard),
  };
}
