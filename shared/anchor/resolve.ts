import type { Range } from '../model/segment.ts';
import type { Alignment } from './align.ts';
import { type Candidate, findCandidates, touchedBy } from './candidates.ts';
import { samePlaces } from './samePlaces.ts';

/**
 * What became of an annotation's place in a newer version of its text. `isSure` says that it may be carried over without
 * asking; everything else waits for a person, with the places it may have, the most likely one first.
 */
export type Resolution =
  | { readonly status: 'exact' | 'moved'; readonly isSure: true; readonly segments: readonly Range[] }
  | {
      readonly status: 'moved' | 'changed' | 'lost';
      readonly isSure: false;
      readonly candidates: readonly Candidate[];
    };

/**
 * Finds an annotation (its segments in the older text: UTF-16, half-open, in text order) again in the newer text.
 *
 * It is sure of a place only where every sentence that the annotation touches, and all between them, occurs there word
 * for word (so that several segments stay in one neighbourhood), no other place could be meant, and the context is
 * unique. Unique means: the sentence before and the one after are the same as well, and the whole unchanged range
 * around it occurs once in each text; or only one of the two is the same, but then no added or removed sentence is a
 * look-alike (0.6 of the words alike by Dice, all numbers counting as one word); or neither is, but the sentence occurs
 * once in each text, nothing looks like it, and others nearby are kept: one, where it has six words and more, or one before and one behind
 * it, where it has three. Nor is a place unique that has a
 * rival: the same sentences beside one of the same neighbours, in a copy that was added or removed. A place that the
 * comparison of both texts pairs is `exact`; any other, which it must not pair with other sentences either, is `moved`.
 *
 * What waits is `moved` when the best candidate has the same words, `changed` when it has others, `lost` when there is
 * none. A candidate's score is 0.4 × the likeness of the words (1 for the same, else 0.9 × Dice of the pairs of their
 * characters) + 0.3 × the likeness of the sentences (Dice of their words, numbers masked) + 0.3 if it is between the
 * same neighbours, so that a changed number there comes before the old one in a look-alike. Below 0.5 it is not a
 * candidate.
 */
export function resolveAnchor(alignment: Alignment, segments: readonly Range[]): Resolution {
  const touched = touchedBy(alignment.older, segments);
  if (!touched) return { status: 'lost', isSure: false, candidates: [] };
  const places = samePlaces(alignment, touched.first, touched.last);
  const sure = places.filter(({ isUnique }) => isUnique);
  const [place] = sure;
  if (place && sure.length === 1 && (place.isPaired || !places.some(({ isPaired }) => isPaired))) {
    const moved = shifted(alignment, segments, touched.first, place.first);
    if (moved) return { status: place.isPaired ? 'exact' : 'moved', isSure: true, segments: moved };
  }
  const candidates = findCandidates(
    alignment,
    segments,
    touched,
    places.map(({ first }) => first),
  );
  const [best] = candidates;
  return { status: best ? (best.isSame ? 'moved' : 'changed') : 'lost', isSure: false, candidates };
}

/** The segments in sentences that begin elsewhere; null where the white space inside of them is another. */
function shifted(
  { older, newer }: Alignment,
  segments: readonly Range[],
  first: number,
  newFirst: number,
): readonly Range[] | null {
  const shift = newFirst - first;
  const moved = segments.map(({ start, end }) => {
    const own = touchedBy(older, [{ start, end }])?.first ?? first;
    const by = (newer.sentences[own + shift]?.start ?? 0) - (older.sentences[own]?.start ?? 0);
    return { start: start + by, end: end + by };
  });
  const isSame = segments.every(
    ({ start, end }, index) =>
      older.text.slice(start, end) === newer.text.slice(moved[index]?.start, moved[index]?.end),
  );
  return isSame ? moved : null;
}
