import type { CommandId } from '../../../shared/commands.ts';
import { CallError } from '../../ipc/client.ts';
import type { Notice } from '../state.ts';
import { dispatch } from '../store.ts';

let noticeTimer: ReturnType<typeof setTimeout> | undefined;

/**
 * Says something in passing; a plain notice goes by itself, a problem stays until it is dismissed. `more` is a command
 * that tells the rest.
 */
export function notice(text: string | null, tone: Notice['tone'] = 'plain', more?: CommandId): void {
  clearTimeout(noticeTimer);
  dispatch({ type: 'noticed', notice: text === null ? null : { text, tone, ...(more ? { more } : {}) } });
  // Who is offered a button needs the time to reach it.
  const patience = more ? 15_000 : 6000;
  if (text !== null && tone === 'plain') noticeTimer = setTimeout(() => notice(null), patience);
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

export function sentenceOf(error: unknown): string {
  if (error instanceof CallError) return error.message;
  console.error(error);
  return 'Something unexpected went wrong in the window: open it again to see what was saved.';
}
