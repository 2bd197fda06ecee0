import type { Preferences } from '../../../shared/model/preferences.ts';
import { call } from '../../ipc/client.ts';
import { dispatch, getState } from '../store.ts';
import { guarded } from './notices.ts';

/** Reads what the program remembers of the person; a failure becomes a notice. */
export async function readPreferences(): Promise<void> {
  await guarded(async () => dispatch({ type: 'preferences-read', ...(await call('preferences.read')) }));
}

/** Reads them again, for another window of the program may have changed them; what is as it was stays the same object. */
export async function rereadPreferences(): Promise<void> {
  const before = getState().preferences;
  await guarded(async () => {
    const read = await call('preferences.read');
    // What was changed here meanwhile is newer.
    const isOld = getState().preferences !== before;
    if (!isOld && JSON.stringify(read.preferences) !== JSON.stringify(before))
      dispatch({ type: 'preferences-read', ...read });
  });
}

/** Remembers preferences for all workspaces; what is on screen follows at once. */
export async function savePreferences(patch: Preferences): Promise<void> {
  dispatch({ type: 'preferences-changed', preferences: { ...getState().preferences, ...patch } });
  await guarded(() => call('preferences.save', patch));
}
