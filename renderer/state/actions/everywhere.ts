import type { Input, Output } from '../../../shared/ipc/contract.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { guarded, notice } from './notices.ts';
import { commit } from './saving.ts';

export type Everywhere = Input<'annotations.markEverywhere'>;
export type Occurrences = Output<'annotations.occurrences'>;

/** What would be marked; null when that cannot be said, which is said. */
export function previewEverywhere(wanted: Everywhere): Promise<Occurrences | null> {
  return guarded(() => call('annotations.occurrences', wanted));
}

/** Tags words wherever they occur, in one step; resolves to whether that was done. */
export async function markEverywhere(wanted: Everywhere): Promise<boolean> {
  const outcome = await commit(() => call('annotations.markEverywhere', wanted));
  if (outcome.kind !== 'saved') return false;
  const { changes } = outcome;
  const articles = new Set(
    changes.map((change) => (change.entity === 'annotation' ? change.after?.articleId : null)),
  );
  const where = articles.size > 1 ? ` in ${counted(articles.size, 'article')}` : '';
  notice(
    changes.length === 0
      ? 'All of them are already tagged.'
      : `Tagged ${counted(changes.length, 'occurrence')}${where} as ${tagLabel[wanted.tag].toLowerCase()}. Undo to remove ${changes.length === 1 ? 'it' : 'them all'}.`,
  );
  return true;
}
