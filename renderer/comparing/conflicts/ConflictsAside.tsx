import type { Step } from '../../../shared/compare/card.ts';
import type { Statement } from '../../../shared/compare/statement.ts';
import type { ProposedPair } from '../../../shared/transfer/comparing.ts';
import { useDesk } from '../../article/desk.ts';
import { KeyInWords } from '../../modes/KeyOf.tsx';
import { dateFormOf } from '../../state/selectors.ts';
import { useStore } from '../../state/store.ts';
import { CommandButton } from '../CommandButton.tsx';
import { ShapeSign } from '../chart/Shape.tsx';
import { openStatement } from '../openStatement.ts';
import { nearPair } from './nearPair.ts';
import { PartSeries } from './PartSeries.tsx';
import { pairLooks } from './pairLooks.ts';
import { dayOfFigure, sideInShort } from './pairWords.ts';
import { currentPair } from './queue.ts';

/** Beside the pair: what a key will write, by which questions it was found, and what would make both true. */
export function ConflictsAside() {
  const pair = useStore(currentPair);
  if (!pair) return null;
  return (
    <>
      <WhatKeysDo pair={pair} />
      <Compared steps={pair.steps} />
      <Unless pair={pair} />
      <Near pair={pair} />
    </>
  );
}

function WhatKeysDo({ pair: { a, b } }: { readonly pair: ProposedPair }) {
  const what = a.figure ? 'the two figures' : 'the two claims';
  const standIn =
    a.figure && a.claimIds.length > 0 && b.claimIds.length > 0 ? ', and the claims they belong to,' : '';
  return (
    <section aria-labelledby="what-keys-do">
      <h2 id="what-keys-do">What your key will do</h2>
      <ul className="key-effects">
        <li>
          <KeyInWords id="pair.contradicts" /> links {what}
          {standIn} with <b>contradicts</b>
        </li>
        <li>
          <KeyInWords id="pair.supports" /> the same with <b>supports</b>
        </li>
        <li>
          <KeyInWords id="pair.repeats" /> the same with <b>repeats</b>
        </li>
        <li>
          <KeyInWords id="pair.nothing" /> links nothing
        </li>
      </ul>
      <p>
        The link starts at what was published later. Undo once to take all of it back. Whatever you choose,
        this pair is not proposed again unless its link is removed.
      </p>
    </section>
  );
}

const about: Readonly<Record<Step['about'], string>> = {
  entity: 'Entity',
  property: 'Property',
  kind: 'Kind',
  unit: 'Unit',
  time: 'Time',
  values: 'Values',
  actor: 'Actor',
  words: 'Words',
  polarity: 'Polarity',
};

const verdicts: Readonly<Record<Step['verdict'], string>> = {
  same: 'same',
  part: 'part',
  ordered: 'ordered',
  meets: 'meets',
  apart: 'apart',
  different: 'different',
};

function Compared({ steps }: { readonly steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <section aria-labelledby="what-was-compared">
      <h2 id="what-was-compared">What was compared</h2>
      <dl className="compared-steps">
        {steps.map((step) => (
          <div key={step.about} data-verdict={step.verdict}>
            <dt>{about[step.about]}</dt>
            <dd>
              <bdi>{step.a}</bdi>
              {step.a !== step.b && (
                <>
                  {' '}
                  <span className="pair-unknown">and</span> <bdi>{step.b}</bdi>
                </>
              )}
            </dd>
            <dd className="step-verdict">{verdicts[step.verdict]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Unless({ pair }: { readonly pair: ProposedPair }) {
  const { a, b, unless } = pair;
  if (unless.length === 0) return null;
  return (
    <section aria-labelledby="what-would-make-both-true">
      <h2 id="what-would-make-both-true">What would make both true</h2>
      <ul className="pair-unless">
        {unless.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <div className="pair-buttons">
        {a.seriesId !== null && a.seriesId === b.seriesId && <PartSeries seriesId={a.seriesId} pair={pair} />}
        {a.figure && (
          <>
            <CommandButton id="pair.leftDay" label="Change the left day" />
            <CommandButton id="pair.rightDay" label="Change the right day" />
          </>
        )}
      </div>
    </section>
  );
}

/** Other statements of the same thing: to look at, for nothing is decided about them here. */
function Near({ pair }: { readonly pair: ProposedPair }) {
  const near = useStore((state) => nearPair(state, pair));
  if (near.length === 0) return null;
  return (
    <section aria-labelledby="near-this-pair">
      <h2 id="near-this-pair">
        Near this pair <span>for looking only</span>
      </h2>
      <ul className="near-pair">
        {near.map((statement) => (
          <li key={statement.id}>
            <NearStatement statement={statement} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NearStatement({ statement }: { readonly statement: Statement }) {
  const desk = useDesk();
  const looks = useStore(pairLooks);
  const form = useStore(dateFormOf);
  return (
    <button type="button" onClick={() => void openStatement(desk, statement)} title={statement.title}>
      <ShapeSign look={looks.of(statement.outlet)} />
      <bdi>{sideInShort(statement)}</bdi> <small>{dayOfFigure(statement, form)}</small>
      <span className="visually-hidden">, {statement.outlet ?? 'no outlet'}: open it</span>
    </button>
  );
}
