/** Where the words go: standard output and standard error, or whatever a test puts in their place. */
export interface Terminal {
  readonly out: (text: string | Uint8Array) => unknown;
  readonly error: (text: string) => unknown;
}

/** A wrong usage that only the command itself can see. */
export class UsageError extends Error {}
