import type { Change } from '../../../shared/model/history.ts';
import type { CommonEvents } from './common.ts';
import type { Slice } from './slice.ts';

/** What is in a field and not stored. */
interface Typed {
  readonly text: string;
  /** Why it was refused, in one sentence; null until someone has tried to store it. */
  readonly problem: string | null;
}

/** What is being written and not stored yet. */
export interface WritingState {
  /** Notes as they are being written, by annotation, article or actor, until they are committed. */
  readonly drafts: ReadonlyMap<string, string>;
  /** Fields that hold something unsaved, by what they are about (an annotation, article or actor) and field. */
  readonly typed: ReadonlyMap<string, Typed>;
  /** The window was to be closed, it was said that something could not be saved, and nothing has been written since. */
  readonly isWarned: boolean;
}

export interface WritingEvents {
  readonly drafted: { readonly id: string; readonly text: string | null };
  readonly typed: { readonly key: string; readonly typed: Typed | null };
  readonly warned: object;
}

export const writing: Slice<WritingState, WritingEvents & Pick<CommonEvents, 'started' | 'committed'>> = {
  initial: { drafts: new Map(), typed: new Map(), isWarned: false },
  on: {
    started: (_before, { drafts }) => ({ drafts, isWarned: false }),
    drafted: ({ drafts }, { id, text }) => ({ drafts: withEntry(drafts, id, text), isWarned: false }),
    typed: ({ typed, isWarned }, { key, typed: now }) => ({
      typed: withEntry(typed, key, now),
      // What is only refused once more was said already.
      isWarned: isWarned && typed.get(key)?.text === now?.text,
    }),
    warned: () => ({ isWarned: true }),
    committed: ({ drafts, typed, isWarned }, { changes }) => ({
      drafts: changes.reduce(settleDraft, drafts),
      typed: changes.reduce(settleTyped, typed),
      // Saving once more what is stored already is no work.
      isWarned: isWarned && changes.length === 0,
    }),
  },
};

/** What is stored for the text of a note's field: nothing when it holds nothing. */
export function noteOf(text: string): string | null {
  return text.trim() === '' ? null : text;
}

/** A draft ends when it has been committed, or when what it is about (an annotation, article or actor) is gone. */
function settleDraft(drafts: WritingState['drafts'], change: Change): WritingState['drafts'] {
  const draft = drafts.get(change.id);
  const hasNote = change.entity === 'annotation' || change.entity === 'article' || change.entity === 'actor';
  if (!hasNote || draft === undefined) return drafts;
  const isSettled = change.after === null || noteOf(draft) === (change.after.note ?? null);
  return isSettled ? withEntry(drafts, change.id, null) : drafts;
}

/** What was typed about something that is gone has no field any more. */
function settleTyped(typed: WritingState['typed'], { id, after }: Change): WritingState['typed'] {
  if (after !== null || typed.size === 0) return typed;
  return new Map([...typed].filter(([key]) => !key.startsWith(id)));
}

function withEntry<T>(entries: ReadonlyMap<string, T>, key: string, now: T | null): ReadonlyMap<string, T> {
  const next = new Map(entries);
  if (now === null) next.delete(key);
  else next.set(key, now);
  return next;
}
