import { type KeyboardEvent, memo, type Ref, useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { DateForm } from '../../shared/model/dateForm.ts';
import { historyWords } from '../../shared/model/historyWords.ts';
import { historyMenu } from '../modes/menus.ts';
import { dateFormOf } from '../state/selectors.ts';
import { useStore } from '../state/store.ts';
import { Icon } from '../ui/Icon.tsx';
import { dayHeading, fullMoment, timeOfDay } from './moments.ts';
import type { Entries, Line } from './useEntries.ts';

interface Props {
  readonly ref: Ref<HTMLDivElement>;
  readonly entries: Entries;
  /** When the history was looked at before; what is older is set apart. Null for the first time. */
  readonly lookedAt: string | null;
  readonly picked: Line | null;
  readonly onPick: (line: Line) => void;
  readonly onEnter: () => void;
}

/** How many rows lie in one box, which costs no layout while it is out of sight. */
const rowsOfBox = 50;

/** How many entries PageUp and PageDown go. */
const aPage = 12;

/** The entries, days apart. Arrow keys, Home, End and the page keys pick one; older ones are read as the list's end comes near. */
export function HistoryRows({ ref, entries, lookedAt, picked, onPick, onEnter }: Props) {
  const { lines, status, readMore } = entries;
  const end = useRef<HTMLDivElement>(null);
  const boxes = useMemo(() => boxesOf(lines), [lines]);
  const latest = useRef(readMore);
  latest.current = readMore;

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again after each page, for the end may still be in view
  useEffect(() => {
    const element = end.current;
    if (!element) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && latest.current(), {
      root: element.parentElement,
      rootMargin: '600px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [lines]);

  const move = (event: KeyboardEvent) => {
    const index = picked ? lines.indexOf(picked) : -1;
    const last = lines.length - 1;
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + aPage,
      PageUp: index - aPage,
      Home: 0,
      End: last,
    };
    const goal = goals[event.key];
    if (event.key === 'Enter') onEnter();
    else if (goal === undefined) return;
    event.preventDefault();
    const line = goal === undefined ? undefined : lines[Math.max(0, Math.min(last, goal))];
    if (line) onPick(line);
  };

  return (
    <div
      ref={ref}
      className="history-rows"
      role="listbox"
      aria-label="Entries"
      aria-activedescendant={picked ? idOf(picked) : undefined}
      aria-busy={status === 'reading'}
      tabIndex={0}
      data-menu={historyMenu}
      onContextMenu={({ currentTarget }) => currentTarget.focus()}
      onKeyDown={move}
    >
      {boxes.map((box, index) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes are added at the end only
          key={index}
          lines={box}
          before={boxes[index - 1]?.at(-1)}
          lookedAt={lookedAt}
          picked={picked && box.includes(picked) ? picked : null}
          onPick={onPick}
        />
      ))}
      {lines.length === 0 && status === 'end' && <p className="hint">No matching entries.</p>}
      <div ref={end} role="presentation" className="history-end" />
    </div>
  );
}

/** Some rows: drawn again only when one of them is picked, however long the list has become. */
const Box = memo(function Box(props: {
  readonly lines: readonly Line[];
  readonly before: Line | undefined;
  readonly lookedAt: string | null;
  readonly picked: Line | null;
  readonly onPick: (line: Line) => void;
}) {
  const { lines, before, lookedAt, picked, onPick } = props;
  const form = useStore(dateFormOf);
  return (
    <div role="presentation" className="history-box">
      {lines.map((line, index) => (
        <Row
          key={line.seq}
          line={line}
          form={form}
          day={dayOver(line, index === 0 ? before : lines[index - 1], form)}
          isSeen={isFirstSeen(line, index === 0 ? before : lines[index - 1], lookedAt)}
          isPicked={line === picked}
          onPick={onPick}
        />
      ))}
    </div>
  );
});

function Row(props: {
  readonly line: Line;
  readonly form: DateForm;
  readonly day: string | null;
  /** Whether it was there when the history was last looked at, and the one above it was not. */
  readonly isSeen: boolean;
  readonly isPicked: boolean;
  readonly onPick: (line: Line) => void;
}) {
  const { line, form, day, isSeen, isPicked, onPick } = props;
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isPicked) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isPicked]);
  return (
    <>
      {isSeen && (
        <div className="history-seen" role="presentation">
          <span>
            <Icon name="arrowUp" /> New since you last looked
          </span>
        </div>
      )}
      {day && (
        <div className="history-day" role="presentation" aria-hidden="true">
          {day}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keyboard */}
      <div
        ref={row}
        id={idOf(line)}
        role="option"
        tabIndex={-1}
        aria-selected={isPicked}
        className="history-row"
        data-kind={line.isUndone ? 'undone' : line.kind}
        onClick={() => onPick(line)}
        onContextMenu={() => flushSync(() => onPick(line))}
      >
        <time dateTime={line.at} title={fullMoment(line.at, form)}>
          <span className="visually-hidden">{dayHeading(line.at, form)}, </span>
          {timeOfDay(line.at)}
        </time>
        <bdi className="history-summary">{historyWords(line)}</bdi>
        {line.isUndone && <span className="history-undone">undone</span>}
        <bdi className="history-by">{line.by}</bdi>
      </div>
    </>
  );
}

function idOf({ seq }: Line): string {
  return `history-${seq}`;
}

function boxesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  return Array.from({ length: Math.ceil(lines.length / rowsOfBox) }, (_, index) =>
    lines.slice(index * rowsOfBox, (index + 1) * rowsOfBox),
  );
}

/** The heading over an entry that is the first of its day in the list. */
function dayOver(line: Line, before: Line | undefined, form: DateForm): string | null {
  const day = dayHeading(line.at, form);
  return before && dayHeading(before.at, form) === day ? null : day;
}

/** Whether the entries above are new and this one is not. */
function isFirstSeen(line: Line, before: Line | undefined, lookedAt: string | null): boolean {
  return lookedAt !== null && before !== undefined && before.at >= lookedAt && line.at < lookedAt;
}
