import { currentAnnotation } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { AnnotationDetail } from './AnnotationDetail.tsx';
import { AnnotationList } from './AnnotationList.tsx';

/** The right column: the current annotation, and the list of all of them. */
export function Inspector() {
  const annotation = useStore(currentAnnotation);
  return (
    <aside className="column" aria-label="Inspector">
      <Splitter side="inspector" />
      <div className="inspector">
        {annotation ? <AnnotationDetail annotation={annotation} /> : <NothingPicked />}
        <AnnotationList />
      </div>
    </aside>
  );
}

function NothingPicked() {
  const hasArticle = useStore((state) => state.open !== null);
  if (!hasArticle) return null;
  return (
    <section className="annotation-detail">
      <p className="hint">Select words in the article, then press 1–4 or C, A, F, Q to tag them.</p>
    </section>
  );
}
