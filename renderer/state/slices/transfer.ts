import type { Progress } from '../../../shared/transfer/importing.ts';
import type { Imported, Importing } from '../transferring.ts';
import type { Slice } from './slice.ts';

/** What comes in. */
export interface TransferState {
  /** The import that is under way. */
  readonly importing: Importing | null;
  /** The newest import that is over. */
  readonly imported: Imported | null;
}

export interface TransferEvents {
  readonly 'importing-changed': { readonly importing: Importing | null };
  readonly progressed: { readonly progress: Progress };
  readonly imported: { readonly imported: Imported };
}

export const transfer: Slice<TransferState, TransferEvents> = {
  initial: { importing: null, imported: null },
  on: {
    'importing-changed': (_before, { importing }) => ({ importing }),
    // What is told of another import, or after the end, is of no use any more.
    progressed: ({ importing }, { progress }) =>
      importing?.stage === 'running' && importing.selection.token === progress.token
        ? { importing: { ...importing, progress } }
        : {},
    imported: (_before, { imported }) => ({ imported }),
  },
};
