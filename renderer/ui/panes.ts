import { articleView } from '../article/articleView.ts';

/** The places that F6 goes through, in reading order: where the focus lands in each. */
const panes: readonly (() => void)[] = [
  () => focusFirst('[aria-label="Library"] [aria-current="true"], [aria-label="Library"] button'),
  () => articleView()?.focus(),
  () => focusFirst('[aria-label="Annotations"] [tabindex="0"], [aria-label="Inspector"] button'),
];

const paneSelectors = ['[aria-label="Library"]', '[aria-label="Article"]', '[aria-label="Inspector"]'];

/** Moves the keyboard to the next column, or the previous one. */
export function focusNextPane(direction: 1 | -1): void {
  const now = paneSelectors.findIndex((selector) => document.activeElement?.closest(selector));
  const next = now < 0 ? 1 : (now + direction + panes.length) % panes.length;
  panes[next]?.();
}

/** Puts the keyboard on the current annotation's first control. */
export function focusInspector(): void {
  focusFirst('.annotation-detail input:checked, .annotation-detail button, .annotation-detail textarea');
}

/** Puts the keyboard into the current annotation's note. */
export function focusNote(): void {
  focusFirst('.annotation-detail textarea');
}

function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
