import { currentAnnotation } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { AnnotationDetail } from './AnnotationDetail.tsx';
import { AnnotationList } from './AnnotationList.tsx';
import { ArticleDetail } from './ArticleDetail.tsx';
import { InspectorBorder } from './InspectorBorder.tsx';

/** The right column: the current annotation, and the list of all of them. */
export function Inspector() {
  const annotation = useStore(currentAnnotation);
  const article = useStore((state) => state.open?.article ?? null);
  // In another room it has its own place, or none: two fields for the same would take each other’s keys.
  const isReading = useStore((state) => state.room === 'reading');
  return (
    <aside ref={useFocusTarget('inspector')} className="column" aria-label="Inspector">
      <InspectorBorder />
      <div className="inspector">
        {isReading && annotation && <AnnotationDetail annotation={annotation} />}
        {isReading && !annotation && article && <ArticleDetail key={article.id} article={article} />}
        <AnnotationList />
      </div>
    </aside>
  );
}
