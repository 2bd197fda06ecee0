import { type FocusTarget, focusFirst, focusTarget, hasFocus } from '../ui/focusTargets.ts';

interface Pane {
  readonly name: FocusTarget;
  /** Puts the keyboard where it lands in the pane. Returns false where there is nothing. */
  readonly focus: () => boolean;
}

/** What F6 goes through, in reading order. */
const panes: readonly Pane[] = [
  { name: 'library', focus: () => focusTarget('library.openArticle') || focusFirst('library', 'button') },
  // Into the text, with the caret where it was; an empty library has a button in its place.
  { name: 'article', focus: () => focusTarget('article.text') || focusTarget('article.invitation') },
  {
    name: 'inspector',
    focus: () => focusTarget('annotations.row') || focusFirst('inspector.detail', 'input, button'),
  },
];

/** Moves the keyboard to the next column, or the previous one; a column with nothing in it is skipped. */
export function focusNextPane(direction: 1 | -1): void {
  const now = panes.findIndex(({ name }) => hasFocus(name));
  for (let step = now < 0 ? 0 : 1; step <= panes.length; step += 1) {
    const next = (now < 0 ? 1 : now) + direction * step + 2 * panes.length;
    if (panes[next % panes.length]?.focus()) return;
  }
}
