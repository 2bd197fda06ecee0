import type { BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/ipc/contract.ts';

/** How long the page may take to save what is being written when the window closes, in milliseconds. */
const patience = 2000;

/** Closing the window waits for the page: a note that is being written is saved first. A page that hangs is not waited for. */
export function windowHandlers(window: BrowserWindow, askPage: () => void): Pick<Handlers, 'window.close'> {
  let mayClose = false;
  const close = () => {
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on('close', (event) => {
    if (mayClose || window.webContents.isCrashed()) return;
    event.preventDefault();
    askPage();
    setTimeout(close, patience);
  });
  return {
    'window.close': () => {
      setImmediate(close);
      return undefined;
    },
  };
}
