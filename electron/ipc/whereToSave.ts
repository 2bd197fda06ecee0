import { existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Refusal } from '../../shared/result.ts';
import type { Desktop } from '../desktop/desktop.ts';
import { saveFilters, withEnding } from '../desktop/saveNames.ts';
import type { WritableSettings } from '../store/tables/settings.ts';

/** A file, or with an empty ending a folder, that is about to be written. */
interface ToSave {
  readonly title: string;
  /** Proposed, without a folder and without the ending. */
  readonly name: string;
  /** “.csv”, “.glossator.json”; empty for a folder. */
  readonly ending: string;
  /** What the system’s dialog calls such files. */
  readonly kind: string;
}

/**
 * Asks with the system’s dialog, which also asks before it replaces a file; null: cancelled. The dialog begins in the folder of the
 * last time, where `settings` remember one. Throws `Refusal` where the ending that the name lacked makes it that of another file.
 */
export async function whereToSave(
  { askToSave }: Pick<Desktop, 'askToSave'>,
  { title, name, ending, kind }: ToSave,
  settings?: Pick<WritableSettings, 'exportFolder' | 'saveExportFolder'>,
): Promise<string | null> {
  const remembered = settings?.exportFolder();
  const answer = await askToSave({
    title,
    name: `${name}${ending}`,
    filters: saveFilters(kind, ending),
    ...(remembered !== undefined && isFolder(remembered) && { folder: remembered }),
  });
  if (answer === null) return null;
  const path = isFolder(answer) ? answer : withEnding(answer, ending);
  // Nobody has been asked about this one.
  if (path !== answer && existsSync(path))
    throw new Refusal(
      'io',
      `“${basename(path)}” already exists, so nothing was saved: choose another name, or choose that file to replace it.`,
    );
  if (settings) remember(settings, dirname(path));
  return path;
}

/** Where a workspace cannot be written, an export is the way to save what is in it: that the folder is not remembered is only logged. */
function remember({ saveExportFolder }: Pick<WritableSettings, 'saveExportFolder'>, folder: string): void {
  try {
    saveExportFolder(folder);
  } catch (error) {
    console.error('The folder of the last export could not be remembered:', error);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
