import { maxTaggedAtOnce } from '../../../shared/limits.ts';
import type { InSentence, Occurrences } from '../../../shared/model/occurrences.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { Refusal } from '../../../shared/result.ts';
import { sentenceAt } from '../../../shared/text/segmentation.ts';
import type { ReadableStore } from '../tables/store.ts';
import { type Everywhere, type Place, unmarked } from './everywhere.ts';
import { findText } from './find.ts';

/** How much of a sentence is shown on either side of the words, in UTF-16 code units. */
const maxContext = 110;

/** What marking words everywhere would do: where in each article, and how many are marked already. */
export function describeOccurrences(
  store: ReadableStore,
  wanted: Everywhere,
  places: readonly (Place | null)[],
): Occurrences {
  let room = maxTaggedAtOnce;
  const articles: Occurrences['articles'] = [];
  for (const place of places) {
    if (!place) continue;
    const open = unmarked(store, wanted.tag, place);
    const known = place.ranges.length - open.length - (isHome(place, wanted) ? 1 : 0);
    const ranges = open.slice(0, room).map(({ start, end }) => ({ start, end }));
    room -= ranges.length;
    articles.push({ id: place.articleId, count: open.length, known: Math.max(0, known), ranges });
  }
  return { articles };
}

/** The words of some ranges of an article (UTF-16, half-open), each in its sentence; throws `Refusal` where there is no such range. */
export function inSentences(
  store: ReadableStore,
  articleId: string,
  ranges: readonly Range[],
): readonly InSentence[] {
  const text = findText(store, articleId);
  return ranges.map((range) => {
    if (range.start < range.end && range.end <= text.length) return inItsSentence(text, range);
    throw new Refusal('invalid-input', `There are no words from ${range.start} to ${range.end} to show.`);
  });
}

/** The annotation that is tagged everywhere is among the occurrences itself, and goes without saying. */
function isHome({ articleId }: Place, wanted: Everywhere): boolean {
  return wanted.like !== null && articleId === wanted.articleId;
}

function inItsSentence(text: string, range: Range): InSentence {
  const { start, end } = range;
  const sentence = sentenceAt(text, start) ?? range;
  const before = text.slice(Math.min(sentence.start, start), start);
  const after = text.slice(end, Math.max(sentence.end, end));
  return {
    before: before.length > maxContext ? `…${cutStart(before.slice(-maxContext))}` : before,
    words: text.slice(start, Math.min(end, start + 4 * maxContext)).toWellFormed(),
    after: after.length > maxContext ? `${cutEnd(after.slice(0, maxContext))}…` : after,
  };
}

/** Without the word, or at least the character, that a cut went through. */
function cutStart(text: string): string {
  return text.replace(/^\S{0,20}\s+|^[\udc00-\udfff]/, '');
}

function cutEnd(text: string): string {
  return text.replace(/\s+\S{0,20}$|[\ud800-\udbff]$/, '');
}
