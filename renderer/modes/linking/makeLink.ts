import { endsOf, type LinkWay } from '../../../shared/model/linking.ts';
import { createLink } from '../../state/actions/links.ts';
import { notice } from '../../state/actions/notices.ts';
import { wayInWords } from './wording.ts';

/** Links an annotation with another one, of whatever article, and says so in the other one's words. */
export async function makeLink(
  id: string,
  way: LinkWay,
  other: string,
  words: string,
  replaces: string | null = null,
): Promise<void> {
  if (await createLink(endsOf(way, id, other), replaces))
    notice(`Linked to “${words}” (${wayInWords(way)}).`);
}
