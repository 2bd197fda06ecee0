/** What an outlet is, in the order in which lists of choices show it. */
export const outletKinds = [
  'agency',
  'newspaper',
  'broadcaster',
  'stateMedia',
  'official',
  'organisation',
  'social',
  'other',
] as const;
export type OutletKind = (typeof outletKinds)[number];

/** As the window says it. */
export const outletKindLabel: Readonly<Record<OutletKind, string>> = {
  agency: 'agency',
  newspaper: 'newspaper',
  broadcaster: 'broadcaster',
  stateMedia: 'state media',
  official: 'official source',
  organisation: 'organisation',
  social: 'social media',
  other: 'other',
};
