import * as z from 'zod';
import { shortened } from '../../../shared/text/shortened.ts';

/** Why something was thrown, in one line for a person: no full stop, no stack. */
export function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'what is written there is not JSON';
  if (error instanceof z.ZodError) return error.issues[0]?.message ?? 'it does not fit the model';
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return shortened(reason, 200).replace(/[.:\s]+$/, '');
}
