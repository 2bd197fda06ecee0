import type { Answer } from '../../../shared/ipc/asking.ts';
import type { Desk } from '../../article/desk.ts';
import { goToAnnotation } from '../../article/goTo.ts';
import { leaveActorPage, pickOnActorPage } from '../../state/actions/actorPage.ts';
import { enterRoom } from '../../state/actions/room.ts';

/** Opens the article of an answer of the page at its place; Esc comes back to the page. */
export async function openHit(
  desk: Desk,
  { id, articleId }: Pick<Answer, 'id' | 'articleId'>,
): Promise<void> {
  pickOnActorPage(id);
  await goToAnnotation(desk, id, articleId);
  // Another article that was opened is another reading.
  leaveActorPage({ isReturning: true });
}

/** Goes back to the page, where it was left. */
export function returnToActor(): void {
  leaveActorPage({ isReturning: false });
  enterRoom('actor');
}
