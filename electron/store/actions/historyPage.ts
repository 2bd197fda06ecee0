import type { HistoryLine } from '../../../shared/model/history.ts';
import { type HistoryTopic, topicOf } from '../../../shared/model/historyTopic.ts';
import { historyWords } from '../../../shared/model/historyWords.ts';
import { foldText } from '../../../shared/text/fold.ts';
import type { ListedEntry } from '../tables/history.ts';
import type { ReadableStore } from '../tables/store.ts';

/** Which entries of the history are looked for; null asks for any. */
export interface HistoryQuery {
  readonly articleId: string | null;
  readonly by: string | null;
  readonly topic: HistoryTopic | null;
  /** Words of the sentence that an entry is shown as, in any order; case and accents do not count. */
  readonly text: string;
  /** Only entries from this moment on (an ISO 8601 instant); null or left out: from the beginning. */
  readonly since?: string | null | undefined;
}

/** How many entries are looked at in one step where most of them may not be what is looked for. */
const stride = 1000;

/**
 * Looks for up to `count` entries before one (null: before all), newest first. Each step reads a bounded number of them,
 * so that the caller may do something else in between, however long the history is.
 */
export function* findEntries(
  store: ReadableStore,
  query: HistoryQuery,
  before: number | null,
  count: number,
): Generator<readonly ListedEntry[]> {
  const { articleId, by, topic, text, since = null } = query;
  const isMeant = historyFilter(query);
  // Only these are not asked of the database.
  const isSifted = topic !== null || text.trim() !== '';
  const atOnce = isSifted || by !== null ? stride : Number.MAX_SAFE_INTEGER;
  // From no farther than there are entries, however large a number the page sends.
  let place = Math.min(before ?? Number.MAX_SAFE_INTEGER, store.history.lastSeq() + 1);
  const first = since === null ? 1 : store.history.firstSince(since);
  for (let found = 0; found < count && place > first; ) {
    const from = Math.max(first, place - atOnce);
    const wanted = count - found;
    const read = store.history.within({
      from,
      before: place,
      articleId,
      by,
      count: isSifted ? stride : wanted,
    });
    const meant = read.filter(isMeant).slice(0, wanted);
    found += meant.length;
    yield meant;
    place = from;
  }
}

/** Everyone who has an entry in the history, step by step; the same name may repeat. */
export function* findPeople(store: ReadableStore): Generator<readonly string[]> {
  const end = store.history.lastSeq();
  for (let place = 0; place < end; place += stride) yield store.history.people(place, stride);
}

/** Says of an entry whether it is looked for, whatever article it touched. */
export function historyFilter({
  by,
  topic,
  text,
}: Omit<HistoryQuery, 'articleId' | 'since'>): (line: HistoryLine) => boolean {
  const words = foldText(text.toWellFormed(), 'digits').text.split(' ').filter(Boolean);
  return (line) => {
    if (by !== null && line.by !== by) return false;
    if (topic !== null && topicOf(line) !== topic) return false;
    if (words.length === 0) return true;
    const sentence = foldText(historyWords(line), 'digits').text;
    return words.every((word) => sentence.includes(word));
  };
}
