import { numeral } from '../../../shared/text/counting.ts';
import { KeyOf } from '../../modes/KeyOf.tsx';
import { useStore } from '../../state/store.ts';
import { indexOfAnswer } from './answerRows.ts';
import { hasWayThroughAnswers } from './opening.ts';

/** In the status line: which answer is current, how many are selected, and the key that goes on to the next one. */
export function HitStatus() {
  const isOnWay = useStore(hasWayThroughAnswers);
  const total = useStore((state) => state.asking.answers?.total ?? 0);
  const view = useStore((state) => state.asking.view);
  const index = useStore(({ asking }) =>
    asking.hits
      ? asking.hits.findIndex(({ id }) => id === asking.currentId)
      : indexOfAnswer(asking, asking.currentId),
  );
  const selected = useStore((state) => (state.room === 'asking' ? state.asking.selected.size : 0));
  if (!isOnWay) return null;
  return (
    <div className="hit-status">
      {selected > 0 ? (
        <span>{numeral(selected)} selected</span>
      ) : (
        view !== 'table' &&
        index >= 0 && (
          <span>
            answer {numeral(index + 1)} of {numeral(total)}
          </span>
        )
      )}
      <span className="next-hit">
        <KeyOf id="find.next" /> next answer
      </span>
    </div>
  );
}
