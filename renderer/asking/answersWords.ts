import { type Tag, tags } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import type { Answers } from '../../shared/transfer/asking.ts';

/** “23 claims”, or what else answers; null where nothing does. */
export function answersWords(answers: Answers): string | null {
  const { total, passageArticles } = answers;
  const passages = passageArticles ? `passages in ${counted(passageArticles, 'article')}` : null;
  const annotations = total > 0 ? counted(total, nounOf(answers)) : null;
  return annotations && passages ? `${annotations} and ${passages}` : (annotations ?? passages);
}

/** What answers are called: by their tag where they have only one. */
function nounOf({ byTag }: Pick<Answers, 'byTag'>): Tag | 'annotation' {
  const present = tags.filter((tag) => (byTag[tag] ?? 0) > 0);
  const [only] = present;
  return only && present.length === 1 ? only : 'annotation';
}
