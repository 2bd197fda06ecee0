import { Refusal } from '../../../shared/result.ts';
import { reasonOf } from '../db/reason.ts';

/** Runs a check and gives what it finds, in sentences. A row that cannot even be read is a breach too, and must not hide the others. */
export function guard(what: string, check: () => string | null | readonly string[]): readonly string[] {
  try {
    return [check() ?? []].flat();
  } catch (error) {
    return [error instanceof Refusal ? error.message : `${what} cannot be read: ${reasonOf(error)}.`];
  }
}
