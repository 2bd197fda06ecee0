import type { MatrixRow } from '../../../shared/compare/claims/claimMatrix.ts';
import { counted } from '../../../shared/text/counting.ts';
import { foldLoosely } from '../../../shared/text/foldLoosely.ts';

/** What is said of a speaker below the name: how the articles name them most often, where that is something else, else how much they say. */
export function aboutSpeaker({ speaker, cells }: MatrixRow): string {
  const statements = new Set(cells.flatMap((cell) => cell?.statements ?? []));
  if (speaker.isAuthor) return 'the article itself';
  const counts = new Map<string, number>();
  for (const { sentence, speakers } of statements) {
    // Of two speakers it is not known who is meant.
    if (speakers.length !== 1) continue;
    for (const { start, end, what } of sentence.ranges) {
      if (what !== 'speaker') continue;
      const words = sentence.text.slice(start, end);
      counts.set(words, (counts.get(words) ?? 0) + 1);
    }
  }
  const name = foldLoosely(speaker.name).text;
  const most = [...counts]
    .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1))
    .find(([words]) => foldLoosely(words).text !== name);
  return most ? most[0] : counted(statements.size, 'sentence');
}
