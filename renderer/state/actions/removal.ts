import type { Output } from '../../../shared/ipc/contract.ts';
import { counted } from '../../../shared/text/counting.ts';
import { shortened } from '../../../shared/text/shortened.ts';
import { call } from '../../ipc/client.ts';
import { getState } from '../store.ts';
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
  const title = getState().articles.find(({ id }) => id === ids[0])?.title ?? '';
  const [what, them] =
    ids.length === 1 ? [`“${shortened(title, 60)}”`, 'it'] : [counted(ids.length, 'article'), 'them'];
  const { kind } = await commit(() => call('articles.remove', { ids: [...ids] }));
  if (kind === 'saved') notice(`Removed ${what}. Undo to restore ${them}.`);
  return kind === 'saved';
}
