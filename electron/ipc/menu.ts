import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Desktop } from '../desktop/desktop.ts';

/** The call that fills the native menu; `run` tells the page which of its commands a person has chosen there. */
export function menuHandlers(
  { showMenu }: Pick<Desktop, 'showMenu'>,
  run: (id: string) => void,
): Pick<Handlers, 'menu.show'> {
  return {
    'menu.show': ({ items }) => {
      showMenu(items, run);
      return undefined;
    },
  };
}
