import type { Handlers } from '../../shared/ipc/contract.ts';
import type { PreferencesFile } from '../preferences.ts';

/** What the program remembers of a person. */
export function preferencesHandlers(
  preferences: PreferencesFile,
): Pick<Handlers, 'preferences.read' | 'preferences.save'> {
  return {
    'preferences.read': () => ({
      preferences: preferences.read(),
      systemDateForm: preferences.systemDateForm,
    }),
    'preferences.save': (patch) => {
      preferences.save(patch);
      return undefined;
    },
  };
}
