import { type Tag, tagLabel } from '../../../shared/model/tag.ts';
import { readBriefs } from '../../state/actions/links.ts';
import { notice } from '../../state/actions/notices.ts';

/**
 * Those of the selected annotations that carry a tag; `all` is the tag of all of them, if that is known. Says so where there are
 * none.
 */
export async function chosenOf(
  ids: readonly string[],
  tag: Tag,
  all: Tag | null,
): Promise<readonly string[]> {
  if (all === tag) return ids;
  const those = (await readBriefs(ids)).filter((brief) => brief.tag === tag).map(({ id }) => id);
  if (those.length === 0) notice(`No ${tagLabel[tag].toLowerCase()} is among the selected annotations.`);
  return those;
}
