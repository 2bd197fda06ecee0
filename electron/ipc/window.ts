import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Desktop } from '../desktop/desktop.ts';

/** How long a page may say nothing before the window closes without it, in milliseconds. */
const patience = 2000;

/**
 * Closing the window waits for the page: a note that is being written is saved first, and the page keeps the window
 * open when it cannot be. A page that hangs or has crashed is not waited for.
 */
export function windowHandlers(
  desktop: Pick<Desktop, 'onClose' | 'hasCrashed' | 'close' | 'print'>,
  askPage: () => void,
): Pick<Handlers, 'window.wait' | 'window.close' | 'window.print'> {
  let mayClose = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    mayClose = true;
    desktop.close();
  };
  desktop.onClose(() => {
    if (mayClose || desktop.hasCrashed()) return false;
    askPage();
    clearTimeout(timer);
    timer = setTimeout(close, patience);
    return true;
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
    'window.print': desktop.print,
  };
}
