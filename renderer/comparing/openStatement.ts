import type { Statement } from '../../shared/compare/statement.ts';
import type { Desk } from '../article/desk.ts';
import { goToAnnotation } from '../article/goTo.ts';
import { changeComparing, pickStatement } from '../state/actions/comparing.ts';
import { enterRoom } from '../state/actions/room.ts';

/** Opens the article of a statement at its words; Esc comes back to the view. */
export async function openStatement(
  desk: Desk,
  { id, articleId }: Pick<Statement, 'id' | 'articleId'>,
): Promise<void> {
  pickStatement(id);
  // Another article that was opened is another reading.
  await goToAnnotation(desk, id, articleId, () => changeComparing({ isReturning: true }));
}

/** Goes back to the view, where it was left. */
export function returnToComparing(): void {
  changeComparing({ isReturning: false });
  enterRoom('comparing');
}
