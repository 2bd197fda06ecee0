import type { Annotation } from '../../shared/model/annotation.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { numeral } from '../../shared/text/counting.ts';
import { withSpan } from '../article/span.ts';
import { KeyInWords } from '../modes/KeyOf.tsx';
import { decidedHere, leftHere } from '../modes/reviewing/counts.ts';
import { currentAnnotation } from '../state/selectors.ts';
import type { State } from '../state/state.ts';
import { useStore } from '../state/store.ts';
import { waitingIn } from '../state/waiting.ts';
import { isWaiting } from '../state/waitingCounts.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { AboveAll } from './AboveAll.tsx';
import { Corrections } from './Corrections.tsx';
import { HowOftenRight } from './HowOftenRight.tsx';
import { Structure } from './Structure.tsx';

/** The right column while a person reviews: the current suggestion with its parts, why it was made, and how often its rule was right. */
export function ReviewPanel() {
  const current = useStore(currentSuggestion);
  return (
    <div className="inspector review-panel">
      {current ? (
        <Current annotation={current} />
      ) : (
        <p className="hint review-none">No suggestion is current.</p>
      )}
      <Corrections />
      <AboveAll />
    </div>
  );
}

function currentSuggestion(state: State): Annotation | null {
  const annotation = currentAnnotation(state);
  return annotation && isWaiting(annotation) ? annotation : null;
}

function Current({ annotation }: { readonly annotation: Annotation }) {
  const text = useStore((state) => state.open?.article.text ?? '');
  const span = useStore((state) => state.suggestions.span);
  const place = useStore(placeOf);
  const total = useStore((state) => decidedHere(state) + leftHere(state));
  const shaped = withSpan(annotation, span);
  const { origin } = annotation;
  const reason = origin.kind === 'suggestion' ? origin.reason : undefined;
  const words =
    shaped === annotation
      ? excerptOf(annotation, 2000)
      : shaped.segments.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return (
    <>
      <section
        ref={useFocusTarget('inspector.detail')}
        className="review-current"
        data-tag={annotation.tag}
        aria-label="This suggestion"
      >
        <div className="detail-head">
          <span>
            <span className="tag-chip">{tagLabel[annotation.tag]}</span> suggested
          </span>
          <span className="ordinal">
            {numeral(place)} of {numeral(total)}
          </span>
        </div>
        <blockquote className="exact" dir="auto">
          {words}
        </blockquote>
        {shaped !== annotation && (
          <p className="hint">
            Other words than suggested. <KeyInWords id="suggestion.accept" /> accepts it with these.
          </p>
        )}
        <Structure annotation={annotation} />
      </section>
      <section className="review-why" aria-label="Why">
        <h2>Why</h2>
        <p>{reason ? `${reason}.` : sourceOf(annotation)}</p>
      </section>
      {origin.kind === 'suggestion' && origin.rule !== undefined && <HowOftenRight rule={origin.rule} />}
    </>
  );
}

function sourceOf({ origin }: Annotation): string {
  if (origin.kind === 'import') return `It came with the file “${origin.fileName}” as a suggestion.`;
  return 'No reason was given.';
}

/** Where the current suggestion comes among all of the article, those decided first. */
function placeOf(state: State): number {
  const index = waitingIn(state).findIndex(({ id }) => id === state.currentId);
  return decidedHere(state) + index + 1;
}
