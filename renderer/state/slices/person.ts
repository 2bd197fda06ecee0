import type { DateForm } from '../../../shared/model/dateForm.ts';
import type { Preferences } from '../../../shared/model/preferences.ts';
import type { Settings } from '../../../shared/model/settings.ts';
import type { CommonEvents } from './common.ts';
import type { Slice } from './slice.ts';

/** Asking who annotates: not before they have done something, by itself, or because they want to say it. */
export type Naming = 'later' | 'due' | 'wanted';

/** Who works here, and how they like the window. */
export interface PersonState {
  /** Of this workspace. */
  readonly settings: Settings;
  /** Of the program. */
  readonly preferences: Preferences;
  /** How dates are written where the person is at home; what they prefer goes before it. */
  readonly systemDateForm: DateForm;
  /** `later`: nothing has been done in this window yet, so the person is not asked for a name. */
  readonly naming: Naming;
}

export interface PersonEvents {
  readonly 'settings-changed': { readonly settings: Settings };
  readonly 'preferences-read': Pick<PersonState, 'preferences' | 'systemDateForm'>;
  readonly 'preferences-changed': { readonly preferences: Preferences };
  readonly 'naming-changed': { readonly naming: Naming };
}

export const person: Slice<PersonState, PersonEvents & Pick<CommonEvents, 'started' | 'committed'>> = {
  initial: { settings: {}, preferences: {}, systemDateForm: 'day-month', naming: 'later' },
  on: {
    started: (_before, { settings }) => ({ settings }),
    'settings-changed': (_before, { settings }) => ({ settings }),
    'preferences-read': (_before, { preferences, systemDateForm }) => ({ preferences, systemDateForm }),
    'preferences-changed': (_before, { preferences }) => ({ preferences }),
    'naming-changed': (_before, { naming }) => ({ naming }),
    committed: ({ naming }) => (naming === 'later' ? { naming: 'due' } : {}),
  },
};
