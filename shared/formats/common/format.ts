import type { Result } from '../../result.ts';
import type { Dossier } from './dossier.ts';
import type { Foreign } from './foreign.ts';

/** What an offset of a file counts. */
export type OffsetUnit =
  | 'code point'
  | 'UTF-16 code unit'
  | 'grapheme cluster'
  | 'UTF-8 byte'
  | 'token'
  | 'none';

/** What an encoder is told besides the dossier itself, so that it stays a pure function. */
export interface EncodeOptions {
  readonly exportedAt: string;
  readonly generatorVersion: string;
  /** One of the format's `offsetUnits`, where it leaves a choice. */
  readonly offsetUnit?: OffsetUnit | undefined;
  /** Of a table: the annotations that have rows; null or left out: all of them. */
  readonly rows?: ReadonlySet<string> | null;
}

/** A file to be; `name` is relative to the folder that is exported to, with `/` between its parts. */
export interface EncodedFile {
  readonly name: string;
  /** In parts where it may be large, so that it is never in memory as a whole. */
  readonly content: string | Uint8Array | Iterable<string | Uint8Array>;
}

/** A file that is read: its name without folders, and its content, a text unless the format is `binary`. */
export interface FormatFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** What a decoder is told besides the file. */
export interface DecodeOptions {
  /** What the offsets count, where the person has said it; else the decoder finds out or takes the format's own. */
  readonly offsetUnit?: OffsetUnit | undefined;
  /** Where offsets do not give the quoted words, look for the one place that has them, instead of refusing the file. */
  readonly findByQuote?: boolean | undefined;
  /** The caller can place notes on pages that the file does not hold (`Decoded`). */
  readonly awaitsPages?: boolean | undefined;
}

/** What was read: our own model, or another tool's names that a mapping has yet to translate (`applyMapping`). */
export type Decoded =
  | { readonly kind: 'dossier'; readonly dossier: Dossier }
  | { readonly kind: 'foreign'; readonly foreign: Foreign }
  /** Notes on pages that come from elsewhere (`w3c/notes.ts`), of which only the names are known yet. */
  | { readonly kind: 'notes'; readonly names: Foreign };

/** One format that annotations can be written to, read from, or both. */
export interface Format {
  readonly id: string;
  /** Other names that the command line takes for it. */
  readonly aliases: readonly string[];
  readonly label: string;
  /** With its dot. */
  readonly extension: string;
  /** Other endings of its files, with their dots, in lower case. */
  readonly otherExtensions?: readonly string[];
  /** Endings that other files have too: one is of this format where it recognises it. */
  readonly sharedExtensions?: readonly string[];
  readonly mediaType: string;
  /** What its offsets count. */
  readonly offsetUnit: OffsetUnit;
  /** The units a person may choose from when writing, the default first; left out where there is no choice. */
  readonly offsetUnits?: readonly OffsetUnit[];
  /** What an export in this format leaves out; shown before saving. */
  readonly drops: readonly string[];
  /** The document that defines it. */
  readonly source: string;
  /** One file for all articles, or a folder with one or more for each. A folder of one file may be written as a file. */
  readonly layout: 'file' | 'folder';
  /**
   * It has a row for each annotation, to be counted over: of an article with versions only the newest goes, unless articles are named. What
   * annotations are linked to comes along for its words, without a row (`EncodeOptions.rows`).
   */
  readonly isTable?: true;
  /** Its files are no text. */
  readonly isBinary?: true;
  /** Endings (with their dots) of files that are decoded together when they have one name: brat's `.ann` and `.txt`. */
  readonly companions?: readonly string[];
  /** The name of a file that is decoded with every file of this format in its folder. */
  readonly folderCompanion?: RegExp;
  /** Throws `Refusal` ('invariant') naming the annotation when the dossier breaks an invariant. */
  readonly encode?: (dossier: Dossier, options: EncodeOptions) => readonly EncodedFile[];
  /**
   * Reads all or nothing; a failure's sentence says where (line, path) and what. The caller names the file. One file,
   * or those that belong together (`companions`).
   */
  readonly decode?: (files: readonly FormatFile[], options: DecodeOptions) => Result<Decoded>;
  /** Says whether a file of an ending that several formats share looks like this one; `head` is its first 4 kB of text. */
  readonly recognises?: (head: string) => boolean;
}
