import type { Tag } from '../../shared/model/tag.ts';
import { type Tagging, tagSelection, tagTwice } from '../state/actions/annotations.ts';
import { getState } from '../state/store.ts';
import type { Desk } from './desk.ts';

/**
 * Tags the selection, which counts as gone at once, so that the next key finds a caret; it stays if it could not be tagged, or has
 * the tag already. `asked` is when the person asked for it, in milliseconds of the page.
 */
export async function tagAndRelease(
  { article }: Desk,
  tag: Tag,
  asked: number,
  { canBeDoubled = true } = {},
): Promise<Tagging> {
  // It goes in the very frame that shows the mark, so not behind a promise.
  const whenMade = () => article?.selection.finishRelease();
  const made = tagSelection(tag, { asked, whenMade, canBeDoubled });
  if (getState().selected?.segment) article?.selection.release();
  const tagging = await made;
  if (tagging !== 'made') article?.selection.keep();
  return tagging;
}

/** Adds a second annotation on the words that were last to be tagged and have the tag already. */
export async function tagTwiceAndRelease({ article }: Desk, asked: number): Promise<void> {
  await tagTwice(asked, () => article?.selection.collapse());
}
