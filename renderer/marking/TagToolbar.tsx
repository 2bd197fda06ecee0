import { useLayoutEffect, useRef, useState } from 'react';
import { tagLabel } from '../../shared/model/tag.ts';
import { useDesk } from '../article/desk.ts';
import type { ArticlePort, OverlayProps } from '../article/port.ts';
import { runCommand } from '../modes/command.ts';
import { activeMode } from '../modes/mode.ts';
import { useStore } from '../state/store.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { inset, placeByLines, viewOf } from '../ui/placement.ts';
import { tagCommands } from './commands.ts';

/** CSS pixels between the toolbar and the lines, and between it and the edges of the view. */
const gap = 8;

/** The four tags above a selection (below it where there is no room above). */
export function TagToolbar({ view, layout }: OverlayProps) {
  const desk = useDesk();
  const segment = useStore((state) =>
    activeMode(state)?.kind.usesSelection ? null : (state.selected?.segment ?? null),
  );
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
      style={{ left: place?.left ?? 0, top: place?.top ?? 0, ...(!place && { visibility: 'hidden' }) }}
      // The selection stays while the toolbar is used.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {tagCommands.map((command) => {
        const { tag } = command;
        const [digit = '', letter = ''] = command.keys;
        return (
          <button
            key={tag}
            type="button"
            data-tag={tag}
            aria-keyshortcuts={`${digit} ${letter.toUpperCase()}`}
            onClick={(event) => runCommand(command, desk, event.timeStamp)}
          >
            {tagLabel[tag]}
            <Kbd>{digit}</Kbd>
          </button>
        );
      })}
    </div>
  );
}

function placeFor(view: ArticlePort, segment: { start: number; end: number }, toolbar: HTMLElement) {
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
