import { counted } from '../../shared/text/counting.ts';

interface Counts {
  readonly carried: number;
  readonly waiting: number;
}

/** What became of an older version's annotations, in a sentence. */
export function carriedSentence(counts: Counts): string {
  const part = carriedPart(counts, 1);
  return part.charAt(0).toUpperCase() + part.slice(1);
}

/** The same for the end of a sentence, after a colon, of one older version or several. */
export function carriedPart({ carried, waiting }: Counts, versions: number): string {
  if (carried === 0 && waiting === 0)
    return versions === 1
      ? 'the older version has no annotations.'
      : 'the older versions have no annotations.';
  const wait = waiting === 0 ? '' : `${waiting.toLocaleString('en')} to review`;
  if (carried === 0) return `${counted(waiting, 'annotation')} to review.`;
  const were = `${counted(carried, 'annotation')} ${carried === 1 ? 'was' : 'were'} carried over`;
  return wait === '' ? `${were}.` : `${were}, ${wait}.`;
}
