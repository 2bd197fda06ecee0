import type { Output } from '../../../shared/ipc/contract.ts';
import { counted } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { guarded, notice } from './notices.ts';
import { commit } from './saving.ts';

/** What would go with articles that are removed. */
export type Removal = Output<'articles.removal'>;

/** Counts what would go with articles; null when it could not be counted, which is said. */
export function readRemoval(ids: readonly string[]): Promise<Removal | null> {
  return guarded(() => call('articles.removal', { ids: [...ids] }));
}

/** Removes articles with their annotations and links, in one action. Resolves to whether that was done. */
export async function removeArticles(ids: readonly string[]): Promise<boolean> {
  const { kind } = await commit(() => call('articles.remove', { ids: [...ids] }));
  if (kind === 'saved')
    notice(ids.length === 1 ? 'The article was removed.' : `${counted(ids.length, 'article')} were removed.`);
  return kind === 'saved';
}
