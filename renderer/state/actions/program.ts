import type { Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { guarded, notice } from './notices.ts';

export type About = Output<'program.about'>;

/** What the program is made of, and when it was released; null when that failed, which is said. */
export function readAbout(): Promise<About | null> {
  return guarded(() => call('program.about'));
}

/** Puts what the program is made of on the clipboard. */
export async function copyAbout(text: string): Promise<void> {
  await guarded(async () => {
    await call('clipboard.copy', { text });
    notice('Copied.');
  });
}
