import type { Progress } from '../../../shared/transfer/importing.ts';
import type { Exporting, Imported, Importing } from '../transferring.ts';
import type { Slice } from './slice.ts';

/** What comes in, and goes out. */
export interface TransferState {
  /** The import that is under way. */
  readonly importing: Importing | null;
  /** The newest import that is over. */
  readonly imported: Imported | null;
  /** The export that is under way. */
  readonly exporting: Exporting | null;
}

export interface TransferEvents {
  readonly 'importing-changed': { readonly importing: Importing | null };
  readonly progressed: { readonly progress: Progress };
  readonly imported: { readonly imported: Imported };
  readonly 'exporting-changed': { readonly exporting: Exporting | null };
}

export const transfer: Slice<TransferState, TransferEvents> = {
  initial: { importing: null, imported: null, exporting: null },
  on: {
    'importing-changed': (_before, { importing }) => ({ importing }),
    // What is told of another import, or after the end, is of no use any more.
    progressed: ({ importing }, { progress }) =>
      importing?.stage === 'running' && importing.selection.token === progress.token
        ? { importing: { ...importing, progress } }
        : {},
    imported: (_before, { imported }) => ({ imported }),
    'exporting-changed': (_before, { exporting }) => ({ exporting }),
  },
};
