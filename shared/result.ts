/** Why something that a person asked for could not be done; `AppError.message` says it in a sentence. */
export type ErrorCode =
  | 'invalid-input'
  | 'not-found'
  | 'invariant'
  | 'conflict'
  | 'unsupported'
  | 'decode'
  | 'io'
  | 'busy'
  | 'read-only'
  | 'damaged'
  | 'newer'
  | 'internal';

/** An expected failure as a value: a code for programs and one sentence (what, where, what to do) for people. */
export interface AppError {
  readonly code: ErrorCode;
  readonly message: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError };

/** Wraps a value that was made as asked. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps an expected failure; `message` is one sentence that a person can act on. */
export function fail(code: ErrorCode, message: string): { readonly ok: false; readonly error: AppError } {
  return { ok: false, error: { code, message } };
}

/**
 * An expected failure on its way out of a transaction, so that SQLite rolls back.
 * Thrown by the store and turned into a `Result` at the doors (IPC, command line).
 */
export class Refusal extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}

/** Closes a switch over a union: a case that was forgotten fails to compile, and throws if it ever runs. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
