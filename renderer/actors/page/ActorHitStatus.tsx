import { tagLabel } from '../../../shared/model/tag.ts';
import { numeral } from '../../../shared/text/counting.ts';
import { KeyOf } from '../../modes/KeyOf.tsx';
import { useStore } from '../../state/store.ts';
import { hasWayThroughActor } from './openHit.ts';

/** In the status line: which answer of an actor's page is current, and the key that goes on to the next one. */
export function ActorHitStatus() {
  const isOnWay = useStore(hasWayThroughActor);
  const { answers, currentId, total } = useStore((state) => state.actorPage);
  if (!isOnWay || !answers) return null;
  const index = answers.findIndex(({ id }) => id === currentId);
  const current = answers[index];
  return (
    <div className="hit-status">
      {current && (
        <span>
          {tagLabel[current.tag].toLowerCase()} {numeral(index + 1)} of {numeral(total)}
        </span>
      )}
      <span className="next-hit">
        <KeyOf id="find.next" /> next answer
      </span>
    </div>
  );
}
