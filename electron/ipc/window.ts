import type { BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/ipc/contract.ts';

/** How long a page may say nothing before the window closes without it, in milliseconds. */
const patience = 2000;

/**
 * Closing the window waits for the page: a note that is being written is saved first, and the page keeps the window
 * open when it cannot be. A page that hangs or has crashed is not waited for.
 */
export function windowHandlers(
  window: BrowserWindow,
  askPage: () => void,
): Pick<Handlers, 'window.wait' | 'window.close'> {
  let mayClose = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return;
    event.preventDefault();
    askPage();
    clearTimeout(timer);
    timer = setTimeout(close, patience);
  });
  return {
    'window.wait': () => {
      clearTimeout(timer);
      return undefined;
    },
    'window.close': () => {
      setImmediate(close);
      return undefined;
    },
  };
}
