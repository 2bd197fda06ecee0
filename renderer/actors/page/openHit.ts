import type { Answer } from '../../../shared/transfer/asking.ts';
import type { Desk } from '../../article/desk.ts';
import { goToAnnotation } from '../../article/goTo.ts';
import { leaveActorPage, pickOnActorPage, readMoreOfActor } from '../../state/actions/actorPage.ts';
import { leaveAnswers } from '../../state/actions/asking.ts';
import { notice } from '../../state/actions/notices.ts';
import { enterRoom } from '../../state/actions/room.ts';
import type { State } from '../../state/state.ts';
import { getState } from '../../state/store.ts';

/** Opens the article of an answer of the page at its place; Esc comes back to the page. */
export async function openHit(
  desk: Desk,
  { id, articleId }: Pick<Answer, 'id' | 'articleId'>,
): Promise<void> {
  pickOnActorPage(id);
  await goToAnnotation(desk, id, articleId, () => {
    // Another article that was opened is another reading.
    leaveActorPage({ isReturning: true });
    // Esc and F3 are about where one came from last.
    if (getState().asking.isReturning) leaveAnswers(getState().asking.scrollTop, false);
  });
}

/** Goes back to the page, where it was left. */
export function returnToActor(): void {
  leaveActorPage({ isReturning: false });
  enterRoom('actor');
}

/** Whether F3 goes through what the page shows: on it, or in an article that was opened from it. */
export function hasWayThroughActor({ room, actorPage, find }: State): boolean {
  if (!actorPage.answers || actorPage.answers.length === 0) return false;
  return room === 'actor' || (room === 'reading' && actorPage.isReturning && find === null);
}

/** Opens what comes after the current answer of the page, or before it, in whatever article; goes round at the ends. */
export async function stepHit(desk: Desk, direction: 1 | -1): Promise<void> {
  const placeOf = () =>
    getState().actorPage.answers?.findIndex(({ id }) => id === getState().actorPage.currentId) ?? -1;
  const wanted = placeOf() < 0 ? (direction === 1 ? 0 : -1) : placeOf() + direction;
  const { total, answers } = getState().actorPage;
  if (wanted >= (answers?.length ?? 0) && wanted < total) await readMoreOfActor();
  const read = getState().actorPage.answers ?? [];
  const next = read[(wanted + read.length) % read.length];
  if (!next) return;
  if (wanted >= read.length) notice('That was the last one. This is the first one.');
  else if (wanted < 0) notice('That was the first one. This is the last one.');
  await openHit(desk, next);
}
