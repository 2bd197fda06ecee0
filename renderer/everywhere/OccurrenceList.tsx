import { type KeyboardEvent, useLayoutEffect, useMemo, useRef } from 'react';
import type { Range } from '../../shared/model/segment.ts';
import type { InSentence } from '../state/actions/everywhere.ts';
import { useStore } from '../state/store.ts';
import { useMeasuredRows } from '../ui/useMeasuredRows.ts';
import { keyOf, type OfArticle, type Row, rowsOf } from './draft.ts';
import { useSentences } from './useSentences.ts';

interface Props {
  readonly articles: readonly OfArticle[];
  readonly unticked: ReadonlySet<string>;
  /** The row that the keyboard is at. */
  readonly current: number;
  readonly onMove: (row: number) => void;
  readonly onTick: (articles: readonly Pick<OfArticle, 'id' | 'ranges'>[], isTicked: boolean) => void;
  readonly onLook: (articleId: string, range: Range, row: number) => void;
}

/** CSS pixels: an occurrence in a sentence of two lines. */
const usualHeight = 52;

/**
 * All occurrences under their articles, each with a box. The arrow keys, Home, End and the page keys go through them, Space ticks,
 * → goes to one in its article. Rows that cannot be seen are not in the document.
 */
export function OccurrenceList({ articles, unticked, current, onMove, onTick, onLook }: Props) {
  const library = useStore((state) => state.articles);
  const titles = useMemo(() => new Map(library.map(({ id, title }) => [id, title])), [library]);
  const list = useMemo(() => rowsOf(articles), [articles]);
  const { scroller, rows, above, below, bringIntoView, pageFrom } = useMeasuredRows(list.length, {
    guess: usualHeight,
    version: articles,
  });
  const sentenceOf = useSentences(list, rows);
  // Who comes back from an occurrence is at its row again.
  const isMoving = useRef(current > 0);
  // Tab finds a row also where the list was scrolled away from the one that it was at.
  const tabbable = Math.max(rows.first, Math.min(current, rows.end - 1));

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another row, or another list, moves the view
  useLayoutEffect(() => {
    if (current > 0 || isMoving.current) bringIntoView(current);
  }, [current, articles]);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    const box = scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"] input`);
    if (box) isMoving.current = false;
    box?.focus({ preventScroll: true });
  });

  if (list.length === 0) return null;
  const moveTo = (row: number) => {
    isMoving.current = true;
    onMove(Math.max(0, Math.min(list.length - 1, row)));
  };
  const keys = (event: KeyboardEvent) => {
    const row = list[current];
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: pageFrom(current, 1),
      PageUp: pageFrom(current, -1),
      Home: 0,
      End: list.length - 1,
    };
    const goal = goals[event.key];
    if (goal !== undefined) moveTo(goal);
    else if (event.key === 'ArrowRight' && row?.range) onLook(row.article.id, row.range, current);
    else return;
    event.preventDefault();
  };

  return (
    <section className="occurrences" aria-label="Where they occur" ref={scroller} onKeyDown={keys}>
      <div style={{ paddingTop: above, paddingBottom: below }}>
        {list.slice(rows.first, rows.end).map((row, offset) => {
          const index = rows.first + offset;
          const { article, range } = row;
          const tabIndex = index === tabbable ? 0 : -1;
          const onFocus = () => onMove(index);
          return range ? (
            <OccurrenceRow
              key={keyOf(article.id, range)}
              row={row}
              index={index}
              tabIndex={tabIndex}
              sentence={sentenceOf(row)}
              isTicked={!unticked.has(keyOf(article.id, range))}
              onFocus={onFocus}
              onTick={(isTicked) => onTick([{ id: article.id, ranges: [range] }], isTicked)}
              onLook={() => onLook(article.id, range, index)}
            />
          ) : (
            <ArticleRow
              key={article.id}
              article={article}
              title={titles.get(article.id) ?? ''}
              index={index}
              tabIndex={tabIndex}
              ticked={article.ranges.filter((one) => !unticked.has(keyOf(article.id, one))).length}
              onFocus={onFocus}
              onTick={(isTicked) => onTick([article], isTicked)}
            />
          );
        })}
      </div>
    </section>
  );
}

interface RowProps {
  readonly index: number;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onTick: (isTicked: boolean) => void;
}

function ArticleRow(
  props: RowProps & { readonly article: OfArticle; readonly title: string; readonly ticked: number },
) {
  const { article, title, ticked, index, tabIndex, onFocus, onTick } = props;
  const { ranges } = article;
  return (
    <div className="occurrences-of" data-index={index}>
      <label>
        <input
          type="checkbox"
          ref={(box) => {
            if (box) box.indeterminate = ticked > 0 && ticked < ranges.length;
          }}
          tabIndex={tabIndex}
          disabled={ranges.length === 0}
          checked={ticked > 0}
          onFocus={onFocus}
          onChange={() => onTick(ticked < ranges.length)}
        />
        <bdi>{title}</bdi>
      </label>
      <span>{countsOf(article, ticked)}</span>
    </div>
  );
}

function OccurrenceRow(
  props: RowProps & {
    readonly row: Row;
    readonly sentence: InSentence | undefined;
    readonly isTicked: boolean;
    readonly onLook: () => void;
  },
) {
  const { sentence, isTicked, index, tabIndex, onFocus, onTick, onLook } = props;
  const words = sentence ? `${sentence.before}${sentence.words}${sentence.after}` : 'Reading';
  return (
    <div className="occurrence" data-index={index} data-is-ticked={isTicked}>
      <input
        type="checkbox"
        aria-label={words}
        tabIndex={tabIndex}
        checked={isTicked}
        onFocus={onFocus}
        onChange={({ target }) => onTick(target.checked)}
      />
      <button type="button" dir="auto" tabIndex={-1} title="Go to it in its article" onClick={onLook}>
        {sentence && (
          <>
            {sentence.before}
            <mark>{sentence.words}</mark>
            {sentence.after}
          </>
        )}
      </button>
    </div>
  );
}

function countsOf({ count, known }: OfArticle, ticked: number): string {
  const some = ticked < count ? `${ticked.toLocaleString('en')} of ` : '';
  const marked = known > 0 ? `${known.toLocaleString('en')} already tagged` : '';
  return [count > 0 ? `${some}${count.toLocaleString('en')}` : '', marked].filter(Boolean).join(' · ');
}
