import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import * as z from 'zod';
import type { DateForm } from '../shared/model/dateForm.ts';
import { Instant } from '../shared/model/id.ts';
import { Preferences } from '../shared/model/preferences.ts';
import { makePrivateFolder } from './store/db/private.ts';
import { writeFileAtomic } from './transfer/writeFile.ts';

/** A workspace that was opened, by its true path. */
const KnownWorkspace = z.strictObject({ path: z.string().min(1), openedAt: Instant });
export type KnownWorkspace = Readonly<z.infer<typeof KnownWorkspace>>;

/** What is kept of a person beside all workspaces: what the page may know, and what it may not. */
interface Kept {
  /** Also what this version of the program does not understand. */
  readonly preferences: Readonly<Record<string, unknown>>;
  /** Those that were opened, the last one first. */
  readonly workspaces: readonly KnownWorkspace[];
}

/** So many workspaces are remembered. */
const mostWorkspaces = 12;

/** Keeps what the program remembers of a person. */
export interface PreferencesFile {
  /** How the person's system writes dates, for as long as they do not say otherwise. */
  readonly systemDateForm: DateForm;
  readonly read: () => Preferences;
  /** Keeps what the patch has, beside what is there. Throws `Refusal` ('io') where the file cannot be written. */
  readonly save: (patch: Preferences) => void;
  /** The workspaces that were opened, the last one first. */
  readonly workspaces: () => readonly KnownWorkspace[];
  /** A workspace was opened now. Throws as `save` does. */
  readonly rememberWorkspace: (path: string) => void;
  /** Forgets all workspaces but one. Throws as `save` does. */
  readonly forgetWorkspaces: (except: string) => void;
}

/** Opens the file with a person's preferences: what cannot be read counts as nothing, which costs no work, and is said in the log. */
export function openPreferences(file: string, systemDateForm: DateForm = 'day-month'): PreferencesFile {
  /** Another window of the program may have written meanwhile. */
  const change = (patch: (now: Kept) => Partial<Kept>): void => {
    const now = readKept(file);
    const next = { ...now, ...patch(now) };
    makePrivateFolder(dirname(file));
    writeFileAtomic(file, `${JSON.stringify(next, null, 2)}\n`);
  };
  return {
    systemDateForm,
    read: () => soundOf(readKept(file).preferences),
    save: (patch) => change(({ preferences }) => ({ preferences: { ...preferences, ...patch } })),
    workspaces: () => readKept(file).workspaces,
    rememberWorkspace: (path) =>
      change(({ workspaces }) => {
        const opened = { path, openedAt: new Date().toISOString() };
        const others = workspaces.filter((other) => other.path !== path);
        return { workspaces: [opened, ...others].slice(0, mostWorkspaces) };
      }),
    forgetWorkspaces: (except) =>
      change(({ workspaces }) => ({ workspaces: workspaces.filter(({ path }) => path === except) })),
  };
}

function readKept(file: string): Kept {
  try {
    if (existsSync(file)) {
      const { workspaces, ...kept } = Sections.parse(JSON.parse(readFileSync(file, 'utf8')));
      return { ...kept, workspaces: workspaces.flatMap((one) => KnownWorkspace.safeParse(one).data ?? []) };
    }
  } catch (error) {
    console.error(`The preferences in “${file}” could not be read:`, error);
  }
  return { preferences: {}, workspaces: [] };
}

/** Whatever another version of the program may have left stays in the file, for that one. */
const Sections = z.looseObject({
  preferences: z.record(z.string(), z.unknown()).default({}),
  workspaces: z.array(z.unknown()).default([]),
});

/** One value that is not understood does not take the others along. */
function soundOf(preferences: Kept['preferences']): Preferences {
  const sound = Object.entries(preferences).filter(
    ([name, value]) => Preferences.safeParse({ [name]: value }).success,
  );
  return Preferences.parse(Object.fromEntries(sound));
}
