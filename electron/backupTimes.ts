import { Refusal } from '../shared/result.ts';
import type { Made } from './store/safety/backups.ts';
import { breachesSentence } from './store/safety/copyDatabase.ts';

/** When the first backup is made, and how often another one, in milliseconds. At the end there is one more. */
const first = 5_000;
const every = 3_600_000;

/** Makes backups from now on; `say` hears, once, that one failed or that the disk has changed a text. Gives what stops it. */
export function startBackups(
  backUp: () => Promise<Made | null>,
  say: (sentence: string) => void,
): () => void {
  let wasSaid = false;
  const sayOnce = (sentence: string): void => {
    if (!wasSaid && sentence !== '') say(sentence);
    wasSaid ||= sentence !== '';
  };
  const run = async (): Promise<void> => {
    try {
      const made = await backUp();
      sayOnce(breachesSentence(made?.breaches ?? []));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sayOnce(`The backup failed: ${error.message}`);
    }
  };
  const begin = setTimeout(() => void run(), first);
  const timer = setInterval(() => void run(), every);
  return () => {
    clearTimeout(begin);
    clearInterval(timer);
  };
}
