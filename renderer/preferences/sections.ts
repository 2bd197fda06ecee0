import type { ComponentType } from 'react';
import { AppearanceSection } from './AppearanceSection.tsx';

interface PreferencesSection {
  readonly label: string;
  readonly Section: ComponentType;
}

const all = {
  appearance: { label: 'Appearance', Section: AppearanceSection },
} as const satisfies Record<string, PreferencesSection>;

export type SectionName = keyof typeof all;

/** The sections of the preferences, from top to bottom. */
export const sections: Readonly<Record<SectionName, PreferencesSection>> = all;
