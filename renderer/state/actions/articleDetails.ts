import type { Input } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';
import { commit } from './saving.ts';

/** Changes what is known of an article: its note, or the date it was published (ISO 8601); null takes it away. */
export async function changeArticle(id: string, patch: Input<'articles.update'>['patch']): Promise<void> {
  await commit(() => call('articles.update', { id, patch }));
}
