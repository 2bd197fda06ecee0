import type { Settings } from '../../../shared/model/settings.ts';
import { call } from '../../ipc/client.ts';
import { dispatch, getState } from '../store.ts';
import { guarded } from './notices.ts';

/** Remembers settings; what is on screen follows at once. */
export async function saveSettings(patch: Settings): Promise<void> {
  previewSettings(patch);
  await guarded(() => call('settings.save', patch));
}

/** Shows settings without remembering them yet, for example while a border is dragged. */
export function previewSettings(patch: Settings): void {
  dispatch({ type: 'settings-changed', settings: { ...getState().settings, ...patch } });
}

/** Shows hidden characters, or hides them again. */
export async function toggleHidden(): Promise<void> {
  await saveSettings({ showHidden: !getState().settings.showHidden });
}
