import type { CSSProperties } from 'react';
import { currentAnnotation } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { isReviewing } from '../state/waiting.ts';
import { ReviewPanel } from '../suggestions/ReviewPanel.tsx';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { AnnotationDetail } from './AnnotationDetail.tsx';
import { AnnotationList } from './AnnotationList.tsx';
import { ArticleDetail } from './ArticleDetail.tsx';
import { DetailParts } from './DetailParts.tsx';
import { InspectorBorder } from './InspectorBorder.tsx';
import { ListBorder } from './ListBorder.tsx';

/** The right column: the current annotation, and the list of all of them. */
export function Inspector() {
  const annotation = useStore(currentAnnotation);
  const article = useStore((state) => state.open?.article ?? null);
  // In another room it has its own place, or none: two fields for the same would take each other’s keys.
  const isReading = useStore((state) => state.room === 'reading');
  const reviews = useStore(isReviewing);
  const { listHeight, isListHidden } = useStore((state) => state.settings);
  return (
    <aside ref={useFocusTarget('inspector')} className="column" aria-label="Inspector">
      <InspectorBorder />
      {reviews ? (
        <ReviewPanel />
      ) : (
        <div className="inspector" style={listHeight === undefined ? {} : heightOf(listHeight)}>
          {isReading && annotation && <DetailParts annotation={annotation} />}
          {isReading && annotation && <AnnotationDetail annotation={annotation} />}
          {isReading && !annotation && article && <ArticleDetail key={article.id} article={article} />}
          {article && !isListHidden && <ListBorder />}
          <AnnotationList />
        </div>
      )}
    </aside>
  );
}

/** The cast is true: React hands a custom property on as it is. */
function heightOf(listHeight: number): CSSProperties {
  return { '--list-height': `${listHeight}px` } as CSSProperties;
}
