import { numeral } from '../../../shared/text/counting.ts';
import { KeyOf } from '../../modes/KeyOf.tsx';
import { useStore } from '../../state/store.ts';
import { pairOnScreen, progressOf } from './queue.ts';

/** In the status line while pairs are decided: how far that is, and the keys. */
export function PairStatus() {
  const isOnScreen = useStore((state) => pairOnScreen(state) !== null);
  const queue = useStore((state) => state.comparing.pairs);
  if (!isOnScreen || !queue) return null;
  const { decided, total } = progressOf(queue);
  return (
    <>
      <span>
        {numeral(decided)} of {numeral(total)} decided
      </span>
      <span className="pair-status">
        {(['contradicts', 'supports', 'repeats', 'nothing'] as const).map((verdict) => (
          <KeyOf key={verdict} id={`pair.${verdict}`} />
        ))}{' '}
        decide · <KeyOf id="pair.previous" /> <KeyOf id="pair.later" /> move · nothing is linked without a key
      </span>
    </>
  );
}
