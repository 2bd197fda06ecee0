import type { Input } from '../../../shared/ipc/contract.ts';
import type { BatchHit } from '../../../shared/transfer/asking.ts';
import { call } from '../../ipc/client.ts';
import { guarded, notice } from './notices.ts';

/** Where names are looked for: in what articles say, or in what is annotated. */
export type BatchPlace = Input<'asking.batch'>['among'];

/** So many names are looked up with one call: few enough to say how far it is. */
const atOnce = 1000;

/**
 * Looks names up, in their order. `onProgress` hears of all that have been, again and again; the signal ends it early. Resolves to
 * null where it was ended, or failed, which is said.
 */
export function lookUp(
  names: readonly string[],
  among: BatchPlace,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<readonly BatchHit[] | null> {
  return guarded(async () => {
    const hits: BatchHit[] = [];
    for (let from = 0; from < names.length; from += atOnce) {
      hits.push(...(await call('asking.batch', { names: names.slice(from, from + atOnce), among })));
      if (signal.aborted) return null;
      onProgress(hits.length);
    }
    return hits;
  });
}

/** Puts text on the clipboard, and says what it was. */
export async function copyText(text: string, what: string): Promise<void> {
  const isDone = await guarded(async () => {
    await call('clipboard.copy', { text });
    return true;
  });
  if (isDone) notice(`Copied ${what}.`);
}
