import { UsageError } from './terminal.ts';
import type { CommandName } from './usage.ts';

/** Throws `UsageError` for what a command that takes options alone is given besides. */
export function refuseOperands(command: CommandName, operands: readonly string[]): void {
  if (operands.length > 0) throw new UsageError(`“${command}” does not take “${operands[0]}”.`);
}
