import type { Expected } from '../expected.ts';
import type { CommonEvents } from './common.ts';
import type { Slice } from './slice.ts';

export type SaveState =
  | { readonly status: 'saved' }
  /** `isBrief`: since so short a time that nobody needs to hear of it. */
  | { readonly status: 'saving'; readonly isBrief?: boolean }
  | { readonly status: 'failed'; readonly message: string };

/** What is on its way to the database. */
export interface SavingState {
  readonly save: SaveState;
  /** Writes that have not been answered yet. */
  readonly pending: number;
  /** What these will have changed, in the order in which they were asked for. */
  readonly expected: readonly Expected[];
  /** What is being saved from fields, by field: a key and then leaving the field mean it once. */
  readonly savingTyped: ReadonlyMap<string, string>;
}

/** What was expected of the write, where it is drawn meanwhile. */
interface Answering {
  readonly expected?: Expected | undefined;
}

export interface SavingEvents {
  readonly asked: Answering;
  readonly saving: object;
  readonly 'nothing-to-save': Answering;
  readonly 'save-failed': Answering & { readonly message: string };
  readonly 'typed-asked': { readonly key: string; readonly text: string };
  readonly 'typed-over': { readonly key: string; readonly text: string };
}

export const saving: Slice<SavingState, SavingEvents & Pick<CommonEvents, 'committed'>> = {
  initial: { save: { status: 'saved' }, pending: 0, expected: [], savingTyped: new Map() },
  on: {
    asked: ({ pending, expected, save }, { expected: more }) =>
      more
        ? {
            pending: pending + 1,
            expected: [...expected, more],
            // What is on screen is not all saved any more.
            save: save.status === 'saving' ? save : { status: 'saving', isBrief: true },
          }
        : { pending: pending + 1 },
    saving: ({ pending }) => (pending > 0 ? { save: { status: 'saving' } } : {}),
    committed: answered,
    'nothing-to-save': answered,
    'save-failed': (before, event) => ({
      ...answered(before, event),
      save: { status: 'failed', message: event.message },
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
function answered(
  { pending: before, expected, save }: SavingState,
  { expected: over }: Answering,
): Pick<SavingState, 'save' | 'pending' | 'expected'> {
  const pending = before - 1;
  return {
    pending,
    expected: over ? expected.filter((one) => one !== over) : expected,
    save: pending === 0 ? { status: 'saved' } : save.status === 'saving' ? save : { status: 'saving' },
  };
}
