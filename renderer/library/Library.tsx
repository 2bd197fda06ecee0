import { AnnotatorCard } from '../shell/AnnotatorCard.tsx';
import { Splitter } from '../ui/Splitter.tsx';
import { ActorList } from './ActorList.tsx';
import { ArticleList } from './ArticleList.tsx';

/** The left column: the workspace's articles with their counts, and its actors. */
export function Library() {
  return (
    <nav className="column" aria-label="Library">
      <div className="library">
        <ArticleList />
        <ActorList />
        <AnnotatorCard />
      </div>
      <Splitter side="library" />
    </nav>
  );
}
