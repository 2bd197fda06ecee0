import type { Input } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { commit, refusalOf } from './saving.ts';

/**
 * Changes what is known of articles besides their texts, the same of each in one action; null takes a value away. Resolves to why that
 * was refused, in one sentence, or null.
 */
export async function changeArticles(
  ids: readonly string[],
  patch: Input<'articles.update'>['patch'],
): Promise<string | null> {
  return refusalOf(await commit(() => call('articles.update', { ids: [...ids], patch })));
}
