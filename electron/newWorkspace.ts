import { appearanceOf, type Settings } from '../shared/model/settings.ts';
import { openWorkspace } from './store/open.ts';

/**
 * Makes a workspace in an empty folder that looks as another one does, by the settings of that one: who has a dark window with large letters
 * has one again. The name stays behind, for it gets into exports. What cannot be made here is made, or refused, where it is opened.
 */
export function makeAlike(dir: string, settings: Settings): void {
  const made = openWorkspace(dir, { create: true });
  if (!made.ok) return;
  try {
    made.value.settings.save(appearanceOf(settings));
  } finally {
    made.value.close();
  }
}
