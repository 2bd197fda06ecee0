import { useEffect, useState } from 'react';
import { useDesk } from '../article/desk.ts';
import { goOnFrom, leaveTour } from '../state/actions/tour.ts';
import { type Tour, tourSteps } from '../state/slices/tour.ts';
import { getState, useStore } from '../state/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { steps } from './steps.tsx';

/** The tour below the article: a step at a time, which goes on when it is done. It covers nothing, and takes no keys but where it has the keyboard. */
export function TourBar() {
  const tour = useStore((state) => state.tour);
  return tour && <StepBar key={tour.step} {...tour} />;
}

function StepBar({ step, hasDone }: Tour) {
  const desk = useDesk();
  const [{ before, since }] = useState(() => ({ before: getState(), since: new Date().toISOString() }));
  const { title, Words, isDone: isDoneIn } = steps[step];
  const isDone = useStore((state) => isDoneIn(state, before, since));
  useEffect(() => {
    if (isDone) goOnFrom(step, true);
  }, [isDone, step]);

  const at = tourSteps.indexOf(step);
  const done = hasDone ? tourSteps[at - 1] : undefined;
  const isEnd = step === 'end';
  const leave = () => {
    leaveTour();
    desk.article?.focus();
  };
  return (
    <section
      className="tour"
      aria-label="Tour"
      data-owns-escape
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
    >
      <div className="tour-words" role="status" aria-label="Step of the tour">
        <strong>
          {title}
          {!isEnd && (
            <small>
              {at + 1} of {tourSteps.length - 1}
            </small>
          )}
        </strong>
        <p>
          {done && (
            <span className="tour-result">
              <Icon name="check" /> {steps[done].result}{' '}
            </span>
          )}
          <Words />
        </p>
      </div>
      <button
        type="button"
        className={isEnd ? 'button primary' : 'button'}
        onClick={() => (isEnd ? leave() : goOnFrom(step, false))}
      >
        {isEnd ? 'Done' : 'Skip'}
      </button>
      {!isEnd && (
        <button
          type="button"
          className="tour-close"
          aria-label="Leave the tour"
          title="Leave the tour"
          onClick={leave}
        >
          <Icon name="close" />
        </button>
      )}
    </section>
  );
}
