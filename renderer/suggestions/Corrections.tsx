import { useEffect } from 'react';
import { excerptOf } from '../../shared/model/extent.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { counted } from '../../shared/text/counting.ts';
import { useDesk } from '../article/desk.ts';
import { goTo } from '../article/goTo.ts';
import { correct, readCorrections } from '../state/actions/suggestions.ts';
import { findAnnotation } from '../state/selectors.ts';
import type { Correction } from '../state/slices/suggestions.ts';
import { useStore } from '../state/store.ts';

/** What could be corrected on annotations that were accepted: all of the open article, or (`of`) of one annotation alone. */
export function Corrections({ of }: { readonly of?: string }) {
  useCorrections(of !== undefined);
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

/** How long an annotation is looked at until its corrections are asked for, in milliseconds. */
const rest = 600;

/** In a longer text (UTF-16 code units) corrections are looked for only while a person reviews: all of it has to be read. */
const longText = 200_000;

/** Reads the corrections of the open article once, while nobody reviews: a review reads them itself. */
function useCorrections(isAlone: boolean): void {
  const articleId = useStore(({ open }) =>
    isAlone && open && open.article.text.length <= longText ? open.article.id : undefined,
  );
  useEffect(() => {
    if (articleId === undefined) return;
    const timer = setTimeout(() => void readCorrections(), rest);
    return () => clearTimeout(timer);
  }, [articleId]);
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
