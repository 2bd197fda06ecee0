import type { Input, Output } from '../../shared/ipc/contract.ts';
import type { ExportStage } from '../../shared/transfer/exporting.ts';
import type { Progress } from '../../shared/transfer/importing.ts';

/** Files that the main process holds for an import; the page knows a token and their names. */
export type Selection = NonNullable<Output<'transfer.choose'>>;

/** What a person should decide before an import. */
export type Questions = Output<'transfer.inspect'>;

/** What a person has decided. */
export type Choices = Omit<Input<'transfer.import'>, 'token'>;

export type ImportReport = Output<'transfer.import'>;

/** An import that is under way: `looking` at the files, `asking` while the import dialog is open, `running`. */
export type Importing =
  | { readonly stage: 'looking' | 'asking'; readonly selection: Selection }
  | {
      readonly stage: 'running';
      readonly selection: Selection;
      /** Null until the first file is read. */
      readonly progress: Progress | null;
      readonly isStopping: boolean;
    };

/** An export that is under way. */
export interface Exporting {
  readonly stage: ExportStage;
  readonly isStopping: boolean;
}

/** The newest import that is over, as its report shows it; `choices` are for another try with some of its files. */
export interface Imported {
  readonly selection: Selection;
  readonly choices: Choices;
  readonly report: ImportReport;
}

/** What is on the clipboard and may become an article. */
export interface Pasted {
  readonly text: string;
  readonly html: string | null;
  readonly url: string | null;
}
