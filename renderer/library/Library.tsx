import { AnnotatorCard } from '../annotator/AnnotatorCard.tsx';
import { previewSettings, saveSettings } from '../state/actions/settings.ts';
import { usualWidths } from '../state/columns.ts';
import { useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { ActorList } from './ActorList.tsx';
import { ArticleList } from './ArticleList.tsx';

/** The left column: the workspace's articles with their counts, and its actors. */
export function Library() {
  return (
    <nav ref={useFocusTarget('library')} className="column" aria-label="Library">
      <div className="library">
        <ArticleList />
        <ActorList />
        <AnnotatorCard />
      </div>
      <Border />
    </nav>
  );
}

function Border() {
  const width = useStore((state) => state.settings.libraryWidth) ?? usualWidths.library;
  return (
    <Splitter
      label="Width of the library"
      column="left"
      width={width}
      narrowest={160}
      widest={520}
      onDrag={(libraryWidth) => previewSettings({ libraryWidth })}
      onMove={(libraryWidth) => void saveSettings({ libraryWidth })}
    />
  );
}
