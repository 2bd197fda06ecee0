import type { Handlers } from '../../shared/ipc/contract.ts';
import type { Workbench } from '../workbench.ts';

/** What the window remembers; `setZoom` takes a factor for the whole page. */
export function settingsHandlers(
  { saveSettings }: Pick<Workbench, 'saveSettings'>,
  setZoom: (factor: number) => void,
): Pick<Handlers, 'settings.save'> {
  return {
    'settings.save': (settings) => {
      saveSettings(settings);
      if (settings.zoom) setZoom(settings.zoom);
      return undefined;
    },
  };
}
