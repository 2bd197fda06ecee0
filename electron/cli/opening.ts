import { Refusal } from '../../shared/result.ts';
import { unwritableSentence } from '../store/db/highWaterFault.ts';
import { openWorkspace, type Workspace } from '../store/open.ts';
import type { Terminal } from './terminal.ts';

/**
 * Opens the workspace of a command and says on the terminal what must be known of it, also when it is closed. Throws
 * `Refusal`.
 */
export function openForCommand(
  dir: string,
  options: { readonly create: boolean },
  terminal: Terminal,
): Workspace {
  const opened = openWorkspace(dir, options);
  if (!opened.ok) throw new Refusal(opened.error.code, opened.error.message);
  const { warning, highWater, file, close } = opened.value;
  if (warning !== null) terminal.error(`${warning}\n`);
  return {
    ...opened.value,
    close: () => {
      const failure = highWater.takeFailure();
      close();
      if (failure !== null) terminal.error(`${unwritableSentence(file)}\n`);
    },
  };
}
