import type { Handlers } from '../../shared/ipc/contract.ts';
import { Refusal } from '../../shared/result.ts';
import type { Desktop } from '../desktop/desktop.ts';

/** What becomes of a choice in the menu. */
interface Chosen {
  /** Tells the page which of its commands a person has chosen there. */
  readonly run: (id: string) => void;
  /** Says in a sentence why a workspace could not be opened. */
  readonly fail: (sentence: string) => void;
}

/** So many workspaces are in the menu; the page shows all of them. */
const mostRecent = 8;

/** The call that fills the native menu: with the commands of the page, and with the workspaces that were open lately. */
export function menuHandlers(
  { showMenu }: Pick<Desktop, 'showMenu'>,
  workspaces: Pick<Handlers, 'workspaces.recent' | 'workspaces.open'>,
  { run, fail }: Chosen,
): Pick<Handlers, 'menu.show'> {
  const open = async (id: string): Promise<void> => {
    try {
      await workspaces['workspaces.open']({ id });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      fail(error.message);
    }
  };
  let asked = 0;
  return {
    'menu.show': async ({ items }) => {
      asked += 1;
      const nth = asked;
      const known = await workspaces['workspaces.recent'](undefined);
      // A slow disk must not put an older menu in the place of a newer one.
      if (nth !== asked) return undefined;
      const recent = known
        .filter(({ state }) => state === 'there')
        .slice(0, mostRecent)
        .map(({ id, name, folder }) => ({ label: `${name} – ${folder}`, open: () => void open(id) }));
      showMenu(items, run, recent);
      return undefined;
    },
  };
}
