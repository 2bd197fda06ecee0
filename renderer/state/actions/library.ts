import type { Output } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { guarded } from './notices.ts';

/** An article in which a search found something, with the first place of it. */
export type FoundArticle = Output<'articles.search'>[number];

/** The articles that hold these words, the best ones first; none when the search failed, which is said. */
export async function searchArticles(text: string): Promise<readonly FoundArticle[]> {
  return (await guarded(() => call('articles.search', { text: text.slice(0, 1000) }))) ?? [];
}
