import { LinkArcs } from '../arcs/LinkArcs.tsx';
import { Article } from '../article/Article.tsx';
import type { OverlayProps } from '../article/port.ts';
import { SuggestionOutlines } from '../article/SuggestionOutlines.tsx';
import { HoverCard } from '../hover/HoverCard.tsx';
import { addSelectionCommand } from '../marking/commands.ts';
import { SegmentLabels } from '../marking/SegmentLabels.tsx';
import { TagToolbar } from '../marking/TagToolbar.tsx';
import { runCommand } from '../modes/command.ts';
import { LinkHandle } from '../modes/linking/LinkHandle.tsx';
import { activeMode, offerClick, offerSelection } from '../modes/mode.ts';
import { VersionFacts } from '../revisions/VersionFacts.tsx';
import { pickInTurn } from '../state/actions/view.ts';
import { useStore } from '../state/store.ts';
import type { WindowDesk } from './makeDesk.ts';

const overlays = [SuggestionOutlines, SegmentLabels, LinkArcs, LinkHandle, ModeOverlay, HoverCard];

/** The middle column: the article with all that lies over it, and what a click and a selection mean there. */
export function Middle({ desk }: { readonly desk: WindowDesk }) {
  return (
    <Article
      onView={desk.showArticle}
      onClick={(hits) => {
        if (!offerClick(hits, desk)) pickInTurn(hits);
      }}
      onSelectionEnd={(how) => {
        // Drawn with Ctrl or Alt, it adds to the current annotation.
        if (!offerSelection(how, desk) && how.isAddition) runCommand(addSelectionCommand, desk);
      }}
      overlays={overlays}
      toolbar={TagToolbar}
      facts={<VersionFacts />}
    />
  );
}

/** What the mode that a person is in lays over the text. */
function ModeOverlay({ view, layout }: OverlayProps) {
  const mode = useStore(activeMode);
  return mode?.kind.Overlay ? <mode.kind.Overlay data={mode.data} view={view} layout={layout} /> : null;
}
