import { useEffect, useState } from 'react';
import { type HistoryTopic, historyTopicLabel, historyTopics } from '../../shared/model/historyTopic.ts';
import { readPeople } from '../state/actions/pastEntries.ts';

/** What is listed of the history. */
export interface HistoryChoice {
  readonly ofArticle: boolean;
  readonly by: string | null;
  readonly topic: HistoryTopic | null;
  readonly text: string;
  readonly time: HistoryTime;
}

/** From when on entries are listed. */
export type HistoryTime = 'all' | 'look' | 'yesterday' | 'week';

const times: readonly (readonly [HistoryTime, string])[] = [
  ['all', 'Any time'],
  ['look', 'Since I last looked'],
  ['yesterday', 'Since yesterday'],
  ['week', 'Last 7 days'],
];

interface Props {
  readonly choice: HistoryChoice;
  readonly hasArticle: boolean;
  /** Whether it was ever looked at before. */
  readonly hasLooked: boolean;
  readonly onChange: (change: Partial<HistoryChoice>) => void;
}

/** Narrows the history: to the open article, to a person, to a kind of action, to a time, to words. */
export function HistoryFilter({ choice, hasArticle, hasLooked, onChange }: Props) {
  const [people, setPeople] = useState<readonly string[]>([]);
  useEffect(() => void readPeople().then(setPeople), []);
  return (
    <div className="history-filter">
      <fieldset className="tag-choice">
        <legend className="visually-hidden">Where</legend>
        {([true, false] as const).map((ofArticle) => (
          <label key={String(ofArticle)}>
            <input
              type="radio"
              name="history-scope"
              className="visually-hidden"
              disabled={ofArticle && !hasArticle}
              checked={choice.ofArticle === ofArticle}
              onChange={() => onChange({ ofArticle })}
            />
            <span>{ofArticle ? 'This article' : 'Workspace'}</span>
          </label>
        ))}
      </fieldset>
      <select
        aria-label="Person"
        value={choice.by ?? ''}
        onChange={({ target }) => onChange({ by: target.value || null })}
      >
        <option value="">Everyone</option>
        {people.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <select
        aria-label="Kind of action"
        value={choice.topic ?? ''}
        onChange={({ target }) =>
          onChange({ topic: historyTopics.find((topic) => topic === target.value) ?? null })
        }
      >
        <option value="">All actions</option>
        {historyTopics.map((topic) => (
          <option key={topic} value={topic}>
            {historyTopicLabel[topic]}
          </option>
        ))}
      </select>
      <select
        aria-label="Time"
        value={choice.time}
        onChange={({ target }) =>
          onChange({ time: times.find(([time]) => time === target.value)?.[0] ?? 'all' })
        }
      >
        {times.map(([time, words]) => (
          <option key={time} value={time} disabled={time === 'look' && !hasLooked}>
            {words}
          </option>
        ))}
      </select>
      <input
        type="search"
        aria-label="Search history"
        placeholder="Search history"
        spellCheck={false}
        maxLength={200}
        value={choice.text}
        onChange={({ target }) => onChange({ text: target.value })}
      />
    </div>
  );
}
