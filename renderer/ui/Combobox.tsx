import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

interface ComboboxProps<Option> {
  /** The name of the field, and of the list. */
  readonly label: string;
  readonly listLabel: string;
  readonly placeholder: string;
  /** What is in the field. */
  readonly text: string;
  /** None while a popup is closed. */
  readonly options: readonly Option[];
  /** Different for each option. */
  readonly keyOf: (option: Option) => string;
  /** What is over an option, where others begin with it; empty where they do not. */
  readonly headingOf?: (option: Option) => string;
  readonly children: (option: Option) => ReactNode;
  readonly onType: (text: string) => void;
  readonly onChoose: (option: Option) => void;
  /** Whether the options are already those for what is in the field; until then Enter waits. */
  readonly isCurrent?: boolean;
  /** Where the list comes and goes. Without it the list is always there, as in a dialog. */
  readonly popup?: Popup;
  readonly field?: Ref<HTMLInputElement> | undefined;
  readonly autoFocus?: boolean;
  /** The id of words that say more about what is in the field. */
  readonly describedBy?: string | undefined;
}

interface Popup {
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** The field was left. */
  readonly onClose: () => void;
  readonly onEscape: () => void;
}

/**
 * A field and a list below it, from which arrow keys choose while one types; Enter takes. After the editable combobox
 * with a listbox popup of the WAI-ARIA Authoring Practices.
 */
export function Combobox<Option>(props: ComboboxProps<Option>) {
  const { label, listLabel, placeholder, text, options, keyOf, isCurrent = true, popup } = props;
  const [index, setIndex] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const at = Math.min(index, options.length - 1);
  const pointed = options[at];
  const pointedKey = pointed && keyOf(pointed);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only another option moves the list
  useLayoutEffect(() => showOption(list.current, at), [pointedKey, at]);

  const choose = (option: Option) => {
    setIndex(0);
    props.onChoose(option);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isClosed = popup !== undefined && !popup.isOpen;
    if (step !== undefined && isClosed) popup.onOpen();
    else if (step !== undefined && pointed) setIndex((at + step + options.length) % options.length);
    else if (event.key === 'Enter' && pointed && isCurrent) choose(pointed);
    else if (event.key === 'Enter' && popup) popup.onOpen();
    else if (event.key === 'Escape' && popup) {
      setIndex(0);
      popup.onEscape();
      // With nothing to close here it means what is around.
      if (isClosed) return;
    } else if (step === undefined || !popup) return;
    event.preventDefault();
    if (popup) event.stopPropagation();
  };

  return (
    <>
      <input
        ref={props.field}
        // biome-ignore lint/a11y/noAutofocus: in a dialog that is opened to type
        autoFocus={props.autoFocus}
        role="combobox"
        aria-label={label}
        aria-describedby={props.describedBy}
        aria-autocomplete="list"
        aria-expanded={popup === undefined || options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={pointed ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        placeholder={placeholder}
        value={text}
        onFocus={(event) => {
          if (!popup) return;
          popup.onOpen();
          event.target.select();
        }}
        onClick={popup?.onOpen}
        onBlur={() => {
          if (!popup) return;
          setIndex(0);
          popup.onClose();
        }}
        onChange={(event) => {
          setIndex(0);
          props.onType(event.target.value);
        }}
        onKeyDown={keys}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={listLabel}
        hidden={popup !== undefined && options.length === 0}
      >
        {options.map((option, place) => (
          <Fragment key={keyOf(option)}>
            {props.headingOf?.(option) && (
              <div role="presentation" aria-hidden="true" className="option-heading">
                {props.headingOf(option)}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keyboard */}
            <div
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === at}
              // A press would take the focus out of the field, which closes a popup before the click.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              {props.children(option)}
            </div>
          </Fragment>
        ))}
      </div>
    </>
  );
}

/** Scrolls the list, and nothing around it, until an option is in view. */
function showOption(list: HTMLElement | null, index: number): void {
  const option = list?.querySelectorAll('[role="option"]')[index];
  if (!list || !option) return;
  // With what is over it.
  if (index === 0) list.scrollTop = 0;
  const [view, row] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
  if (row.top < view.top) list.scrollTop -= view.top - row.top;
  else if (row.bottom > view.bottom) list.scrollTop += row.bottom - view.bottom;
}
