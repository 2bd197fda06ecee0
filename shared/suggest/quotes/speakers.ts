import type { FoundNames, FoundQuote } from '../found.ts';
import type { Draft } from './findQuotes.ts';
import type { Reading } from './reading.ts';

/** Gives each quote its speaker. */
export function speakersOf(
  reading: Reading,
  drafts: readonly Draft[],
  _names: FoundNames,
): readonly FoundQuote[] {
  return drafts.map(({ report, ...quote }) => {
    const naming = report?.cue.subject?.naming;
    const words = naming && {
      start: reading.tokens[naming.first]?.start ?? 0,
      end: reading.tokens[naming.last - 1]?.end ?? 0,
    };
    return { ...quote, speaker: words ? { words, entity: null, score: 0.9 } : null };
  });
}
