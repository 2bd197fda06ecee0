import { counted } from '../../shared/text/counting.ts';

/** What became of an older version's annotations, in a sentence. */
export function carriedSentence({
  carried,
  waiting,
}: {
  readonly carried: number;
  readonly waiting: number;
}): string {
  if (carried === 0 && waiting === 0) return 'The older version has no annotations.';
  const wait = waiting === 0 ? '' : `${waiting.toLocaleString('en')} to review`;
  if (carried === 0) return `${counted(waiting, 'annotation')} to review.`;
  const were = `${counted(carried, 'annotation')} ${carried === 1 ? 'was' : 'were'} carried over`;
  return wait === '' ? `${were}.` : `${were}, ${wait}.`;
}
