import { type TourStep, tourSteps } from '../slices/tour.ts';
import { dispatch } from '../store.ts';
import { savePreferences } from './preferences.ts';
import { enterRoom } from './room.ts';

/** Begins the tour where articles are read. It is not offered again: a person who has begun it knows where it is. */
export function startTour(): void {
  enterRoom('reading');
  dispatch({ type: 'tour-moved', tour: { step: tourSteps[0], hasDone: false } });
  void savePreferences({ hasSeenTour: true });
}

/** Goes on from a step of the tour that has been done, or else was skipped; after the last one the tour is over. */
export function goOnFrom(step: TourStep, hasDone: boolean): void {
  const next = tourSteps[tourSteps.indexOf(step) + 1];
  if (next) dispatch({ type: 'tour-moved', tour: { step: next, hasDone } });
  else leaveTour();
}

/** Ends the tour, or declines it; it is not offered again, in no workspace. */
export function leaveTour(): void {
  dispatch({ type: 'tour-moved', tour: null });
  void savePreferences({ hasSeenTour: true });
}
