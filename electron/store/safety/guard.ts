import * as z from 'zod';
import { Refusal } from '../../../shared/result.ts';

/** Runs a check and gives what it finds, in sentences. A row that cannot even be read is a breach too, and must not hide the others. */
export function guard(what: string, check: () => string | null | readonly string[]): readonly string[] {
  try {
    return [check() ?? []].flat();
  } catch (error) {
    return [error instanceof Refusal ? error.message : `${what} cannot be read: ${reasonOf(error)}.`];
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'what is written there is not JSON';
  if (error instanceof z.ZodError) return error.issues[0]?.message ?? 'it does not fit the model';
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return reason;
}
