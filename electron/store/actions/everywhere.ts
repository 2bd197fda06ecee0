import { maxTaggedAtOnce } from '../../../shared/limits.ts';
import type { Annotation } from '../../../shared/model/annotation.ts';
import type { Change, Committed } from '../../../shared/model/history.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { type Tag, tagLabel } from '../../../shared/model/tag.ts';
import { Refusal } from '../../../shared/result.ts';
import { counted, numeral } from '../../../shared/text/counting.ts';
import { withoutOuterPunctuation } from '../../../shared/text/foldLoosely.ts';
import { findOccurrences, type Likeness, wordsToFind } from '../../../shared/text/occurrences.ts';
import type { ReadableStore, WritableStore } from '../tables/store.ts';
import { creation } from './actions.ts';
import { commit, transact, unchanged } from './commit.ts';
import { findText } from './find.ts';
import type { Moment } from './moment.ts';

export type EverywhereActions = ReturnType<typeof makeEverywhereActions>;

/** Words to tag wherever they occur. */
export interface Everywhere {
  /** Where they were picked: UTF-16 code units, half-open. */
  readonly articleId: string;
  readonly range: Range;
  readonly tag: Tag;
  /** The annotation of these very words; the marks of an actor take its type, mention and ledger entry. */
  readonly like: string | null;
  readonly likeness: Likeness;
  /** Whether the words also count inside of other words. */
  readonly insideWords: boolean;
  readonly scope: 'article' | 'workspace';
}

/** Which of the occurrences of an article a person has left ticked, by where they start (UTF-16 code units). */
export interface Ticked {
  readonly articleId: string;
  readonly starts: readonly number[];
}

/** Where the words occur in one article; UTF-16, half-open, in text order, not overlapping. */
export interface Place {
  readonly articleId: string;
  readonly ranges: readonly Range[];
}

/**
 * Looks for words article by article, the one they were picked in first; what is marked already is among the places.
 * Each article takes its own step, so that the caller may do something else in between: texts never change.
 */
export function* findEverywhere(store: ReadableStore, wanted: Everywhere): Generator<Place | null> {
  const { articleId, range, likeness, insideWords, scope } = wanted;
  const text = findText(store, articleId);
  if (range.start >= range.end || range.end > text.length)
    throw new Refusal('invalid-input', `There are no words from ${range.start} to ${range.end} to look for.`);
  const words = wordsToFind(text, range, likeness, { insideWords });
  const others = scope === 'article' ? [] : store.articles.ids().filter((id) => id !== articleId);
  for (const id of [articleId, ...others]) {
    const ranges = findOccurrences(findText(store, id), words);
    yield ranges.length === 0 ? null : { articleId: id, ranges };
  }
}

/**
 * The ranges of a place that have not been tagged yet: without those that an accepted annotation of this tag covers
 * with its one segment, punctuation at the ends of either aside.
 */
export function unmarked(store: ReadableStore, tag: Tag, { articleId, ranges }: Place): readonly Range[] {
  const text = findText(store, articleId);
  const wordsOf = (range: Range): string => {
    const { start, end } = withoutOuterPunctuation(text, range);
    return `${start} ${end}`;
  };
  const marked = new Set(store.annotations.wholeRanges(articleId, tag).map(wordsOf));
  return ranges.filter((range) => !marked.has(wordsOf(range)));
}

/** Marking the same words everywhere: one transaction with one history entry, or a `Refusal`. */
export function makeEverywhereActions(store: WritableStore) {
  return {
    /**
     * Writes: marks words wherever they stand and are not marked yet; `places` are what `findEverywhere` found, of which with
     * `ticked` only these are marked. When all are marked: no entry, and no changes.
     */
    markEverywhere: (
      wanted: Everywhere,
      places: Iterable<Place | null>,
      ticked: readonly Ticked[] | null = null,
    ): Committed =>
      transact(store, (moment) => {
        const original = wanted.like === null ? null : originalOf(store, wanted.like, wanted.tag);
        const isTicked = ticked && tickedIn(ticked);
        const open = [...places].flatMap((place) => {
          if (!place) return [];
          const ranges = unmarked(store, wanted.tag, place);
          return [{ ...place, ranges: isTicked ? ranges.filter(isTicked(place.articleId)) : ranges }];
        });
        refuseTooMany(open.reduce((sum, { ranges }) => sum + ranges.length, 0));
        const changes = open.flatMap((place) => marksOf(store, place, wanted.tag, original, moment));
        if (changes.length === 0) return unchanged(store);
        return commit(store, moment, { kind: 'do', action: 'annotations.markEverywhere', changes });
      }),
  };
}

function tickedIn(ticked: readonly Ticked[]): (articleId: string) => (range: Range) => boolean {
  const starts = new Map(ticked.map((of) => [of.articleId, new Set(of.starts)]));
  return (articleId) => {
    const there = starts.get(articleId);
    return ({ start }) => there?.has(start) ?? false;
  };
}

function originalOf(store: ReadableStore, id: string, tag: Tag): Annotation {
  const original = store.annotations.get(id);
  if (original?.tag === tag) return original;
  throw new Refusal(
    'conflict',
    `The ${tagLabel[tag].toLowerCase()} to tag everywhere no longer exists: nothing was tagged.`,
  );
}

function refuseTooMany(count: number): void {
  if (count <= maxTaggedAtOnce) return;
  throw new Refusal(
    'invalid-input',
    `These words occur ${counted(count, 'time')}; at most ${numeral(maxTaggedAtOnce)} can be tagged at once, so nothing was tagged: choose one article, or select more words.`,
  );
}

function marksOf(
  store: ReadableStore,
  { articleId, ranges }: Place,
  tag: Tag,
  original: Annotation | null,
  moment: Moment,
): readonly Change[] {
  const text = findText(store, articleId);
  return ranges.map((range) =>
    alike(creation(store, text, { articleId, tag, segments: [range] }, moment), original),
  );
}

/** What is known of an actor by its name is known of it wherever the name occurs; all else is of one place only. */
function alike(change: Change, original: Annotation | null): Change {
  if (change.entity !== 'annotation' || change.after?.tag !== 'actor' || original?.tag !== 'actor')
    return change;
  const { type, mention, actorEntryId } = original.attributes;
  const attributes = {
    ...(type !== undefined && { type }),
    ...(mention !== undefined && { mention }),
    ...(actorEntryId !== undefined && { actorEntryId }),
  };
  return { ...change, after: { ...change.after, attributes } };
}
