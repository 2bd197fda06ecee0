import type { Input } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { commit } from './saving.ts';

/**
 * Changes what is known of an article: its note, or the date it was published (ISO 8601); null takes it away.
 * Resolves to whether that was done.
 */
export async function changeArticle(id: string, patch: Input<'articles.update'>['patch']): Promise<boolean> {
  return (await commit(() => call('articles.update', { id, patch }))).kind === 'saved';
}
