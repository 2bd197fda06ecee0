import { call } from '../../ipc/client.ts';
import { changeInTurn } from './fields.ts';
import { notice } from './notices.ts';
import { commit } from './saving.ts';

/** Takes away all that a figure's card holds; the figure stays. */
export async function clearFigure(id: string, asked = performance.now()): Promise<void> {
  await changeInTurn(
    id,
    ({ attributes }) => Object.fromEntries(Object.keys(attributes).map((name) => [name, null])),
    asked,
  );
}

/** Reads a figure's words again, as when it was tagged; what its card held is replaced. */
export async function rereadFigure(id: string): Promise<void> {
  const outcome = await commit(() => call('annotations.rereadFigure', { id }));
  if (outcome.kind === 'saved' && outcome.changes.length === 0)
    notice('Nothing to change: the card already matches the text.');
}
