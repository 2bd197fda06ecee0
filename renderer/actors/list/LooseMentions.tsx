import { useEffect, useState } from 'react';
import { numeral } from '../../../shared/text/counting.ts';
import { countLooseMentions, looseMentions } from '../../state/actions/actorPage.ts';
import { openQuery } from '../../state/actions/openQuery.ts';
import type { State } from '../../state/state.ts';
import { useStore } from '../../state/store.ts';

/** Milliseconds after the last change: nobody who tags shall wait for a number. */
const patience = 1500;

/** How many mentions point to no entry yet, and the way to them; nothing where there is none. */
export function LooseMentions() {
  const hasMentions = useStore(mentionsExist);
  const ledger = useStore((state) => state.ledger);
  const articles = useStore((state) => state.articles);
  const [count, setCount] = useState<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counted again when mentions may have come or gone
  useEffect(() => {
    if (!hasMentions) {
      setCount(null);
      return;
    }
    let isStale = false;
    const timer = setTimeout(() => {
      void countLooseMentions().then((counted) => {
        if (!isStale && counted !== null) setCount(counted);
      });
    }, patience);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [hasMentions, ledger, articles]);
  if (!count) return null;
  return (
    <button type="button" className="loose-mentions" onClick={() => openQuery(looseMentions)}>
      No entry yet
      <span className="actor-count">
        {numeral(count)}
        <span className="visually-hidden"> mentions</span>
      </span>
    </button>
  );
}

function mentionsExist({ articles }: State): boolean {
  return articles.some(({ counts }) => counts.actor > 0);
}
