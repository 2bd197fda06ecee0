import { excerptOf } from '../../shared/model/extent.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { goTo } from '../article/goTo.ts';
import { correct } from '../state/actions/suggestions.ts';
import { findAnnotation } from '../state/selectors.ts';
import type { Correction } from '../state/slices/suggestions.ts';
import { useStore } from '../state/store.ts';

/** What could be corrected on annotations that were accepted: all of the open article, or (`of`) of one annotation alone. */
export function Corrections({ of }: { readonly of?: string }) {
  const all = useStore((state) => state.suggestions.corrections);
  const shown = of === undefined ? all : all.filter(({ annotationId }) => annotationId === of);
  if (shown.length === 0) return null;
  return (
    <section className="corrections" aria-label="Corrections">
      <h2>{counted(shown.length, 'correction')}</h2>
      <ul>
        {shown.map((one) => (
          <Item key={`${one.annotationId} ${one.rule}`} correction={one} isApart={of === undefined} />
        ))}
      </ul>
    </section>
  );
}

function Item({ correction, isApart }: { readonly correction: Correction; readonly isApart: boolean }) {
  const { annotationId, rule, reason, changes } = correction;
  const desk = useDesk();
  const annotation = useStore((state) => findAnnotation(state, annotationId));
  if (!annotation) return null;
  const decide = (verdict: 'accept' | 'reject') => void correct({ annotationId, rule, verdict });
  return (
    <li data-tag={annotation.tag}>
      {isApart && (
        <button type="button" className="review-part" onClick={() => goTo(desk, annotation)}>
          <span className="tag-chip">{tagLabel[annotation.tag]}</span> <bdi>{excerptOf(annotation, 80)}</bdi>
        </button>
      )}
      <p>{reason}.</p>
      {changes.map((change) => (
        <p key={change} className="correction-change">
          {change}
        </p>
      ))}
      <div className="correction-ends">
        <button type="button" className="button quiet" onClick={() => decide('accept')}>
          Correct It
        </button>
        <button type="button" className="button quiet" onClick={() => decide('reject')}>
          Leave It
        </button>
      </div>
    </li>
  );
}
