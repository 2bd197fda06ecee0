import { type BrowserWindow, clipboard } from 'electron';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { sourceUrl } from '../transfer/sourceUrl.ts';

type ClipboardCalls = 'clipboard.paste' | 'clipboard.sourceUrl';

/** Calls for what a page cannot do with the clipboard by itself. */
export function clipboardHandlers(window: BrowserWindow): Pick<Handlers, ClipboardCalls> {
  return {
    'clipboard.paste': () => {
      window.webContents.paste();
      return undefined;
    },
    'clipboard.sourceUrl': () => sourceUrl(readFormat),
  };
}

/** How Electron read a format of the system's own before its clipboard was modelled after that of browsers. */
interface EarlierClipboard {
  readonly readBuffer?: (format: string) => Buffer;
}

/** The bytes of a format of the system's own; empty where the clipboard has none of it. */
async function readFormat(format: string): Promise<Buffer> {
  const { readBuffer }: EarlierClipboard = clipboard as EarlierClipboard;
  if (readBuffer) return readBuffer(format);
  try {
    const [item] = await clipboard.read();
    const blob = await item?.getType(`electron application/osclipboard;format="${format}"` as string);
    return blob instanceof Blob ? Buffer.from(await blob.arrayBuffer()) : Buffer.alloc(0);
  } catch {
    // So it answers for what is not there.
    return Buffer.alloc(0);
  }
}
