import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Workbench } from '../workbench.ts';

/** What the window remembers. */
export function settingsHandlers({ saveSettings }: Workbench): Pick<Handlers, 'settings.save'> {
  return {
    'settings.save': (settings) => {
      saveSettings(settings);
      return undefined;
    },
  };
}
