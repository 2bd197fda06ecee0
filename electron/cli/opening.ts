import { Refusal } from '../../shared/result.ts';
import { openWorkspace, type Workspace } from '../store/open.ts';
import type { Terminal } from './terminal.ts';

/** Opens the workspace of a command and says on the terminal what must be known of it. Throws `Refusal`. */
export function openForCommand(
  dir: string,
  options: { readonly create: boolean },
  terminal: Terminal,
): Workspace {
  const opened = openWorkspace(dir, options);
  if (!opened.ok) throw new Refusal(opened.error.code, opened.error.message);
  if (opened.value.warning !== null) terminal.error(`${opened.value.warning}\n`);
  return opened.value;
}
