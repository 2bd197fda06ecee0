import { leaveTour, startTour } from '../state/actions/tour.ts';
import { useStore } from '../state/store.ts';

/** Offers the tour to a person who has neither taken nor declined it, in any workspace. */
export function TourOffer() {
  const isOffered = useStore(({ preferences, tour }) => preferences.hasSeenTour !== true && tour === null);
  if (!isOffered) return null;
  return (
    <section className="tour-offer" aria-label="Tour">
      <p>
        <strong>New here?</strong> A tour of two minutes shows you around while you work.
      </p>
      <button type="button" className="button primary" onClick={startTour}>
        Take the Tour
      </button>
      <button type="button" className="button" onClick={leaveTour}>
        No Thanks
      </button>
    </section>
  );
}
