import { currentAnnotation } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { AnnotationDetail } from './AnnotationDetail.tsx';
import { AnnotationList } from './AnnotationList.tsx';
import { ArticleDetail } from './ArticleDetail.tsx';

/** The right column: the current annotation, and the list of all of them. */
export function Inspector() {
  const annotation = useStore(currentAnnotation);
  const article = useStore((state) => state.open?.article ?? null);
  return (
    <aside className="column" aria-label="Inspector">
      <Splitter side="inspector" />
      <div className="inspector">
        {annotation && <AnnotationDetail annotation={annotation} />}
        {!annotation && article && <ArticleDetail key={article.id} article={article} />}
        <AnnotationList />
      </div>
    </aside>
  );
}
