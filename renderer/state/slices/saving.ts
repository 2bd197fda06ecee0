import type { CommonEvents } from './common.ts';
import type { Slice } from './slice.ts';

export type SaveState =
  | { readonly status: 'saved' }
  | { readonly status: 'saving' }
  | { readonly status: 'failed'; readonly message: string };

/** What is on its way to the database. */
export interface SavingState {
  readonly save: SaveState;
  /** Writes that have not been answered yet. */
  readonly pending: number;
  /** The annotations whose removal has not been answered yet: a key that is pressed twice means it once. */
  readonly removing: ReadonlySet<string>;
  /** What is being saved from fields, by field: a key and then leaving the field mean it once. */
  readonly savingTyped: ReadonlyMap<string, string>;
}

export interface SavingEvents {
  readonly asked: object;
  readonly saving: object;
  readonly 'nothing-to-save': object;
  readonly 'save-failed': { readonly message: string };
  readonly 'removal-asked': { readonly id: string };
  readonly 'removal-over': { readonly id: string };
  readonly 'typed-asked': { readonly key: string; readonly text: string };
  readonly 'typed-over': { readonly key: string; readonly text: string };
}

export const saving: Slice<SavingState, SavingEvents & Pick<CommonEvents, 'committed'>> = {
  initial: { save: { status: 'saved' }, pending: 0, removing: new Set(), savingTyped: new Map() },
  on: {
    asked: ({ pending }) => ({ pending: pending + 1 }),
    saving: ({ pending }) => (pending > 0 ? { save: { status: 'saving' } } : {}),
    committed: answered,
    'nothing-to-save': answered,
    'save-failed': (before, { message }) => ({ ...answered(before), save: { status: 'failed', message } }),
    'removal-asked': ({ removing }, { id }) => ({ removing: new Set([...removing, id]) }),
    'removal-over': ({ removing }, { id }) => ({
      removing: new Set([...removing].filter((one) => one !== id)),
    }),
    'typed-asked': ({ savingTyped }, { key, text }) => ({
      savingTyped: new Map([...savingTyped, [key, text]]),
    }),
    // What was typed since then is on its way itself.
    'typed-over': ({ savingTyped }, over) => ({
      savingTyped: new Map([...savingTyped].filter(([key, text]) => key !== over.key || text !== over.text)),
    }),
  },
};

/** After a write was answered: "Saved" only when no other is still on its way. */
function answered(before: SavingState): Pick<SavingState, 'save' | 'pending'> {
  const pending = before.pending - 1;
  return { pending, save: { status: pending === 0 ? 'saved' : 'saving' } };
}
