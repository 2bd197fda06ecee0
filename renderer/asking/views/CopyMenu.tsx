import type { MenuItem } from '../../ui/MenuButton.tsx';

/** What can be copied of the answers that are selected, or of all of them. */
export function useCopyItems(_which: 'selected' | 'all'): readonly MenuItem[] {
  return [];
}

/** Copies the answers. */
export function CopyMenu() {
  return null;
}
