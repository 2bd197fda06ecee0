import type { Input, Output } from '../../../shared/ipc/contract.ts';
import type { Range } from '../../../shared/model/segment.ts';
import { tagLabel } from '../../../shared/model/tag.ts';
import { counted } from '../../../shared/text/counting.ts';
import { call } from '../../ipc/client.ts';
import { guarded, notice } from './notices.ts';
import { commit } from './saving.ts';

export type Everywhere = Input<'annotations.occurrences'>;
export type Occurrences = Output<'annotations.occurrences'>;
export type InSentence = Output<'annotations.inSentences'>[number];
/** Which occurrences are to be tagged, by where they start (UTF-16 code units). */
export type Ticked = Input<'annotations.markEverywhere'>['ticked'];

/** What would be marked; null when that cannot be said, which is said. */
export function previewEverywhere(wanted: Everywhere): Promise<Occurrences | null> {
  return guarded(() => call('annotations.occurrences', wanted));
}

/** The words of some ranges of an article, each in its sentence; none when they could not be read, which is said. */
export async function readInSentences(
  articleId: string,
  ranges: readonly Range[],
): Promise<readonly InSentence[]> {
  return (await guarded(() => call('annotations.inSentences', { articleId, ranges: [...ranges] }))) ?? [];
}

/** Tags those of the occurrences that are ticked, in one step; resolves to whether that was done. */
export async function markEverywhere(wanted: Everywhere, ticked: Ticked): Promise<boolean> {
  const outcome = await commit(() => call('annotations.markEverywhere', { ...wanted, ticked }));
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
