import { ActorList } from '../actors/list/ActorList.tsx';
import { AnnotatorCard } from '../annotator/AnnotatorCard.tsx';
import { useStore } from '../state/store.ts';
import { isReviewing } from '../state/waiting.ts';
import { ReviewLibrary } from '../suggestions/ReviewLibrary.tsx';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { ArticleList } from './ArticleList.tsx';
import { LibraryBorder } from './LibraryBorder.tsx';

/** The left column: the workspace's articles with their counts, and its actors. */
export function Library() {
  return (
    <nav ref={useFocusTarget('library')} className="column" aria-label="Library">
      {useStore(isReviewing) ? (
        <ReviewLibrary />
      ) : (
        <div className="library">
          <ArticleList />
          <ActorList />
          <AnnotatorCard />
        </div>
      )}
      <LibraryBorder />
    </nav>
  );
}
