import { useEffect, useState } from 'react';
import type { Output } from '../../shared/ipc/contract.ts';
import { counted, numeral } from '../../shared/text/counting.ts';
import { readNews } from '../state/actions/pastEntries.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { dayHeading, timeOfDay } from './moments.ts';

interface Props {
  readonly lookedAt: string;
  /** Shows what is new, by one person or by all (null). */
  readonly onChoose: (by: string | null) => void;
}

/** So many people are named. */
const mostNamed = 4;

/** What is new since the history was last looked at, and by whom. */
export function HistoryNews({ lookedAt, onChoose }: Props) {
  const undoState = useStore((state) => state.undoState);
  const form = useStore(dateFormOf);
  const [news, setNews] = useState<Output<'history.news'> | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is done or undone may change it
  useEffect(() => {
    let isStale = false;
    void readNews(lookedAt).then((read) => {
      if (!isStale && read) setNews(read);
    });
    return () => {
      isStale = true;
    };
  }, [lookedAt, undoState]);
  if (!news) return null;
  const total = news.reduce((sum, { actions }) => sum + actions, 0);
  const when = `${dayHeading(lookedAt, form).replace(/^(?:Today|Yesterday)$/u, (day) => day.toLowerCase())} at ${timeOfDay(lookedAt)}`;
  if (total === 0) return <p className="history-news">Nothing new since you last looked, {when}.</p>;
  return (
    <p className="history-news">
      <button type="button" onClick={() => onChoose(null)}>
        {counted(total, 'new action')}
      </button>{' '}
      since you last looked, {when}
      {news.length > 1 && ': '}
      {news.length > 1 &&
        news.slice(0, mostNamed).map(({ by, actions }, index) => (
          <span key={by}>
            {index > 0 && ', '}
            <button type="button" onClick={() => onChoose(by)}>
              <bdi>{by}</bdi> {numeral(actions)}
            </button>
          </span>
        ))}
      {news.length > mostNamed && ` and ${counted(news.length - mostNamed, 'other')}`}.
    </p>
  );
}
