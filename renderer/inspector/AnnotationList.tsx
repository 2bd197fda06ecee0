import { type KeyboardEvent, memo, useEffect, useRef } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { exactOf } from '../../shared/model/extent.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { articleView } from '../article/articleView.ts';
import { goTo } from '../commands/registry.ts';
import { hoverMarks } from '../state/hoverMarks.ts';
import { annotationsOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';

/** All annotations of the article in text order; a click goes to the mark. Arrow keys move, Enter goes to the text. */
export function AnnotationList() {
  const annotations = useStore(annotationsOf);
  const currentId = useStore((state) => state.currentId);
  const hasArticle = useStore((state) => state.open !== null);
  const list = useRef<HTMLUListElement>(null);
  const tabbable = currentId ?? annotations[0]?.id;

  useEffect(() => {
    if (!currentId) return;
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  return (
    <section className="annotations">
      <h2>
        Annotations{' '}
        <span className="total">{annotations.length > 0 && annotations.length.toLocaleString('en')}</span>
      </h2>
      {hasArticle && annotations.length === 0 && (
        <p className="hint">
          Nothing is tagged in this article yet. What you tag appears here, in text order.
        </p>
      )}
      <ul ref={list} aria-label="Annotations" onKeyDown={moveByKey} {...hoverMarks}>
        {annotations.map((annotation) => (
          <Row
            key={annotation.id}
            annotation={annotation}
            isCurrent={annotation.id === currentId}
            isTabbable={annotation.id === tabbable}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly annotation: Annotation;
  readonly isCurrent: boolean;
  readonly isTabbable: boolean;
}

const Row = memo(function Row({ annotation, isCurrent, isTabbable }: RowProps) {
  const name = `${tagLabel[annotation.tag]}: ${exactOf(annotation)}`;
  return (
    <li aria-label={name} data-annotation={annotation.id}>
      <button
        type="button"
        className="annotation-row"
        data-tag={annotation.tag}
        aria-label={name}
        aria-current={isCurrent}
        tabIndex={isTabbable ? 0 : -1}
        onClick={() => goTo(annotation)}
      >
        <i className="tag-letter" data-letter={tagLabel[annotation.tag].charAt(0)} aria-hidden="true" />
        <bdi className="row-text">{exactOf(annotation)}</bdi>
        {annotation.note && (
          <span className="row-extra" title={annotation.note}>
            note
          </span>
        )}
      </button>
    </li>
  );
});

function moveByKey(event: KeyboardEvent<HTMLUListElement>): void {
  const row = event.target instanceof HTMLElement ? event.target.closest('li') : null;
  const to = {
    ArrowDown: row?.nextElementSibling,
    ArrowUp: row?.previousElementSibling,
    Home: event.currentTarget.firstElementChild,
    End: event.currentTarget.lastElementChild,
  }[event.key];
  if (to) {
    event.preventDefault();
    const button = to.querySelector('button');
    button?.click();
    button?.focus();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    articleView()?.focus();
  }
}
