import type { CSSProperties } from 'react';
import { counted, numeral } from '../../shared/text/counting.ts';
import type { Emptiness } from '../../shared/transfer/asking.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { chipOf } from './chip.ts';
import { emptinessSentence, unknownName } from './emptinessSentence.ts';
import { KnownNames } from './KnownNames.tsx';
import { ChipWords } from './QueryChip.tsx';
import { takeWay, type Way, waysOf } from './ways.ts';

/** Nothing answers: what is left after each part of the query, which part leads to nothing, and the ways out of it. */
export function EmptyAnswer({ emptiness }: { readonly emptiness: Emptiness }) {
  const query = useStore((state) => state.asking.asked?.query ?? '');
  const form = useStore(dateFormOf);
  const { parts } = emptiness;
  const ways = waysOf(emptiness);
  const unknown = unknownName(query, emptiness);
  const most = Math.max(1, ...parts.map(({ left }) => left));
  const last = parts.findIndex(({ left }) => left === 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
    <section className="asking-empty" aria-label="Why nothing answers" tabIndex={0}>
      <h2>{emptinessSentence(query, emptiness, form)}</h2>
      {unknown && <KnownNames {...unknown} />}
      {parts.length > 0 && (
        <ol className="empty-parts" aria-label="What is left after each part">
          {parts.map(({ start, end, left }, index) => (
            <li key={start} data-nothing={index === last || undefined}>
              <span className="query-chip" data-nothing={index === last || undefined}>
                <ChipWords pieces={chipOf(query.slice(start, end), form)} />
              </span>
              <span className="empty-bar" aria-hidden="true">
                <span style={{ '--share': left / most } as CSSProperties} />
              </span>
              <b>
                {numeral(left)}
                <span className="visually-hidden"> left</span>
              </b>
            </li>
          ))}
        </ol>
      )}
      {ways.length > 0 && (
        <>
          <h3>Ask again</h3>
          <ul className="empty-ways">
            {ways.map((way, index) => (
              <li key={way.query}>
                <button type="button" data-first={index === 0 || undefined} onClick={() => takeWay(way)}>
                  <WaySign way={way} />
                  <span>
                    <WayWords way={way} />
                  </span>
                  <span className="empty-count">{counted(way.count, 'answer')}</span>
                  {index === 0 && <Kbd>Enter</Kbd>}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function WayWords({ way: { kind, part, count } }: { readonly way: Way }) {
  if (kind === 'suggestions')
    return (
      <>
        Look at {count === 1 ? 'the suggestion' : 'the suggestions'}: only <b>suggested</b> annotations answer
      </>
    );
  if (kind === 'versions')
    return (
      <>
        Ask <b>all versions</b>: the {count === 1 ? 'answer is' : 'answers are'} in earlier ones
      </>
    );
  return (
    <>
      without <WithoutWords text={part ?? ''} />
    </>
  );
}

function WithoutWords({ text }: { readonly text: string }) {
  const words = chipOf(text, useStore(dateFormOf)).flatMap(({ isNegative, label, value }) => [
    isNegative ? 'not' : '',
    label,
    value,
  ]);
  return (
    <b>
      <bdi>{words.filter((each) => each !== '').join(' ')}</bdi>
    </b>
  );
}

function WaySign({ way: { kind } }: { readonly way: Way }) {
  return (
    <svg viewBox="0 0 14 14" aria-hidden="true">
      {kind === 'without' ? (
        <>
          <circle cx="7" cy="7" r="5.2" />
          <path d="M4.6 7h4.8" />
        </>
      ) : (
        <path d="M5 2.5 9.5 7 5 11.5" />
      )}
    </svg>
  );
}
