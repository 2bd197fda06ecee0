import type { Input } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { commit, refusalOf } from './saving.ts';

/**
 * Changes what is known of an article: its note, or the date it was published (ISO 8601); null takes it away.
 * Resolves to why that was refused, in one sentence, or null.
 */
export async function changeArticle(
  id: string,
  patch: Input<'articles.update'>['patch'],
): Promise<string | null> {
  return refusalOf(await commit(() => call('articles.update', { id, patch })));
}
