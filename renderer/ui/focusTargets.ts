import { type RefCallback, useCallback } from 'react';
import type { SegmentSlot } from '../../shared/model/segmentSlots.ts';

/**
 * A place in the window to which the keyboard can be sent, or that can be asked whether the keyboard is in it. A name
 * without a dot is a whole part of the window. All are named here, below every floor: F6, and modes that pick words for a
 * field, send the keyboard to features that they may not import.
 */
export type FocusTarget =
  | 'library'
  | 'library.search'
  | 'library.openArticle'
  | 'annotator.name'
  | 'article'
  | 'article.text'
  | 'article.invitation'
  | 'article.linkTargets'
  | 'mode'
  | 'find'
  | 'find.words'
  | 'inspector'
  | 'inspector.detail'
  | 'inspector.tag'
  | 'inspector.actorEntry'
  | 'inspector.note'
  | `inspector.words.${SegmentSlot}`
  | 'annotations'
  | 'annotations.row';

/** What takes the keyboard: an element, or what knows better than its element how. */
interface Focusable {
  readonly focus: () => void;
  readonly contains: (node: Node | null) => boolean;
  /** Of a list: the ids of the items beside one of them, the next one first. */
  readonly neighboursOf?: (id: string) => readonly string[];
}

/** What is in the window now. */
const present = new Map<FocusTarget, Focusable>();

/** A ref that makes an element a target for as long as it is in the window. */
export function useFocusTarget(name: FocusTarget): RefCallback<HTMLElement> {
  return useCallback((element) => (element ? addFocusTarget(name, element) : undefined), [name]);
}

/** Makes something a target; the newest has the name. Returns what takes it away again. */
export function addFocusTarget(name: FocusTarget, target: Focusable): () => void {
  present.set(name, target);
  return () => {
    if (present.get(name) === target) present.delete(name);
  };
}

/** Sends the keyboard to a target. Returns whether the target is in the window. */
export function focusTarget(name: FocusTarget): boolean {
  const target = present.get(name);
  target?.focus();
  return target !== undefined;
}

/** Sends the keyboard to a field, with all that is in it selected. */
export function focusAndSelect(name: FocusTarget): void {
  focusTarget(name);
  const target = present.get(name);
  if (target instanceof HTMLInputElement) target.select();
}

/** Sends the keyboard to the first element of a part of the window that a CSS selector matches. Returns whether there is one. */
export function focusFirst(name: FocusTarget, selector: string): boolean {
  const part = present.get(name);
  const first = part instanceof Element ? part.querySelector<HTMLElement>(selector) : null;
  first?.focus();
  return first !== null;
}

/** The ids of the items beside one in a list, the next one first; none where it is not in the list. */
export function neighboursIn(name: FocusTarget, id: string): readonly string[] {
  return present.get(name)?.neighboursOf?.(id) ?? [];
}

/** Whether the keyboard is in a target. */
export function hasFocus(name: FocusTarget): boolean {
  return present.get(name)?.contains(document.activeElement) ?? false;
}
