import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react';
import { flushSync } from 'react-dom';
import { useDesk } from '../article/desk.ts';
import { KeyOf } from '../modes/KeyOf.tsx';
import { changeComparing, pickStatement, pinStatement } from '../state/actions/comparing.ts';
import { getState, useStore } from '../state/store.ts';
import { isPressed } from '../ui/chords.ts';
import { addFocusTarget } from '../ui/focusTargets.ts';
import { Kbd } from '../ui/Kbd.tsx';
import { CommandButton } from './CommandButton.tsx';
import { type MarkPlace, type MarkStep, nextMark } from './chart/nextMark.ts';
import { currentStatement } from './comparedStatements.ts';
import { openStatement } from './openStatement.ts';
import { SaveMenu } from './saving/SaveMenu.tsx';
import { TwinTable } from './TwinTable.tsx';
import type { Twin } from './twin.ts';

interface Props {
  readonly title: string;
  /** What a saved picture has above it, where that is more than the words of the title. */
  readonly heading?: string;
  /** What is compared, on one line below the title. */
  readonly about: ReactNode;
  /** What changes the picture, at the left of the bar. */
  readonly tools?: ReactNode;
  /** What the picture shows, row by row. */
  readonly twin: Twin;
  /** What the picture shows, in a few sentences. */
  readonly words: string;
  /** Where its marks are, for the arrow keys, or which mark a key leads to from another; empty where the view moves the keyboard itself. */
  readonly places: readonly MarkPlace[] | NextMark;
  /** The picture, an `svg`; null where there is nothing to show, which `empty` says. */
  readonly picture: ReactElement | null;
  readonly empty?: ReactNode;
  /** Left out: figures can be pinned. */
  readonly hasNoFigures?: boolean;
}

/** The id of the mark that a key leads to; null where there is none. */
type NextMark = (from: string | null, step: MarkStep) => string | null;

/** What all views have around their picture: title, bar, the same as a table, and in words; keys that go from mark to mark. */
export function ViewFrame(props: Props) {
  const { title, about, tools, twin, words, places, picture, empty, hasNoFigures } = props;
  const desk = useDesk();
  const isTable = useStore((state) => state.comparing.isTable);
  const canPin = useStore((state) => currentStatement(state)?.figure != null);
  const body = useRef<HTMLDivElement>(null);
  // Before the room is entered, which sends the keyboard here.
  useLayoutEffect(
    () =>
      addFocusTarget('room', {
        focus: () => {
          body.current?.focus();
          focusOnceDrawn(body.current);
        },
        contains: (node) => body.current?.contains(node) ?? false,
      }),
    [],
  );
  // Whoever comes back from an article goes on where they were; a button of this room keeps the keyboard.
  useEffect(() => {
    // A picture that measures its room is there in the next frame.
    const frame = requestAnimationFrame(() => {
      if (isKeyboardFree(body.current)) focusMark(body.current, getState().comparing.currentId);
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element) || !event.target.closest('[data-mark]')) return;
    const current = currentStatement(getState());
    const step = event.key as MarkStep;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (current && event.key === 'Enter') void openStatement(desk, current);
    else if (current && isPressed(event, 'Space')) pinStatement(current.id);
    else if (steps.has(step) && isPlain && isTable) nextRow(event.target, step)?.focus();
    else if (steps.has(step) && isPlain) {
      const next = nextOf(places, getState().comparing.currentId, step);
      if (next === null) return;
      // It may be drawn only now: what is out of sight comes after the first frame.
      flushSync(() => pickStatement(next));
      focusMark(body.current, next);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <header className="comparing-head">
        <h1>{title}</h1>
        <p>{about}</p>
        <div className="comparing-bar">
          {tools}
          <span className="comparing-bar-end">
            <button
              type="button"
              className="button"
              aria-pressed={isTable}
              onClick={() => changeComparing({ isTable: !isTable })}
            >
              Table <KeyOf id="comparing.table" />
            </button>
            {!hasNoFigures && (
              <button
                type="button"
                className="button"
                disabled={!canPin}
                onClick={() => {
                  const { currentId } = getState().comparing;
                  if (currentId) pinStatement(currentId);
                }}
              >
                Pin <Kbd>Space</Kbd>
              </button>
            )}
            {!hasNoFigures && <CommandButton id="comparing.exclude" label="Exclude…" />}
            <SaveMenu
              heading={props.heading ?? title}
              twin={twin}
              hasPicture={picture !== null && !isTable}
              picture={() => body.current?.querySelector('svg') ?? null}
            />
          </span>
        </div>
      </header>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears the keys of the marks in it */}
      <div ref={body} className="comparing-body" tabIndex={-1} onKeyDown={onKeyDown}>
        {picture === null ? empty : isTable ? <TwinTable twin={twin} /> : picture}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long words are scrolled, by keys too */}
      <section className="comparing-words" aria-label="In words" tabIndex={0}>
        <p>
          <strong>In words.</strong> {words}
        </p>
      </section>
    </>
  );
}

const steps: ReadonlySet<MarkStep> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
]);

/** Whether the keyboard is nowhere, or where nobody sees it any more, as in the text that was left. */
function isKeyboardFree(body: HTMLElement | null): boolean {
  const active = document.activeElement;
  return (
    active === null ||
    active === document.body ||
    !active.checkVisibility({ visibilityProperty: true }) ||
    ![null, body?.closest('main')].includes(active.closest('main'))
  );
}

/** The row of the table that a key leads to; undefined at its ends, and for keys that go sideways. */
function nextRow(from: Element, step: MarkStep): HTMLElement | undefined {
  const rows = [...(from.closest('tbody')?.querySelectorAll<HTMLElement>('tr') ?? [])];
  const index = rows.findIndex((row) => row.contains(from));
  if (step === 'Home') return rows[0];
  if (step === 'End') return rows.at(-1);
  if (step === 'ArrowLeft' || step === 'ArrowRight') return undefined;
  return rows[index + (step === 'ArrowUp' ? -1 : 1)];
}

function nextOf(places: Props['places'], from: string | null, step: MarkStep): string | null {
  return typeof places === 'function' ? places(from, step) : nextMark(places, from, step);
}

/** So many frames a picture has to be drawn: what is compared may have to be read first. */
const mostFrames = 300;

/** The current mark as soon as there are any, unless the keyboard has gone elsewhere meanwhile. */
function focusOnceDrawn(body: HTMLElement | null, frames = mostFrames): void {
  if (!body?.contains(document.activeElement) || frames === 0) return;
  if (!focusMark(body, getState().comparing.currentId))
    requestAnimationFrame(() => focusOnceDrawn(body, frames - 1));
}

/** The mark, or row of the table, of a statement; else the first one. Returns whether there is one. */
function focusMark(body: HTMLElement | null, id: string | null): boolean {
  const own = id === null ? null : body?.querySelector<HTMLElement>(`[data-mark="${CSS.escape(id)}"]`);
  const mark = own ?? body?.querySelector<HTMLElement>('[data-mark]');
  mark?.focus();
  return mark != null;
}
