import type { Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';

/** What the person said about a file, where they said anything. */
export interface ReaderOptions {
  /** Any name of an encoding that `encodingNamed` knows; found out when it is left out. */
  readonly encoding?: string | undefined;
  /** Which column of a table or key of a JSON line is what: `{ text: 'body', title: 'headline' }`. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** The passages, by their ids, that make up the text; without it the reader decides. */
  readonly take?: Take | undefined;
  /** Also says what was left out and what was taken (`ImportedDocument.passages`). */
  readonly withPassages?: boolean | undefined;
}

/** Passages of a file by their ids, or all that it holds. */
export type Take = readonly number[] | 'all';

/** One kind of document that becomes an article, or several. */
export interface DocumentReader {
  /** What `--format` and the import dialog call it. */
  readonly id: string;
  /** For people: “Plain text”. */
  readonly label: string;
  /** In lower case with the dot, the usual one first. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** True when a file without a telling name is like one of this kind; `head` is the first 4,096 of its `bytes` or fewer. */
  readonly recognises?: (head: Uint8Array, bytes: Uint8Array) => boolean;
  /** True when a file can be nothing else than one of this kind, whatever its name says; `head` as above. */
  readonly isUnmistakable?: (head: Uint8Array, bytes: Uint8Array) => boolean;
  /**
   * Reads all of a file or nothing: never throws for bad input, but says in one sentence, with the file's name, what is
   * wrong with it. Nothing is fetched and nothing in the file runs.
   */
  readonly read: (
    bytes: Uint8Array,
    fileName: string,
    options: ReaderOptions,
  ) => Promise<Result<readonly ImportedDocument[]>>;
}
