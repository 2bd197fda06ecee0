import { previewSettings, saveSettings } from '../state/actions/settings.ts';
import { usualWidths } from '../state/columns.ts';
import { currentAnnotation } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { Splitter } from '../ui/Splitter.tsx';
import { AnnotationDetail } from './AnnotationDetail.tsx';
import { AnnotationList } from './AnnotationList.tsx';
import { ArticleDetail } from './ArticleDetail.tsx';

/** The right column: the current annotation, and the list of all of them. */
export function Inspector() {
  const annotation = useStore(currentAnnotation);
  const article = useStore((state) => state.open?.article ?? null);
  // In another room it has its own place, or none: two fields for the same would take each other’s keys.
  const isReading = useStore((state) => state.room === 'reading');
  return (
    <aside ref={useFocusTarget('inspector')} className="column" aria-label="Inspector">
      <Border />
      <div className="inspector">
        {isReading && annotation && <AnnotationDetail annotation={annotation} />}
        {isReading && !annotation && article && <ArticleDetail key={article.id} article={article} />}
        <AnnotationList />
      </div>
    </aside>
  );
}

function Border() {
  const width = useStore((state) => state.settings.inspectorWidth) ?? usualWidths.inspector;
  return (
    <Splitter
      label="Width of the inspector"
      column="right"
      width={width}
      narrowest={240}
      widest={640}
      onDrag={(inspectorWidth) => previewSettings({ inspectorWidth })}
      onMove={(inspectorWidth) => void saveSettings({ inspectorWidth })}
    />
  );
}
