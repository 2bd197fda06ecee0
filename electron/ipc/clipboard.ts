import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { sourceUrl } from '../transfer/sourceUrl.ts';

type ClipboardCalls = 'clipboard.paste' | 'clipboard.sourceUrl' | 'clipboard.copy';

/** Calls for what a page cannot do with the clipboard by itself. */
export function clipboardHandlers({
  paste,
  readClipboard,
  copy,
}: Pick<Desktop, 'paste' | 'readClipboard' | 'copy'>): Pick<Handlers, ClipboardCalls> {
  return {
    'clipboard.paste': () => {
      paste();
      return undefined;
    },
    'clipboard.sourceUrl': () => sourceUrl(readClipboard),
    'clipboard.copy': ({ text }) => {
      copy(text);
      return undefined;
    },
  };
}
