import { useLayoutEffect, useRef, useState } from 'react';
import { commands } from '../../shared/commands.ts';
import { tagLabel, tags } from '../../shared/model/tag.ts';
import { runCommand } from '../commands/registry.ts';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { inset, placeByLines, viewOf } from '../ui/placement.ts';
import type { ArticleView } from './articleView.ts';

/** CSS pixels between the toolbar and the lines, and between it and the edges of the view. */
const gap = 8;

/** The four tags above a selection (below it where there is no room above). */
export function TagToolbar({ view, layout }: { readonly view: ArticleView; readonly layout: number }) {
  const segment = useStore((state) => state.selected?.segment ?? null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is measured again when boxes may have moved
  useLayoutEffect(() => {
    setPlace(segment && toolbar.current ? placeFor(view, segment, toolbar.current) : null);
  }, [view, segment, layout]);

  if (!segment) return null;
  return (
    <div
      ref={toolbar}
      className="tag-toolbar"
      role="toolbar"
      aria-label="Tag selection"
      style={{ left: place?.left ?? 0, top: place?.top ?? 0, visibility: place ? 'visible' : 'hidden' }}
      // The selection stays while the toolbar is used.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {tags.map((tag) => {
        const [digit, letter] = commands[`tag.${tag}`].keys;
        return (
          <button
            key={tag}
            type="button"
            data-tag={tag}
            aria-keyshortcuts={`${digit} ${letter.toUpperCase()}`}
            onClick={(event) => runCommand(`tag.${tag}`, event.timeStamp)}
          >
            {tagLabel[tag]}
            <Kbd>{digit}</Kbd>
          </button>
        );
      })}
    </div>
  );
}

function placeFor(view: ArticleView, segment: { start: number; end: number }, toolbar: HTMLElement) {
  const boxes = view.boxes(segment.start, segment.end);
  const frame = toolbar.offsetParent?.getBoundingClientRect();
  const scroller = toolbar.closest('.article');
  if (!boxes || !frame || !scroller) return null;
  const lines = { above: boxes.first.top - gap, below: boxes.last.bottom + gap, left: boxes.first.left };
  const size = { width: toolbar.offsetWidth, height: toolbar.offsetHeight };
  const { right, ...seen } = inset(viewOf(scroller), { x: gap, y: gap });
  // Neither the letters in the margin nor the scroll bar are to be covered.
  const room = { ...seen, right: Math.min(frame.right, right) };
  const { left, top } = placeByLines(size, lines, room, { sides: ['above', 'below'], canBeCut: false });
  return { left: left - frame.left, top: top - frame.top };
}
