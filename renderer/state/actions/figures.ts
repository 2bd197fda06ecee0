import { changeInTurn } from './fields.ts';

/** Takes away all that a figure's card holds; the figure stays. */
export async function clearFigure(id: string, asked = performance.now()): Promise<void> {
  await changeInTurn(
    id,
    ({ attributes }) => Object.fromEntries(Object.keys(attributes).map((name) => [name, null])),
    asked,
  );
}
