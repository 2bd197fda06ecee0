import type { Change } from '../../shared/model/history.ts';
import type { Result } from '../../shared/result.ts';
import type { Correction } from '../../shared/suggest/suggestion.ts';
import type { SaveFormat } from '../../shared/table/saveFormats.ts';
import type { Inspection } from '../../shared/transfer/importing.ts';
import type { FindingProgress } from '../compare/finding.ts';
import type { Findings } from '../compare/findings.ts';
import type { ReadOptions } from '../import/index.ts';
import type { Made } from '../store/safety/backups.ts';
import type { ExportedTo } from '../transfer/exportTo.ts';
import type { ExportRequest } from '../transfer/exportWorkspace.ts';
import type { FoundFiles } from '../transfer/findFiles.ts';
import type { FileGroup } from '../transfer/groups.ts';
import type { ReadGroup } from '../transfer/readGroup.ts';
import type { WantedTable } from '../transfer/writeTable.ts';
import type { IncomingPart } from './parts.ts';

/** What a process of its own does for the main one: what goes in, and what comes out of it. Plain data, all of it. */
export interface Tasks {
  readonly read: {
    /** One group, or a run of small ones: a message for each would take as long as reading it. */
    readonly input: { readonly groups: readonly FileGroup[]; readonly options: ReadOptions };
    /** Of the group at this place of the run. */
    readonly part: { readonly at: number; readonly brings: IncomingPart };
    /** For each group. */
    readonly output: readonly ReadGroup[];
  };
  readonly inspect: {
    readonly input: FoundFiles;
    readonly part: never;
    readonly output: Inspection;
  };
  readonly export: {
    readonly input: {
      /** The database. */
      readonly file: string;
      /** Null for the clipboard. */
      readonly path: string | null;
      readonly request: ExportRequest;
    };
    readonly part: never;
    readonly output: ExportedTo;
  };
  readonly table: {
    readonly input: {
      /** The database. */
      readonly file: string;
      readonly path: string;
      readonly wanted: WantedTable;
      readonly format: SaveFormat;
    };
    readonly part: never;
    /** How many rows it has. */
    readonly output: number;
  };
  readonly suggest: {
    readonly input: {
      /** The database. */
      readonly file: string;
      readonly articleId: string;
    };
    readonly part: { readonly changes: readonly Change[] };
    readonly output: {
      readonly corrections: readonly Correction[];
      /** Why a part of it could not be suggested, in a sentence; null where nothing was in the way. */
      readonly lacking: string | null;
    };
  };
  /** Asked again until something is found: see `compareApart`. */
  readonly compare: {
    readonly input: {
      /** The database. */
      readonly file: string;
      readonly find: keyof Findings;
    };
    readonly part: never;
    readonly output: FindingProgress | { readonly found: Findings[keyof Findings] };
  };
  /** What opening a workspace has put off: see `examineRest`. */
  readonly examine: {
    readonly input: {
      /** The database. */
      readonly file: string;
    };
    readonly part: never;
    /** What is wrong with it, in a sentence; null when it is whole. */
    readonly output: string | null;
  };
  readonly backup: {
    readonly input: {
      /** The database. */
      readonly file: string;
      readonly folder: string;
    };
    readonly part: never;
    readonly output: Made | null;
  };
}

/** To the process: one thing to do. They are done in the order in which they come. */
export type Asked = {
  [T in keyof Tasks]: { readonly id: number; readonly task: T; readonly input: Tasks[T]['input'] };
}[keyof Tasks];

/** From the process: a part of what comes out, or the last word. */
export type Said =
  | { readonly id: number; readonly part: Tasks[keyof Tasks]['part'] }
  | { readonly id: number; readonly result: Result<Tasks[keyof Tasks]['output']> };
