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
}

export interface SavingEvents {
  readonly asked: object;
  readonly saving: object;
  readonly 'nothing-to-save': object;
  readonly 'save-failed': { readonly message: string };
}

export const saving: Slice<SavingState, SavingEvents & Pick<CommonEvents, 'committed'>> = {
  initial: { save: { status: 'saved' }, pending: 0 },
  on: {
    asked: ({ pending }) => ({ pending: pending + 1 }),
    saving: ({ pending }) => (pending > 0 ? { save: { status: 'saving' } } : {}),
    committed: answered,
    'nothing-to-save': answered,
    'save-failed': (before, { message }) => ({ ...answered(before), save: { status: 'failed', message } }),
  },
};

/** After a write was answered: "Saved" only when no other is still on its way. */
function answered(before: SavingState): SavingState {
  const pending = before.pending - 1;
  return { pending, save: { status: pending === 0 ? 'saved' : 'saving' } };
}
