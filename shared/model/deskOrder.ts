/** What the articles on the desk are grouped by, in the order of the choice. */
export const deskGroupings = ['day', 'outlet', 'status', 'label', 'none'] as const;
export type DeskGrouping = (typeof deskGroupings)[number];

/** What they are sorted by, in the order of the choice. */
export const deskSortings = [
  'newest',
  'oldest',
  'imported',
  'importedFirst',
  'worked',
  'title',
  'outlet',
  'most',
  'fewest',
] as const;
export type DeskSorting = (typeof deskSortings)[number];
