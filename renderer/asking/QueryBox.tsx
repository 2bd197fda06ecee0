import {
  type ClipboardEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { setQuery } from '../state/actions/querying.ts';
import { useStore } from '../state/store.ts';
import { addFocusTarget } from '../ui/focusTargets.ts';
import { isMac } from '../ui/platform.ts';
import {
  type BoxText,
  joinedAfter,
  joinedBefore,
  opened,
  openStart,
  settled,
  textOf,
  wholeOpen,
} from './boxText.ts';
import { Completions } from './Completions.tsx';
import { partsOf } from './parts.ts';
import { QueryChip } from './QueryChip.tsx';
import { caretIn, rangeIn, selectionIn, textIn, writeInto } from './queryEditable.ts';
import { useCompletions } from './useCompletions.ts';
import { useQueryBox } from './useQueryBox.ts';

interface Props {
  /** Whether what is wrong is to be shown: not while a person is still typing it. */
  readonly showsError: boolean;
  /** The query is as the person wants it: Enter, or the box was left. */
  readonly onSettled: () => void;
  /** Goes to the answers. */
  readonly onLeave: (how: 'enter' | 'down' | 'escape') => void;
}

/**
 * One line of text, of which the parts that are finished are chips; a chip is text again when the caret enters it. After the editable
 * combobox of the WAI-ARIA Authoring Practices, with the values that can follow as its list.
 */
export function QueryBox({ showsError, onSettled, onLeave }: Props) {
  const editable = useRef<HTMLDivElement>(null);
  const id = useId();
  const error = useStore((state) => state.asking.error);
  const emptyPart = useStore(emptyPartOf);
  const [isFocused, setFocused] = useState(false);
  const [at, setAt] = useState(0);
  const caret = () => (editable.current ? caretIn(editable.current) : 0);
  const { box, wanted, change, step } = useQueryBox(caret);
  const completions = useCompletions(box.open, at, isFocused);
  const start = openStart(box);

  useLayoutEffect(() => {
    const element = editable.current;
    if (!element) return;
    const isHere = document.activeElement === element;
    if (textIn(element) === box.open && !(isHere && wanted)) return;
    if (isHere) writeInto(element, box.open, wanted ?? { start: box.open.length, end: box.open.length });
    else element.textContent = box.open;
  }, [box, wanted]);

  // The engine’s own way to underline a part of what is being written, without touching it.
  useLayoutEffect(() => {
    const element = editable.current;
    if (!element || !error || !showsError || !('highlights' in CSS)) return;
    const end = Math.max(error.end, error.start + 1) - start;
    const range = rangeIn(element, Math.max(0, Math.min(error.start - start, end - 1)), Math.max(0, end));
    if (!range || error.end < start) return;
    CSS.highlights.set('query-problem', new Highlight(range));
    return () => void CSS.highlights.delete('query-problem');
  }, [error, showsError, start]);

  useEffect(
    () =>
      addFocusTarget('asking.query', {
        focus: () => {
          const element = editable.current;
          if (!element) return;
          element.focus();
          const { length } = textIn(element);
          writeInto(element, textIn(element), { start: length, end: length });
        },
        contains: (node) => editable.current?.contains(node) ?? false,
      }),
    [],
  );

  const settle = (to: BoxText = box) => {
    change(settled(to, partsOf), { start: 0, end: 0 });
    onSettled();
  };
  const type = (
    open: string,
    selection: { readonly start: number; readonly end: number },
    timeStamp: number,
  ) => {
    const next = { ...box, open };
    setAt(selection.end);
    // A space behind a part that can be read finishes it.
    const isFinished = open.endsWith(' ') && selection.end === open.length && open.trim() !== '';
    const chips = isFinished ? settled({ ...next, open: open.trimEnd() }, partsOf) : next;
    if (chips !== next && chips.open === '') change(chips, { start: 0, end: 0 }, timeStamp);
    else change(next, undefined, timeStamp);
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const pasted = event.clipboardData.getData('text/plain').replace(/\s*[\r\n\t]+\s*/g, ' ');
    const element = editable.current;
    if (!element || pasted === '') return;
    const { start: from, end: to } = selectionIn(element) ?? { start: box.open.length, end: box.open.length };
    const open = box.open.slice(0, from) + pasted + box.open.slice(to);
    const end = from + pasted.length;
    const next = settled({ ...box, open }, partsOf);
    change(next, next.open === '' ? { start: 0, end: 0 } : { start: end, end });
  };
  const copy = (event: ClipboardEvent) => {
    const selection = editable.current && selectionIn(editable.current);
    if (selection && selection.start < selection.end) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', textOf(box));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const selection = (editable.current && selectionIn(editable.current)) ?? { start: 0, end: 0 };
    if (takeKey(event, selection)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  const takeKey = (
    event: KeyboardEvent,
    selection: { readonly start: number; readonly end: number },
  ): boolean => {
    const { key, shiftKey, altKey } = event;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const isCaret = selection.start === selection.end;
    const isFirst = isCaret && selection.start === 0;
    const isLast = isCaret && selection.end === box.open.length;
    if (mod && !altKey) return takeChord(key.toLowerCase(), shiftKey);
    if (altKey) return key === 'ArrowDown' && completions.open();
    if (completions.take(key)) return true;
    if (key === 'Enter') {
      const isUnfinished = box.open.trim() !== '';
      settle();
      if (!isUnfinished) onLeave('enter');
      return true;
    }
    if (key === 'Escape') {
      if (completions.options.length > 0) completions.close();
      else onLeave('escape');
      return true;
    }
    if (key === 'ArrowDown') {
      if (textOf(box) === '') completions.open();
      else onLeave('down');
      return true;
    }
    if (shiftKey) return false;
    const joined =
      isFirst && (key === 'Backspace' || key === 'ArrowLeft')
        ? joinedBefore(box)
        : isLast && (key === 'Delete' || key === 'ArrowRight')
          ? joinedAfter(box)
          : null;
    if (joined) change(joined.box, { start: joined.at, end: joined.at });
    return joined !== null;
  };
  const takeChord = (key: string, shiftKey: boolean): boolean => {
    if (key === 'a') {
      const whole = wholeOpen(box);
      change(whole, { start: 0, end: whole.open.length });
    } else if (key === ' ') completions.open();
    else if (key === 'z') step(shiftKey ? 'redo' : 'undo');
    else if (key === 'y') step('redo');
    else return false;
    return true;
  };
  completions.onChoose.current = (open, end, isWhole) => {
    const next = { ...box, open };
    if (isWhole) settle(next);
    else {
      change(next, { start: end, end });
      setAt(end);
    }
  };

  const chips = (side: 'before' | 'after') => {
    let place = side === 'before' ? 0 : start + (box.open === '' ? 0 : box.open.length + 1);
    return box[side].map((text, index) => {
      const from = place;
      place += text.length + 1;
      return (
        <QueryChip
          // biome-ignore lint/suspicious/noArrayIndexKey: the same text may be in a query twice
          key={index}
          text={text}
          isWrong={showsError && error !== null && error.start < place - 1 && error.end > from}
          isNothing={emptyPart === from}
          onOpen={() => {
            const { box: next, at: end } = opened(box, side, index, partsOf);
            editable.current?.focus();
            change(next, { start: end, end });
          }}
        />
      );
    });
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the text is for the text
    <div
      className="query-box"
      data-wrong={(showsError && error !== null) || undefined}
      onMouseDown={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        editable.current?.focus();
      }}
    >
      <SearchSign />
      {chips('before')}
      <div
        ref={editable}
        className="query-text"
        // No input: it has one line, which would scroll sideways.
        role="combobox"
        contentEditable="plaintext-only"
        suppressContentEditableWarning
        tabIndex={0}
        dir="auto"
        spellCheck={false}
        aria-label="Query"
        aria-autocomplete="list"
        aria-expanded={completions.options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={completions.index < 0 ? undefined : `${id}-list-${completions.index}`}
        aria-invalid={(showsError && error !== null) || undefined}
        data-placeholder={
          textOf(box) === ''
            ? 'Ask with words and fields: claim outlet:"Strait Wire"'
            : 'add words or a field'
        }
        data-empty={box.open === '' || undefined}
        onInput={(event) => {
          const element = event.currentTarget;
          const selection = selectionIn(element) ?? { start: 0, end: 0 };
          const isComposing = (event.nativeEvent as InputEvent).isComposing;
          const open = textIn(element);
          if (isComposing) change({ ...box, open }, undefined, event.timeStamp);
          else type(open, selection, event.timeStamp);
        }}
        onSelect={() => setAt(caret())}
        onKeyDown={keys}
        onPaste={paste}
        onCopy={copy}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false);
          settle();
        }}
      />
      {chips('after')}
      {textOf(box) !== '' && (
        <button
          type="button"
          className="query-clear"
          aria-label="Clear the query"
          title="Clear the query"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            setQuery('', null);
            editable.current?.focus();
          }}
        >
          ×
        </button>
      )}
      <Completions id={`${id}-list`} completions={completions} />
    </div>
  );
}

/** Where the part of the query starts with which nothing answers any more, in UTF-16 code units; null where something does. */
function emptyPartOf({ asking }: ReturnType<typeof import('../state/store.ts').getState>): number | null {
  return asking.emptiness?.parts.find(({ left }) => left === 0)?.start ?? null;
}

function SearchSign() {
  return (
    <svg className="query-sign" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="6.8" cy="6.8" r="4.6" />
      <path d="m10.3 10.3 3.9 3.9" />
    </svg>
  );
}
