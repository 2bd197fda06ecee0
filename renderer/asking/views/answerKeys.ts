import type { KeyboardEvent } from 'react';
import { removeAnnotation } from '../../state/actions/annotations.ts';
import { readHits, selectAnswers } from '../../state/actions/asking.ts';
import { removeMany } from '../../state/actions/manyAnnotations.ts';
import { findAnnotation } from '../../state/selectors.ts';
import { getState } from '../../state/store.ts';
import { isPressed } from '../../ui/chords.ts';

/** A list of answers as the keyboard and the pointer see it; indexes are counted from 0. */
export interface AnswerListing {
  readonly count: number;
  /** -1 while there is none. */
  readonly currentIndex: number;
  /** Of the annotation at an index; null for a passage, or what has not been read. */
  readonly idAt: (index: number) => string | null;
  readonly pageFrom: (index: number, direction: 1 | -1) => number;
  readonly moveTo: (index: number) => void;
  readonly open: (index: number) => void;
  /** What ArrowUp at the first answer does. */
  readonly leaveUp: () => void;
}

/** Arrow keys, Home, End and the page keys move; with Shift they select. Space selects one, Ctrl+A all; Delete removes, Enter opens. */
export function answerKeys(event: KeyboardEvent, list: AnswerListing): void {
  const { currentIndex: now, count } = list;
  const mod = event.ctrlKey || event.metaKey;
  const to = {
    ArrowDown: now + 1,
    ArrowUp: now - 1,
    PageDown: list.pageFrom(Math.max(0, now), 1),
    PageUp: list.pageFrom(Math.max(0, now), -1),
    Home: 0,
    End: count - 1,
  }[event.key];
  if (to !== undefined && !mod && !event.altKey) {
    const next = Math.max(0, Math.min(to, count - 1));
    if (event.key === 'ArrowUp' && now <= 0) list.leaveUp();
    else if (count > 0) {
      if (event.shiftKey) selectRange(list, now < 0 ? next : now, next);
      list.moveTo(next);
    }
  } else if (event.key === ' ' && !mod) toggleAnswer(list.idAt(now));
  else if (event.key === 'Enter' && !mod && now >= 0) list.open(now);
  else if (event.key === 'Delete' && !mod) void removeAnswers(list.idAt(now));
  else if (isPressed(event, 'Mod+a')) void selectAll();
  else return;
  event.preventDefault();
}

/** Removes the answers that are selected, else the current one. */
export async function removeAnswers(current: string | null): Promise<void> {
  const { selected } = getState().asking;
  if (selected.size > 0) await removeMany([...selected]);
  // With the note that is being written to it.
  else if (findAnnotation(getState(), current)) await removeAnnotation(current ?? '');
  else if (current !== null) await removeMany([current]);
}

/** A right click: what it offers is about this answer, or about all that are selected where it is one of them. */
export function pointAt({ idAt, moveTo }: Pick<AnswerListing, 'idAt' | 'moveTo'>, index: number): void {
  const id = idAt(index);
  if (id === null || !getState().asking.selected.has(id)) selectAnswers([]);
  moveTo(index);
}

/** Selects an answer, or no longer. */
export function toggleAnswer(id: string | null): void {
  if (id === null) return;
  const selected = new Set(getState().asking.selected);
  if (!selected.delete(id)) selected.add(id);
  selectAnswers(selected);
}

/** Adds the answers from one index to another, both included and in either order, to those that are selected. */
export function selectRange(list: Pick<AnswerListing, 'idAt'>, from: number, to: number): void {
  const [first, last] = from < to ? [from, to] : [to, from];
  const selected = new Set(getState().asking.selected);
  for (let index = first; index <= last; index += 1) {
    const id = list.idAt(index);
    if (id !== null) selected.add(id);
  }
  selectAnswers(selected);
}

/** Selects every answer, as far as they can be changed together; where all are selected, none. */
export async function selectAll(): Promise<void> {
  const hits = await readHits();
  if (!hits) return;
  const { selected } = getState().asking;
  selectAnswers(selected.size === hits.length ? [] : hits.map(({ id }) => id));
}
