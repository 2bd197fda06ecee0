import { ok, type Result } from '../../shared/result.ts';
import type { ImportedDocument } from '../store/actions/incoming.ts';
import { splitDelivery } from './delivery/split.ts';
import { makeEach, type Origin } from './document.ts';
import type { Particulars } from './particulars.ts';
import type { ReaderOptions } from './reader.ts';
import type { Structure } from './structure.ts';
import { withDateline } from './withDateline.ts';

/**
 * The documents that a reader has made of one text in a file, each as `makeDocument` makes one: the articles of a
 * delivery of a news archive, or the one that all of the text is; the first lines of each may say more of it. `options` are for the passages of a delivery, which are
 * those of its articles; of other texts `structure` and `said` say all.
 */
export function makeDocuments(
  bytes: Uint8Array,
  origin: Origin,
  structure: Structure,
  said: Particulars = {},
  options: Pick<ReaderOptions, 'take' | 'withPassages'> = {},
): Result<readonly ImportedDocument[]> {
  const split = splitDelivery(structure, origin.mediaType === 'text/plain', options);
  // What the file says of itself is about the delivery.
  const about = split && {
    leftOut: [...(said.leftOut ?? []), ...split.leftOut],
    doubt: said.doubt,
  };
  const parts = split?.articles.map(
    ([article, own], index) => [article, index === 0 ? { ...about, ...own } : own] as const,
  );
  const made = makeEach(bytes, origin, parts ?? [[structure, said]]);
  return made.ok ? ok(made.value.map(withDateline)) : made;
}
