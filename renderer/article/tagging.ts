import type { Tag } from '../../shared/model/tag.ts';
import { tagSelection } from '../state/actions/annotations.ts';
import { getState } from '../state/store.ts';
import type { Desk } from './desk.ts';

/**
 * Tags the selection, which counts as gone at once, so that the next key finds a caret; it stays if it could not be tagged.
 * `asked` is when the person asked for it, in milliseconds of the page. Resolves to whether an annotation was made.
 */
export async function tagAndRelease({ article }: Desk, tag: Tag, asked: number): Promise<boolean> {
  // It goes in the very frame that shows the mark, so not behind a promise.
  const made = tagSelection(tag, asked, () => article?.selection.finishRelease());
  if (getState().selected?.segment) article?.selection.release();
  const isMade = await made;
  if (!isMade) article?.selection.keep();
  return isMade;
}
