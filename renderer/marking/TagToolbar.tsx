import { useLayoutEffect, useRef, useState } from 'react';
import { tagLabel } from '../../shared/model/tag.ts';
import { useDesk } from '../article/desk.ts';
import type { ArticlePort, OverlayProps } from '../article/port.ts';
import { type Command, keyOf, runCommand, shortcutsOf, tipOf } from '../modes/command.ts';
import { activeMode } from '../modes/mode.ts';
import { hasSelection } from '../state/selectors.ts';
import { getState, useStore } from '../state/store.ts';
import { addFocusTarget } from '../ui/focusTargets.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { inset, placeByLines, viewOf } from '../ui/placement.ts';
import { Toolbar } from '../ui/Toolbar.tsx';
import { tagCommands } from './commands.ts';
import { MoreForSelection } from './MoreForSelection.tsx';

/** CSS pixels between the bar and the lines, and between it and the edges of the view. */
const gap = 8;

/** CSS pixels that the tags alone need: with less the bar lies over the selection rather than show none. */
const leastHeight = 40;

interface Place {
  readonly left: number;
  readonly top: number;
  readonly maxHeight?: number;
}

/** The four tags above a selection (below it where there is no room above), and what else can be done with it. */
export function TagToolbar({ view, layout }: OverlayProps) {
  const segment = useStore((state) =>
    activeMode(state)?.kind.usesSelection ? null : (state.selected?.segment ?? null),
  );
  return segment && <Bar view={view} layout={layout} segment={segment} />;
}

function Bar({ view, layout, segment }: OverlayProps & { readonly segment: { start: number; end: number } }) {
  const desk = useDesk();
  const isOpen = useStore((state) => state.preferences.showsMoreForSelection === true);
  const bar = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is measured again when boxes may have moved
  useLayoutEffect(() => {
    setPlace(bar.current ? placeFor(view, segment, bar.current) : null);
  }, [view, segment, layout, isOpen]);
  useLayoutEffect(() => (bar.current ? addFocusTarget('article.selectionBar', bar.current) : undefined), []);

  const run = (command: Command, asked: number) => {
    // It is clicked again before it goes, by a double click: what was selected is tagged already.
    desk.article?.selection.read();
    if (!hasSelection(getState())) return;
    // The bar goes with the selection, and the keyboard would go with the bar.
    if (bar.current?.contains(document.activeElement)) desk.article?.focus();
    runCommand(command, desk, asked);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the toolbars in it have the keys; this one leads back to the text
    <div
      ref={bar}
      className="words-bar"
      data-owns-escape
      style={place ?? { left: 0, top: 0, visibility: 'hidden' }}
      // The selection stays while the bar is used.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') desk.article?.focus();
      }}
    >
      <Toolbar label="Tag selection" className="tag-toolbar">
        {tagCommands.map((command) => {
          const { tag } = command;
          return (
            <button
              key={tag}
              type="button"
              data-tag={tag}
              title={tipOf(command)}
              aria-keyshortcuts={shortcutsOf(command)}
              onClick={(event) => run(command, event.timeStamp)}
            >
              {tagLabel[tag]}
              <Kbd>{keyOf(command)}</Kbd>
            </button>
          );
        })}
      </Toolbar>
      <MoreForSelection isOpen={isOpen} onRun={run} />
    </div>
  );
}

function placeFor(
  view: ArticlePort,
  segment: { start: number; end: number },
  bar: HTMLElement,
): Place | null {
  const boxes = view.boxes(segment.start, segment.end);
  const frame = bar.offsetParent?.getBoundingClientRect();
  const scroller = bar.closest('.article');
  if (!boxes || !frame || !scroller) return null;
  const lines = { above: boxes.first.top - gap, below: boxes.last.bottom + gap, left: boxes.first.left };
  // It may have been cut before.
  const size = { width: bar.offsetWidth, height: bar.scrollHeight };
  const { right, ...seen } = inset(viewOf(scroller), { x: gap, y: gap });
  // Neither the letters in the margin nor the scroll bar are to be covered.
  const room = { ...seen, right: Math.min(frame.right, right) };
  const sides = ['above', 'below'] as const;
  const cut = placeByLines(size, lines, room, { sides, canBeCut: true });
  const isCut = cut.maxHeight >= leastHeight;
  const { left, top } = isCut ? cut : placeByLines(size, lines, room, { sides, canBeCut: false });
  return {
    left: left - frame.left,
    top: top - frame.top,
    // In a low window what does not fit scrolls.
    ...(isCut && cut.maxHeight < size.height && { maxHeight: cut.maxHeight }),
  };
}
