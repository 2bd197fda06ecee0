import { CallError } from '../../ipc/client.ts';
import type { Notice } from '../slices/notice.ts';
import { dispatch } from '../store.ts';

/** Says something in passing; null takes away what was said. `more` is the id of a command that tells the rest, or where that is. */
export function notice(text: string | null, tone: Notice['tone'] = 'plain', more?: Notice['more']): void {
  dispatch({ type: 'noticed', notice: text === null ? null : { text, tone, ...(more && { more }) } });
}

/** Runs a call that writes nothing of a person's work; a failure becomes a notice. */
export async function guarded<T>(run: () => Promise<T>): Promise<T | null> {
  try {
    return await run();
  } catch (error) {
    notice(sentenceOf(error), 'problem');
    return null;
  }
}

/** A failure as a sentence for people; an unexpected one is written to the log as well. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CallError) return error.message;
  console.error(error);
  return 'Something unexpected went wrong in the window: reopen it to see what was saved.';
}
