import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { DateForm } from '../shared/model/dateForm.ts';
import { Preferences } from '../shared/model/preferences.ts';
import { makePrivateFolder } from './store/db/private.ts';
import { writeFileAtomic } from './transfer/writeFile.ts';

/** What is kept of a person beside all workspaces: what the page may know, and what it may not. */
const Kept = z.strictObject({ preferences: Preferences.default({}) });
type Kept = Readonly<z.infer<typeof Kept>>;

/** Keeps what the program remembers of a person. */
export interface PreferencesFile {
  /** How the person's system writes dates, for as long as they do not say otherwise. */
  readonly systemDateForm: DateForm;
  readonly read: () => Preferences;
  /** Keeps what the patch has, beside what is there. Throws `Refusal` ('io') where the file cannot be written. */
  readonly save: (patch: Preferences) => void;
}

/** Opens the file with a person's preferences: what cannot be read counts as nothing, which costs no work, and is said in the log. */
export function openPreferences(file: string, systemDateForm: DateForm = 'day-month'): PreferencesFile {
  let kept = readKept(file);
  const write = (next: Kept): void => {
    makePrivateFolder(dirname(file));
    writeFileAtomic(file, `${JSON.stringify(next, null, 2)}\n`);
    kept = next;
  };
  return {
    systemDateForm,
    read: () => kept.preferences,
    save: (patch) => {
      // Another window of the program may have written meanwhile.
      const now = readKept(file);
      write({ ...now, preferences: { ...now.preferences, ...patch } });
    },
  };
}

function readKept(file: string): Kept {
  try {
    if (existsSync(file)) return Kept.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`The preferences in “${file}” could not be read:`, error);
  }
  return { preferences: {} };
}
