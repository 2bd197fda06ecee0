import { useLayoutEffect } from 'react';
import { type Tag, tagLabel, withArticle } from '../../shared/model/tag.ts';
import { tagAndRelease } from '../article/tagging.ts';
import { notice } from '../state/actions/notices.ts';
import { hasSelection } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { getState } from '../state/store.ts';
import { hasCurrent } from './command.ts';
import { dataOf, defineMode, endMode, startMode } from './mode.ts';

interface Pen {
  readonly tag: Tag;
}

/** The marker pen: each selection takes its tag, until it is put down. */
export const pen = defineMode<Pen>({
  name: 'pen',
  Status,
  takeSelection: ({ tag }, { isAddition }, desk) => {
    // Drawn with Ctrl or Alt it is added to the current annotation, if there is one.
    if (isAddition && hasCurrent(getState())) return false;
    if (hasSelection(getState())) void tagAndRelease(desk, tag, performance.now());
    return true;
  },
  ends: () => false,
});

/** The tag of the marker pen; null when it is off. */
export function penIn(state: State): Tag | null {
  return dataOf(state, pen)?.tag ?? null;
}

/** Takes up the pen for a tag, or puts it down if it has that tag already, and says so. */
export function togglePen(tag: Tag): void {
  const isDown = penIn(getState()) === tag;
  if (isDown) endMode();
  else startMode(pen, { tag });
  notice(
    isDown
      ? 'Marker pen off.'
      : `Marker pen on: each selection is tagged as ${withArticle(tag)}. Press Esc or the same key to stop.`,
  );
}

function Status({ data: { tag } }: { readonly data: Pen }) {
  // The pointer over the text looks like the pen.
  useLayoutEffect(() => {
    document.documentElement.dataset.pen = tag;
    return () => {
      document.documentElement.dataset.pen = '';
    };
  }, [tag]);
  return (
    <div className="pen" data-tag={tag}>
      Marker pen: {tagLabel[tag]} <kbd>Esc</kbd>
    </div>
  );
}
