import { withoutPart, withPart } from '../../../shared/query/edit.ts';
import { topParts } from '../../../shared/query/topParts.ts';
import type { Emptiness } from '../../../shared/transfer/asking.ts';
import { answersOf, partAnswers } from './answers.ts';
import { countPassageArticles } from './passages.ts';
import { type Question, questionOf } from './question.ts';

type Way = Emptiness['ways'][number];

/**
 * Why nothing answers: what is left after each part, and which changes of the query would find something. It yields after each part and
 * each way, for every way is another query.
 */
export function* explain(question: Question): Generator<void, Emptiness> {
  let left = question.universe;
  const parts: Emptiness['parts'] = [];
  for (const part of topParts(question.query)) {
    const alone = partAnswers(question, part);
    left = left.and(alone);
    parts.push({ start: part.start, end: part.end, left: left.count(), alone: alone.count() });
    yield;
  }
  return { parts, ways: yield* waysOut(question) };
}

/** Beyond so many parts, leaving one out is not tried: hundreds of queries would be asked to say what hardly ever helps. */
const maxLeftOut = 30;

/** Without one of its parts, those that leave the least out first; then with suggestions, and with earlier versions. */
function* waysOut(question: Question): Generator<void, Way[]> {
  const { text, query, needs } = question;
  const parts = topParts(query);
  const without: Way[] = [];
  if (parts.length > 1 && parts.length <= maxLeftOut)
    for (const [index, { start, end }] of parts.entries()) {
      without.push(wayOf(question, 'without', withoutPart(text, index), text.slice(start, end)));
      yield;
    }
  const ways = without.sort((a, b) => a.count - b.count);
  if (!needs.reviews.includes('suggested'))
    ways.push(wayOf(question, 'suggestions', withPart(text, 'is:suggested')));
  yield;
  if (!needs.allVersions) ways.push(wayOf(question, 'versions', withPart(text, 'versions:all')));
  return ways.filter(({ count }) => count > 0);
}

function wayOf(question: Question, kind: Way['kind'], query: string, part: string | null = null): Way {
  return { kind, part, query, count: countOf(question, query) };
}

/** How much answers another query: annotations, or else articles with their words. */
function countOf({ store, memory, hereId, today, lastLook, entryId = null }: Question, text: string): number {
  const other = questionOf(store, memory, text, { hereId, today, lastLook, entryId });
  const annotations = answersOf(other).count();
  return annotations > 0 || other.needs.answers === 'annotations' ? annotations : countPassageArticles(other);
}
