import { withoutPart, withPart } from '../../../shared/query/edit.ts';
import { topParts } from '../../../shared/query/topParts.ts';
import type { Emptiness } from '../../../shared/transfer/asking.ts';
import { answersOf, partAnswers } from './answers.ts';
import { countPassageArticles } from './passages.ts';
import { type Question, questionOf } from './question.ts';

type Way = Emptiness['ways'][number];

/** Why nothing answers: what is left after each part, and which changes of the query would find something. */
export function explain(question: Question): Emptiness {
  let left = question.universe;
  const parts = topParts(question.query).map((part) => {
    const alone = partAnswers(question, part);
    left = left.and(alone);
    return { start: part.start, end: part.end, left: left.count(), alone: alone.count() };
  });
  return { parts, ways: waysOut(question) };
}

/** Without one of its parts, those that leave the least out first; then with suggestions, and with earlier versions. */
function waysOut(question: Question): Way[] {
  const { text, query, needs } = question;
  const parts = topParts(query);
  const without = parts.map((part, index): Way => {
    const other = withoutPart(text, index);
    return {
      kind: 'without',
      part: text.slice(part.start, part.end),
      query: other,
      count: countOf(question, other),
    };
  });
  const more = (kind: 'suggestions' | 'versions', added: string): Way => {
    const other = withPart(text, added);
    return { kind, part: null, query: other, count: countOf(question, other) };
  };
  return [
    ...(parts.length > 1 ? without.sort((a, b) => a.count - b.count) : []),
    ...(needs.reviews.includes('suggested') ? [] : [more('suggestions', 'is:suggested')]),
    ...(needs.allVersions ? [] : [more('versions', 'versions:all')]),
  ].filter(({ count }) => count > 0);
}

/** How much answers another query: annotations, or else articles with their words. */
function countOf({ store, memory, hereId, today, lastLook }: Question, text: string): number {
  const other = questionOf(store, memory, text, { hereId, today, lastLook });
  const annotations = answersOf(other).count();
  return annotations > 0 || other.needs.answers === 'annotations' ? annotations : countPassageArticles(other);
}
