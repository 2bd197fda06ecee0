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
  | 'article.selectionBar'
  | 'article.linkTargets'
  | 'mode'
  | 'room'
  | 'asking.query'
  | 'asking.answers'
  | 'desk.find'
  | 'particulars.outlet'
  | 'particulars.labels'
  | 'find'
  | 'find.words'
  | 'inspector'
  | 'inspector.detail'
  | 'inspector.tag'
  | 'inspector.actorEntry'
  | 'inspector.links'
  | 'inspector.note'
  | 'inspector.asOf'
  | `inspector.words.${SegmentSlot}`
  | `inspector.linked.${'claimer' | 'speaker'}`
  | 'annotations'
  | 'annotations.row';

/** What takes the keyboard: an element, or what knows better than its element how. */
interface Focusable {
  readonly focus: () => void;
  readonly contains: (node: Node | null) => boolean;
  /** Of a list: the ids of the items beside one of them, the next one first. */
  readonly neighboursOf?: (id: string) => readonly string[];
}

/** What is in the window now; of one name, the newest last: a room has columns of its own over those of the article. */
const present = new Map<FocusTarget, readonly Focusable[]>();

/** A ref that makes an element a target for as long as it is in the window. */
export function useFocusTarget(name: FocusTarget): RefCallback<HTMLElement> {
  return useCallback((element) => (element ? addFocusTarget(name, element) : undefined), [name]);
}

/** Makes something a target; the newest has the name until it is taken away, by what this returns. */
export function addFocusTarget(name: FocusTarget, target: Focusable): () => void {
  present.set(name, [...(present.get(name) ?? []), target]);
  return () => {
    present.set(name, present.get(name)?.filter((other) => other !== target) ?? []);
  };
}

/** Sends the keyboard to a target. Returns whether the target is in the window. */
export function focusTarget(name: FocusTarget): boolean {
  const target = newest(name);
  target?.focus();
  return target !== undefined;
}

/** Sends the keyboard to a field, with all that is in it selected. */
export function focusAndSelect(name: FocusTarget): void {
  focusTarget(name);
  const target = newest(name);
  if (target instanceof HTMLInputElement) target.select();
}

/** Sends the keyboard to the first element of a part of the window that a CSS selector matches. Returns whether there is one. */
export function focusFirst(name: FocusTarget, selector: string): boolean {
  const part = newest(name);
  const first = part instanceof Element ? part.querySelector<HTMLElement>(selector) : null;
  first?.focus();
  return first !== null;
}

/** The ids of the items beside one in a list, the next one first; none where it is not in the list. */
export function neighboursIn(name: FocusTarget, id: string): readonly string[] {
  return newest(name)?.neighboursOf?.(id) ?? [];
}

/** Whether the keyboard is in a target. */
export function hasFocus(name: FocusTarget): boolean {
  return newest(name)?.contains(document.activeElement) ?? false;
}

function newest(name: FocusTarget): Focusable | undefined {
  return present.get(name)?.at(-1);
}
