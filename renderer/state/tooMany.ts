import { maxTaggedAtOnce } from '../../shared/limits.ts';
import { counted, numeral } from '../../shared/text/counting.ts';

/** Why so many occurrences are not tagged; `where` follows their number, as “ in 3 articles”. Null where they can be. */
export function tooManySentence(occurrences: number, where = ''): string | null {
  if (occurrences <= maxTaggedAtOnce) return null;
  return `${counted(occurrences, 'occurrence')}${where} found, but at most ${numeral(maxTaggedAtOnce)} can be tagged at once. Narrow the selection.`;
}
