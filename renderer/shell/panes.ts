import type { SegmentSlot } from '../../shared/model/segmentSlots.ts';
import { articleView } from '../article/articleView.ts';

/** The places that F6 goes through, in reading order: where the focus lands in each, false where there is nothing. */
const panes: readonly (() => boolean)[] = [
  () => focusFirst('[aria-label="Library"] [aria-current="true"]', '[aria-label="Library"] button'),
  focusArticle,
  () => focusFirst('[aria-label="Annotations"] [tabindex="0"]', '.annotation-detail :is(input, button)'),
];

const paneSelectors = ['[aria-label="Library"]', '[aria-label="Article"]', '[aria-label="Inspector"]'];

/** Moves the keyboard to the next column, or the previous one; a column with nothing in it is passed over. */
export function focusNextPane(direction: 1 | -1): void {
  const now = paneSelectors.findIndex((selector) => document.activeElement?.closest(selector));
  for (let step = now < 0 ? 0 : 1; step <= panes.length; step += 1) {
    const next = (now < 0 ? 1 : now) + direction * step + 2 * panes.length;
    if (panes[next % panes.length]?.()) return;
  }
}

/** Puts the keyboard on the current annotation's first control. */
export function focusInspector(): void {
  focusFirst('.annotation-detail input:checked, .annotation-detail button, .annotation-detail textarea');
}

/** Puts the keyboard into the current annotation's note; with none, into the article's. */
export function focusNote(): void {
  focusFirst('.annotation-detail textarea');
}

/** Puts the keyboard into the field for the current annotation's actor entry. */
export function focusActorEntry(): void {
  focusFirst('.actor-entry [role="combobox"]');
}

/** Puts the keyboard back on an attribute's words, or on the button that picks them. */
export function focusSlot(slot: SegmentSlot): void {
  focusFirst(`.annotation-detail [data-slot="${slot}"] button`);
}

/** Puts the keyboard where the annotator's name is asked for, with what stands there selected. */
export function focusName(): void {
  focusFirst('.annotator-card input');
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
}

/** Puts the keyboard into the find bar's field, with all that stands there selected. */
export function focusFind(): void {
  focusFirst('.find-bar input');
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.select();
}

/** Into the text, with the caret where it was; an empty library has a button in its place. */
function focusArticle(): boolean {
  const view = articleView();
  view?.focus();
  return view !== null || focusFirst('[aria-label="Article"] button');
}

/** Shows again what is selected in the article, if the keyboard is there and something took the page's selection along. */
export function restoreSelection(): void {
  if (document.activeElement?.closest('[aria-label="Article text"]')) articleView()?.focus();
}

/** Puts the keyboard on the current row of the Annotations list. */
export function focusRow(): void {
  focusFirst('[aria-label="Annotations"] [aria-current="true"]');
}

/** Focuses the first element that the first successful selector finds. */
function focusFirst(...selectors: readonly string[]): boolean {
  const element = selectors
    .map((selector) => document.querySelector<HTMLElement>(selector))
    .find((found) => found !== null);
  element?.focus();
  return element !== undefined;
}
