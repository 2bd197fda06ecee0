import type { BrowserWindow } from 'electron';
import type { Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';

/** How long a page may say nothing before the window closes without it, in milliseconds. */
const patience = 2000;

/**
 * Closing the window waits for the page: a note that is being written is saved first, and the page keeps the window
 * open when it cannot be. A page that hangs or has crashed is not waited for.
 */
export function windowHandlers(
  window: BrowserWindow,
  askPage: () => void,
): Pick<Handlers, 'window.wait' | 'window.close' | 'window.print'> {
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
    'window.print': () => print(window),
  };
}

/** Throws `Refusal` when the system could not print; that the person changed their mind is no failure. */
function print(window: BrowserWindow): Promise<undefined> {
  return new Promise((resolve, reject) => {
    window.webContents.print({ printBackground: true }, (isDone, reason) => {
      if (isDone || /cancel/i.test(reason)) resolve(undefined);
      else reject(new Refusal('io', `The article could not be printed (${reason}): check the printer.`));
    });
  });
}
