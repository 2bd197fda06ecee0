import { useEffect, useId, useRef } from 'react';
import { pairVerdicts } from '../../../shared/model/pairVerdict.ts';
import { numeral } from '../../../shared/text/counting.ts';
import type { ProposedPair } from '../../../shared/transfer/comparing.ts';
import { cancelPairs, keyOfPair, pickPair } from '../../state/actions/pairs.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { ShapeSign } from '../chart/Shape.tsx';
import { pairLooks } from './pairLooks.ts';
import { headingOf, sideInShort, verdictWords } from './pairWords.ts';
import { currentPair, pairsLeft, pairsOf, progressOf } from './queue.ts';

/** So many pairs are listed around the current one. */
const mostListed = 60;

/** What is left to decide, and how often each verdict was given. */
export function ConflictsNav() {
  return (
    <>
      <ToDecide />
      <Decided />
    </>
  );
}

function ToDecide() {
  const pairs = useStore(pairsOf);
  const current = useStore(currentPair);
  const left = useStore(pairsLeft);
  const queue = useStore((state) => state.comparing.pairs);
  const isLooking = useStore((state) => state.comparing.pairSearch.status === 'looking');
  const at = current ? pairs.indexOf(current) : 0;
  const from = Math.max(0, Math.min(at - mostListed / 2, pairs.length - mostListed));
  const listed = pairs.slice(from, from + mostListed);
  const id = useId();
  const currentRow = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is current
  useEffect(() => {
    currentRow.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <section className="pair-queue" aria-label="To decide">
      <h2>
        To decide{' '}
        <span>
          {queue &&
            (left === queue.total
              ? `${numeral(left)} of ${numeral(progressOf(queue).total)} left`
              : `${numeral(left)} left here`)}
        </span>
      </h2>
      {isLooking && queue && (
        <p className="pair-looking">
          Looking for more…{' '}
          <button type="button" onClick={() => void cancelPairs()}>
            Cancel
          </button>
        </p>
      )}
      {from > 0 && <p className="pair-more">{numeral(from)} before these</p>}
      {listed.length > 0 && (
        // The list has the keyboard as a whole, so that it stays when a pair leaves it.
        <ul
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a list of options, of which one is current
          role="listbox"
          aria-label="Pairs to decide"
          tabIndex={0}
          aria-activedescendant={current ? `${id}${keyOfPair(current)}` : undefined}
        >
          {listed.map((pair) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: arrows go from pair to pair as commands of the room
            <li
              key={keyOfPair(pair)}
              id={`${id}${keyOfPair(pair)}`}
              ref={pair === current ? currentRow : undefined}
              // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see the list
              role="option"
              tabIndex={-1}
              aria-selected={pair === current}
              onClick={() => pickPair(pair)}
            >
              <PairRow pair={pair} />
            </li>
          ))}
        </ul>
      )}
      {left - from - listed.length > 0 && (
        <p className="pair-more">and {numeral(left - from - listed.length)} more</p>
      )}
    </section>
  );
}

function PairRow({ pair }: { readonly pair: ProposedPair }) {
  const looks = useStore(pairLooks);
  const form = useStore(dateFormOf);
  return (
    <>
      <b dir="auto">{headingOf(pair, form)}</b>
      {[pair.a, pair.b].map((side) => (
        <span key={side.id} className="pair-side">
          <ShapeSign look={looks.of(side.outlet)} />
          <bdi>{side.figure ? side.words : sideInShort(side)}</bdi>
        </span>
      ))}
      <small>{pair.rule}</small>
    </>
  );
}

function Decided() {
  const decided = useStore((state) => state.comparing.pairs?.decided);
  if (!decided) return null;
  const sum = pairVerdicts.reduce((all, verdict) => all + decided[verdict], 0);
  return (
    <section className="pair-decided" aria-label="Decided">
      <h2>
        Decided <span>{numeral(sum)}</span>
      </h2>
      <dl>
        {pairVerdicts.map((verdict) => (
          <div key={verdict}>
            <dt>{verdictWords[verdict]}</dt>
            <dd>{numeral(decided[verdict])}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
