import {
  type CSSProperties,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Annotation } from '../../shared/model/annotation.ts';
import { numeral } from '../../shared/text/counting.ts';
import { type Desk, useDesk } from '../article/desk.ts';
import { goTo } from '../article/goTo.ts';
import { hoverAnnotations } from '../article/hoverAnnotations.ts';
import { KeyInWords } from '../modes/KeyOf.tsx';
import { askHere } from '../state/actions/looking.ts';
import { saveSettings } from '../state/actions/settings.ts';
import { decideAll } from '../state/actions/suggestions.ts';
import { allAnnotationsOf, annotationsOf, currentAnnotation } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { TourOffer } from '../tour/TourOffer.tsx';
import { addFocusTarget, focusTarget } from '../ui/focusTargets.ts';
import { Icon } from '../ui/Icon.tsx';
import { type Rows, rowHeight, rowsOfPage } from '../ui/listWindow.ts';
import { unknownHeight, useRowWindow } from '../ui/useRowWindow.ts';
import { AnnotationRow } from './AnnotationRow.tsx';
import { type AnnotationFilter, isFiltering, noFilter } from './annotationFilter.ts';
import { choicesIn, noChoices } from './choices.ts';
import { queryOfFilter } from './filterQuery.ts';
import { ListFilter } from './ListFilter.tsx';
import { listed, noListing, type Sort, sorts } from './listing.ts';

/** The annotations of the open article; another article starts without a filter, at the top. */
export function AnnotationList() {
  const articleId = useStore((state) => state.open?.article.id);
  const height = useRef(unknownHeight);
  return <ListOfArticle key={articleId} hasArticle={articleId !== undefined} knownHeight={height} />;
}

/** A click goes to the mark. Arrow keys, Home, End and the page keys move, Enter goes to the text. */
function ListOfArticle(props: { readonly hasArticle: boolean; readonly knownHeight: RefObject<number> }) {
  const { hasArticle, knownHeight } = props;
  const desk = useDesk();
  // The frame that shows a new mark does not wait for the list, which follows in the next one.
  const shownAnnotations = useDeferredValue(useStore(annotationsOf));
  const all = useDeferredValue(useStore(allAnnotationsOf));
  const current = useStore(currentAnnotation);
  const [filter, setFilter] = useState(noFilter);
  // Whoever asks for what is suggested or was rejected gets all of it, whether the text shows it or not.
  const annotations = filter.status === null || filter.status === 'accepted' ? shownAnnotations : all;
  useListedTag(setFilter);
  const [sort, setSort] = useState<Sort>('text');
  // Made from what they were before, so that one more annotation costs no look at all the others.
  const listing = useRef(noListing);
  const choices = useRef(noChoices);
  listing.current = listed(listing.current, annotations, filter, sort);
  choices.current = choicesIn(choices.current, annotations, filter.tags);
  const { rows: shown } = listing.current;
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const currentIndex = current ? shown.findIndex(({ id }) => id === current.id) : -1;
  const { scroller, rows, height, bringIntoView } = useRowWindow(shown.length, currentIndex, { knownHeight });
  // The row that Tab goes to is always in the document, wherever the list has been scrolled to.
  const tabbable = Math.max(0, currentIndex);

  useLayoutEffect(
    () =>
      addFocusTarget('annotations', {
        focus: () => list.current?.focus(),
        contains: (node) => list.current?.contains(node) ?? false,
        neighboursOf: (id) => neighboursOf(listing.current.rows, id),
      }),
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another filter or order moves the view
  useLayoutEffect(() => bringIntoView(tabbable), [filter, sort]);

  const shownId = currentIndex < 0 ? null : current?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another current annotation moves the view
  useLayoutEffect(() => {
    if (currentIndex < 0) return;
    bringIntoView(currentIndex);
    if (list.current?.contains(document.activeElement)) {
      list.current.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true });
    }
  }, [shownId]);

  const goDown = useCallback(() => void focusTarget('annotations.row'), []);
  const clear = () => {
    setFilter(noFilter);
    field.current?.focus();
  };
  const isHidden = useStore(({ settings }) => settings.isListHidden ?? false);
  const isWhole = rows.end - rows.first === shown.length;
  return (
    <section
      className="annotations"
      data-hidden={isHidden || undefined}
      style={{ '--row-height': `${rowHeight}px` } as CSSProperties}
    >
      <div className="list-head">
        <button
          type="button"
          className="field-button list-toggle"
          aria-expanded={!isHidden}
          aria-label="Show the list"
          title={isHidden ? 'Show the list' : 'Hide the list: more room for the fields above'}
          onClick={() => void saveSettings({ isListHidden: !isHidden })}
        >
          <Icon name={isHidden ? 'up' : 'down'} />
        </button>
        <h2>
          Annotations <Total shown={shown.length} of={annotations.length} isFiltered={isFiltering(filter)} />
        </h2>
        {isFiltering(filter) && shown.length > 0 && (
          <button type="button" className="list-clear" onClick={clear}>
            Clear
          </button>
        )}
        {annotations.length > 0 && <AsQuery filter={filter} />}
        {annotations.length > 0 && <SortChoice sort={sort} onChange={setSort} />}
      </div>
      {(annotations.length > 0 || all.length > 0) && (
        <ListFilter
          filter={filter}
          hasStatuses={choices.current.hasStatuses || all.length > annotations.length}
          traits={choices.current.traits}
          field={field}
          onChange={setFilter}
          onLeaveDown={goDown}
        />
      )}
      {filter.status === 'suggested' && shown.length > 0 && <DecideListed rows={shown} />}
      {hasArticle && annotations.length === 0 && filter.status === null && (
        <>
          <p className="hint">
            Nothing is tagged in this article yet. Annotations appear here in text order.{' '}
            <KeyInWords id="suggestions.review" /> suggests what could be tagged.
          </p>
          <TourOffer />
        </>
      )}
      {(annotations.length > 0 || filter.status !== null) && shown.length === 0 && (
        <div className="list-nothing">
          <p className="hint">No annotations match the filter.</p>
          <button type="button" className="button" onClick={clear}>
            Clear Filter
          </button>
        </div>
      )}
      <div className="list-scroller" ref={scroller}>
        <ul
          ref={list}
          aria-label="Annotations"
          {...hoverAnnotations}
          style={roomAround(rows, shown.length)}
          onKeyDown={(event) => moveByKey(event, desk, shown, tabbable, rowsOfPage(height()))}
        >
          {(isHidden ? [] : indexesOf(rows, tabbable)).map((index) => {
            const annotation = shown[index];
            return (
              annotation && (
                <AnnotationRow
                  key={annotation.id}
                  annotation={annotation}
                  isCurrent={index === currentIndex}
                  isTabbable={index === tabbable}
                  place={
                    isWhole
                      ? null
                      : { index, of: shown.length, isApart: index < rows.first || index >= rows.end }
                  }
                />
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}

/** Filters by a tag that was asked for elsewhere, from then on. */
function useListedTag(setFilter: (filter: AnnotationFilter) => void): void {
  const wanted = useStore((state) => state.listedTag);
  const last = useRef(wanted);
  useEffect(() => {
    if (wanted && wanted !== last.current) setFilter({ ...noFilter, tags: [wanted.tag] });
    last.current = wanted;
  }, [wanted, setFilter]);
}

/** Asks the same of the workspace: the answers can be a table, and the query can be widened. */
function AsQuery({ filter }: { readonly filter: AnnotationFilter }) {
  const isOlder = useStore(({ open, articles }) =>
    articles.some((one) => one.revisionOf === open?.article.id),
  );
  return (
    <button
      type="button"
      className="list-clear"
      aria-label="Open as query"
      title="Open as query"
      onClick={() => askHere(queryOfFilter(filter, isOlder))}
    >
      As query
    </button>
  );
}

/** Accepts or rejects all suggestions that the filter lets through, in one action. */
function DecideListed({ rows }: { readonly rows: readonly Annotation[] }) {
  const decideThem = (verdict: 'accept' | 'reject') =>
    void decideAll(
      rows.map(({ id }) => id),
      verdict,
    );
  return (
    <div className="list-decide">
      <button type="button" className="button quiet" onClick={() => decideThem('accept')}>
        Accept {rows.length === 1 ? 'It' : `All ${numeral(rows.length)}`}
      </button>
      <button type="button" className="button quiet" onClick={() => decideThem('reject')}>
        Reject {rows.length === 1 ? 'It' : `All ${numeral(rows.length)}`}
      </button>
    </div>
  );
}

interface TotalProps {
  readonly shown: number;
  readonly of: number;
  readonly isFiltered: boolean;
}

function Total({ shown, of, isFiltered }: TotalProps) {
  const all = of > 0 ? of.toLocaleString('en') : '';
  return (
    <span className="total" aria-live={isFiltered ? 'polite' : 'off'}>
      {isFiltered ? `${shown.toLocaleString('en')} of ${all}` : all}
    </span>
  );
}

const sortLabel: Record<Sort, string> = { text: 'Text order', tag: 'By tag', newest: 'Newest first' };

interface SortChoiceProps {
  readonly sort: Sort;
  readonly onChange: (sort: Sort) => void;
}

function SortChoice({ sort, onChange }: SortChoiceProps) {
  return (
    <select
      className="list-sort"
      aria-label="Sort"
      value={sort}
      onChange={({ target }) => onChange(sorts.find((other) => other === target.value) ?? 'text')}
    >
      {sorts.map((other) => (
        <option key={other} value={other}>
          {sortLabel[other]}
        </option>
      ))}
    </select>
  );
}

/**
 * Rows that are not in the document leave their room. Not by custom properties, which are inherited: to change one
 * costs a new style for all that is in the list, also where nothing uses it (9 ms for 45 rows).
 */
function roomAround({ first, end }: Rows, count: number): CSSProperties {
  return { paddingTop: first * rowHeight, paddingBottom: (count - end) * rowHeight };
}

/** The rows in the document from top to bottom, with the one that has to be there. */
function indexesOf({ first, end }: Rows, needed: number): readonly number[] {
  const inView = Array.from({ length: end - first }, (_, offset) => first + offset);
  if (needed < first) return [needed, ...inView];
  return needed >= end ? [...inView, needed] : inView;
}

function neighboursOf(rows: readonly Annotation[], id: string): readonly string[] {
  const index = rows.findIndex((row) => row.id === id);
  if (index < 0) return [];
  return [rows[index + 1], rows[index - 1]].flatMap((row) => (row ? [row.id] : []));
}

function moveByKey(
  event: KeyboardEvent,
  desk: Desk,
  shown: readonly Annotation[],
  from: number,
  page: number,
): void {
  const to = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: shown.length - 1,
  }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    const annotation = shown[Math.max(0, Math.min(to, shown.length - 1))];
    if (annotation) goTo(desk, annotation);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    desk.article?.focus();
  }
}
