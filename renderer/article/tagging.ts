import type { Tag } from '../../shared/model/tag.ts';
import { type Tagging, tagSelection, tagTwice } from '../state/actions/annotations.ts';
import type { Desk } from './desk.ts';

/**
 * Tags the selection, which goes in the frame that draws the annotation, and comes back if the words could not be tagged. `asked` is
 * when the person asked for it, in milliseconds of the page.
 */
export async function tagAndRelease(
  desk: Desk,
  tag: Tag,
  asked: number,
  { canBeDoubled = true } = {},
): Promise<Tagging> {
  return released(desk, (whenDrawn) => tagSelection(tag, { asked, whenDrawn, canBeDoubled }));
}

/** Adds a second annotation on the words that were last to be tagged and have the tag already. */
export async function tagTwiceAndRelease(desk: Desk, asked: number): Promise<void> {
  await released(desk, (whenDrawn) => tagTwice({ asked, whenDrawn }));
}

async function released(
  { article }: Desk,
  tagIt: (whenDrawn: () => void) => Promise<Tagging>,
): Promise<Tagging> {
  let takeBack: (() => void) | undefined;
  const tagging = await tagIt(() => {
    takeBack = article?.selection.release();
  });
  if (tagging !== 'made') takeBack?.();
  return tagging;
}
