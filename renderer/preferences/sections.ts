import type { ComponentType } from 'react';
import { AppearanceSection } from './AppearanceSection.tsx';
import { BackupsSection } from './BackupsSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { NameSection } from './NameSection.tsx';
import { ReadingSection } from './ReadingSection.tsx';

interface PreferencesSection {
  readonly label: string;
  /** Whose preferences they are: those of the workspace that is open, or the person's in every one. */
  readonly of: 'workspace' | 'person';
  readonly Section: ComponentType;
}

const all = {
  appearance: { label: 'Appearance', of: 'workspace', Section: AppearanceSection },
  name: { label: 'Your Name', of: 'workspace', Section: NameSection },
  reading: { label: 'Reading', of: 'person', Section: ReadingSection },
  keys: { label: 'Keys', of: 'person', Section: KeysSection },
  backups: { label: 'Backups', of: 'workspace', Section: BackupsSection },
} as const satisfies Record<string, PreferencesSection>;

export type SectionName = keyof typeof all;

/** The sections of the preferences, from top to bottom. */
export const sections: Readonly<Record<SectionName, PreferencesSection>> = all;
