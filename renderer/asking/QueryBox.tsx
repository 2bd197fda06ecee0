import { type ClipboardEvent, type KeyboardEvent, useId, useState } from 'react';
import type { QueryError } from '../../shared/query/query.ts';
import { setQuery } from '../state/actions/querying.ts';
import { useStore } from '../state/store.ts';
import { letterOf } from '../ui/chords.ts';
import { Icon } from '../ui/Icon.tsx';
import { isMac } from '../ui/platform.ts';
import { type BoxText, opened, openStart, settled, textOf, wholeOpen } from './boxText.ts';
import { CompletionList } from './CompletionList.tsx';
import type { Completion } from './completing.ts';
import { partsOf } from './parts.ts';
import { QueryChips } from './QueryChips.tsx';
import { caretIn, selectionIn, textIn } from './queryEditable.ts';
import { type BoxKey, boxKey } from './queryKeys.ts';
import { useCompletions } from './useCompletions.ts';
import { useEditable } from './useEditable.ts';
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
 * combobox of the WAI-ARIA Authoring Practices, with what can be written at the caret as its list.
 */
export function QueryBox({ showsError, onSettled, onLeave }: Props) {
  const id = useId();
  const error = useStore((state) => (showsError ? state.asking.error : null));
  const [isFocused, setFocused] = useState(false);
  const [at, setAt] = useState(0);
  const { box, wanted, change, step } = useQueryBox(at);
  const completions = useCompletions(box.open, at, isFocused);
  const start = openStart(box);
  const editable = useEditable(box.open, wanted, error && placeIn(error, start));
  const selected = () =>
    (editable.current && selectionIn(editable.current)) ?? { start: box.open.length, end: box.open.length };

  const settle = (to: BoxText = box) => {
    change(settled(to, partsOf), { start: 0, end: 0 });
    onSettled();
  };
  const type = (open: string, caret: number, typedAt: number) => {
    const next = { ...box, open };
    setAt(caret);
    // A space behind a part that can be read finishes it.
    const isFinished = open.endsWith(' ') && caret === open.length && open.trim() !== '';
    const chips = isFinished ? settled({ ...next, open: open.trimEnd() }, partsOf) : next;
    if (isFinished && chips.open === '') change(chips, { start: 0, end: 0 }, typedAt);
    else change(next, undefined, typedAt);
  };
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    const pasted = event.clipboardData.getData('text/plain').replace(/\s*[\r\n\t]+\s*/g, ' ');
    if (pasted === '') return;
    const { start: from, end: to } = selected();
    const end = from + pasted.length;
    const next = settled({ ...box, open: box.open.slice(0, from) + pasted + box.open.slice(to) }, partsOf);
    change(next, next.open === '' ? { start: 0, end: 0 } : { start: end, end });
  };
  const copy = (event: ClipboardEvent) => {
    const { start: from, end: to } = selected();
    if (from < to) return;
    // With nothing selected the query as a whole.
    event.preventDefault();
    event.clipboardData.setData('text/plain', textOf(box));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, altKey } = event;
    const mod = isMac ? event.metaKey : event.ctrlKey;
    const isListOpen = completions.options.length > 0;
    const taken = !mod && !altKey && completions.take(key);
    const meant = taken
      ? null
      : boxKey(
          { key: mod ? letterOf(event) : key, shiftKey, altKey, mod },
          { box, selection: selected(), isListOpen },
        );
    if (!taken && !meant) return;
    event.preventDefault();
    event.stopPropagation();
    if (meant) perform(meant);
    else if (typeof taken === 'object') choose(taken);
  };
  const perform = (meant: BoxKey) => {
    switch (meant.kind) {
      case 'select all': {
        const whole = wholeOpen(box);
        return change(whole, { start: 0, end: whole.open.length });
      }
      case 'undo':
      case 'redo':
        return step(meant.kind);
      case 'list':
        return meant.isOpen ? completions.open() : completions.close();
      case 'join':
        return change(meant.to.box, { start: meant.to.at, end: meant.to.at });
      case 'finish':
        return settle();
      case 'leave':
        onSettled();
        return onLeave(meant.how);
    }
  };
  const choose = (option: Completion) => {
    const { text: open, caret } = completions.complete(option);
    const next = { ...box, open };
    if (option.isWhole) return settle(next);
    setAt(caret);
    change(next, { start: caret, end: caret });
  };
  const chips = (side: 'before' | 'after') => (
    <QueryChips
      box={box}
      side={side}
      error={error}
      onOpen={(index) => {
        const { box: next, at: end } = opened(box, side, index, partsOf);
        editable.current?.focus();
        change(next, { start: end, end });
      }}
    />
  );

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a click beside the text is for the text
    <div
      className="query-box"
      data-wrong={error !== null || undefined}
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
        aria-invalid={error !== null || undefined}
        data-placeholder={
          textOf(box) === ''
            ? 'Ask with words and fields: claim outlet:"Strait Wire"'
            : 'add words or a field'
        }
        data-empty={box.open === '' || undefined}
        onInput={({ currentTarget, nativeEvent, timeStamp }) => {
          const open = textIn(currentTarget);
          // React’s type says less than the event that it is.
          if ((nativeEvent as InputEvent).isComposing) change({ ...box, open }, undefined, timeStamp);
          else type(open, caretIn(currentTarget), timeStamp);
        }}
        onSelect={({ currentTarget }) => setAt(caretIn(currentTarget))}
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
          <Icon name="close" />
        </button>
      )}
      <CompletionList id={`${id}-list`} completions={completions} onChoose={choose} />
    </div>
  );
}

/** Where something wrong is in what is open (UTF-16 code units, half-open); a place without any width is widened to be seen. */
function placeIn(
  { start, end }: QueryError,
  openedAt: number,
): { readonly start: number; readonly end: number } {
  const from = Math.max(0, start - openedAt);
  return { start: from, end: Math.max(end - openedAt, Math.min(from + 1, end - openedAt + 1)) };
}

function SearchSign() {
  return (
    <svg className="query-sign" viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="6.8" cy="6.8" r="4.6" />
      <path d="m10.3 10.3 3.9 3.9" />
    </svg>
  );
}
