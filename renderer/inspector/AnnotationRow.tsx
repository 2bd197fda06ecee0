import { memo } from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { excerptOf } from '../../shared/model/extent.ts';
import { tagLabel } from '../../shared/model/tag.ts';
import { useDesk } from '../article/desk.ts';
import { goTo } from '../article/goTo.ts';
import { annotationMenu } from '../modes/menus.ts';
import { pick } from '../state/actions/view.ts';
import { useFocusTarget } from '../ui/focusTargets.ts';
import { rowHeight } from '../ui/listWindow.ts';

/** Where a row is in a list that is not in the document as a whole. */
interface Place {
  /** Counted from 0. */
  readonly index: number;
  readonly of: number;
  /** Apart from the rows in the view: it is put where it belongs, and takes no room among them. */
  readonly isApart: boolean;
}

interface AnnotationRowProps {
  readonly annotation: Annotation;
  readonly isCurrent: boolean;
  readonly isTabbable: boolean;
  readonly place: Place | null;
}

/** One line of the Annotations list. It is drawn again only when the annotation changes, not when it moves. */
export function AnnotationRow({ annotation, isCurrent, isTabbable, place }: AnnotationRowProps) {
  return (
    <li
      aria-label={nameOf(annotation)}
      data-annotation={annotation.id}
      data-menu={annotationMenu}
      onContextMenu={() => pick(annotation.id)}
      aria-posinset={place ? place.index + 1 : undefined}
      aria-setsize={place?.of}
      data-apart={place?.isApart || undefined}
      style={place?.isApart ? { top: place.index * rowHeight } : undefined}
    >
      <RowButton annotation={annotation} isCurrent={isCurrent} isTabbable={isTabbable} />
    </li>
  );
}

const RowButton = memo(function RowButton({
  annotation,
  isCurrent,
  isTabbable,
}: Omit<AnnotationRowProps, 'place'>) {
  const desk = useDesk();
  const row = useFocusTarget('annotations.row');
  const { status, note } = annotation;
  const extras = [...(status === 'accepted' ? [] : [status]), ...(note ? ['note'] : [])];
  return (
    <button
      ref={isTabbable ? row : undefined}
      type="button"
      className="annotation-row"
      data-tag={annotation.tag}
      data-status={annotation.status}
      aria-label={[nameOf(annotation), ...extras].join(' ')}
      aria-current={isCurrent}
      tabIndex={isTabbable ? 0 : -1}
      onClick={() => goTo(desk, annotation)}
    >
      <i className="tag-letter" data-letter={tagLabel[annotation.tag].charAt(0)} aria-hidden="true" />
      {/* The line ends in an ellipsis anyway, and what is seen has to be part of the name. */}
      <bdi className="row-text">{excerptOf(annotation, maxTextLength).replace(/…$/u, '')}</bdi>
      {extras.map((extra) => (
        <span key={extra} className="row-extra" title={extra === 'note' ? (note ?? '') : undefined}>
          {` ${extra}`}
        </span>
      ))}
    </button>
  );
});

/** What fits into one line, and what anyone listens to; in UTF-16 code units. */
const maxTextLength = 200;
const maxNameLength = 5000;

function nameOf(annotation: Annotation): string {
  return `${tagLabel[annotation.tag]}: ${excerptOf(annotation, maxNameLength)}`;
}
