import { useLayoutEffect, useRef } from 'react';
import { numeral } from '../../../shared/text/counting.ts';
import { KeyOf } from '../../modes/KeyOf.tsx';
import { changeComparing } from '../../state/actions/comparing.ts';
import { cancelPairs, readPairs } from '../../state/actions/pairs.ts';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { addFocusTarget } from '../../ui/focusTargets.ts';
import { SaveMenu } from '../saving/SaveMenu.tsx';
import { DecideKeys } from './DecideKeys.tsx';
import { PairSides } from './PairSides.tsx';
import { aboutOf, pairSentence, queueWords, type relationWords, sidesOf } from './pairWords.ts';
import { QueueTable } from './QueueTable.tsx';
import { currentPair, pairsElsewhere, pairsOf, progressOf } from './queue.ts';
import { queueTwin } from './queueTwin.ts';

/** The pairs that may not both be true, one after the other, to be decided by a key. */
export function ConflictsView() {
  const pair = useStore(currentPair);
  const queue = useStore((state) => state.comparing.pairs);
  const isTable = useStore((state) => state.comparing.isTable);
  const form = useStore(dateFormOf);
  const body = useRef<HTMLDivElement>(null);
  // Before the room is entered, which sends the keyboard here.
  useLayoutEffect(
    () =>
      addFocusTarget('room', {
        focus: () => body.current?.focus(),
        contains: (node) => body.current?.contains(node) ?? false,
      }),
    [],
  );
  return (
    <>
      <header className="comparing-head conflicts-head">
        <h1>{pair ? headline[pair.relation] : 'Can both be true?'}</h1>
        <Tools body={body} />
        <p>{pair ? aboutOf(pair) : 'Figures and claims of several articles, side by side'}</p>
        <Progress />
      </header>
      {/* It keeps the keyboard while one pair after the other is in it. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of this view are heard wherever it has the focus */}
      <section ref={body} className="comparing-body conflicts-body" aria-label="Pair" tabIndex={0}>
        {pair === null ? (
          <NothingLeft />
        ) : isTable ? (
          <QueueTable />
        ) : (
          <PairSides key={`${pair.a.id} ${pair.b.id}`} pair={pair} />
        )}
        {queue && pair !== null && (
          <p className="conflicts-words">
            <strong>In words.</strong> {queueWords(queue)}
          </p>
        )}
      </section>
      <p role="status" aria-label="Current pair" className="visually-hidden">
        {pair && pairSentence(pair, form)}
      </p>
      {pair && <DecideKeys />}
    </>
  );
}

/** The question that a pair puts. */
const headline: Readonly<Record<keyof typeof relationWords, string>> = {
  contradicts: 'Can both be true?',
  supports: 'Does one support the other?',
  repeats: 'Do both say the same?',
};

function Progress() {
  const queue = useStore((state) => state.comparing.pairs);
  if (!queue) return null;
  const { decided, total } = progressOf(queue);
  if (total === 0) return null;
  return (
    <div className="conflicts-progress">
      <span>
        <b>{numeral(decided)}</b> of {numeral(total)} decided
      </span>
      <progress aria-label="Decided" value={decided} max={total} />
    </div>
  );
}

function Tools({ body }: { readonly body: { readonly current: HTMLElement | null } }) {
  const isTable = useStore((state) => state.comparing.isTable);
  const pairs = useStore(pairsOf);
  const form = useStore(dateFormOf);
  const pair = useStore(currentPair);
  const hasPicture = useStore((state) => currentPair(state)?.a.figure != null && !state.comparing.isTable);
  return (
    <div className="comparing-bar">
      <ScopeSwitch />
      <span className="comparing-bar-end">
        <button
          type="button"
          className="button"
          aria-pressed={isTable}
          onClick={() => changeComparing({ isTable: !isTable })}
        >
          Table <KeyOf id="comparing.table" />
        </button>
        <SaveMenu
          heading={pair ? `${headline[pair.relation]} ${sidesOf(pair, form)}` : ''}
          twin={queueTwin(pairs, form)}
          hasPicture={hasPicture}
          picture={() => body.current?.querySelector<SVGSVGElement>('svg.chart') ?? null}
        />
      </span>
    </div>
  );
}

/** Where less than everything is compared: the pairs that have to do with it, or all. */
function ScopeSwitch() {
  const hasAll = useStore((state) => state.comparing.hasAllPairs);
  const isScoped = useStore(({ comparing: { scope } }) => scope !== null && scope.kind !== 'all');
  const elsewhere = useStore(pairsElsewhere);
  if (!isScoped || (elsewhere === 0 && !hasAll)) return null;
  return (
    <label className="conflicts-scope">
      <input
        type="checkbox"
        checked={hasAll}
        onChange={({ target }) => changeComparing({ hasAllPairs: target.checked })}
      />
      Also what is not compared here
    </label>
  );
}

/** The queue is empty: all was decided, nothing was found, or it is being looked for. */
function NothingLeft() {
  const queue = useStore((state) => state.comparing.pairs);
  const search = useStore((state) => state.comparing.pairSearch);
  const elsewhere = useStore(pairsElsewhere);
  if (search.status === 'looking' && !queue) return <Looking {...search} />;
  if (search.status === 'cancelled' && !queue)
    return (
      <div className="comparing-empty">
        <p>The search ended before it found anything, so nothing is proposed.</p>
        <button type="button" className="button" onClick={() => void readPairs()}>
          Look for Pairs
        </button>
      </div>
    );
  if (elsewhere > 0)
    return (
      <div className="comparing-empty">
        <p>Nothing that is compared here waits for a decision.</p>
        <button type="button" className="button" onClick={() => changeComparing({ hasAllPairs: true })}>
          Show the {numeral(elsewhere)} About Other Things
        </button>
      </div>
    );
  const isAnyDecided = queue !== null && progressOf(queue).decided > 0;
  return (
    <p className="comparing-empty">
      {isAnyDecided
        ? 'Every pair is decided. New ones will wait here as you annotate more.'
        : 'Nothing contradicts anything, as far as your annotations say. A pair will wait here once two figures of one thing and one day lie apart, or one claim denies another.'}
    </p>
  );
}

function Looking({ done, total }: { readonly done: number; readonly total: number }) {
  return (
    <div className="comparing-empty" role="status">
      <p>Looking for pairs that may not both be true…</p>
      <progress aria-label="Looking for pairs" {...(total > 0 && { value: done, max: total })} />
      <button type="button" className="button" onClick={() => void cancelPairs()}>
        Cancel
      </button>
    </div>
  );
}
