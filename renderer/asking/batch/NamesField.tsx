import type { ClipboardEvent } from 'react';
import { numeral } from '../../../shared/text/counting.ts';

interface Props {
  readonly text: string;
  readonly names: readonly string[];
  readonly isWrong: boolean;
  readonly onType: (text: string) => void;
}

/** UTF-16 code units: a field with tens of thousands of lines takes seconds to lay out, so that a longer list is shown by its beginning. */
const mostInField = 40_000;
/** So many of its names are shown. */
const mostShown = 200;

/** The names as text, or the beginning of a list that is too long to be changed here. */
export function NamesField({ text, names, isWrong, onType }: Props) {
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = event.clipboardData.getData('text/plain');
    if (pasted.length <= mostInField) return;
    event.preventDefault();
    onType(text === '' ? pasted : `${text}\n${pasted}`);
  };
  if (text.length <= mostInField)
    return (
      <label className="field batch-names">
        <span>Names or phrases, one per line</span>
        <textarea
          // biome-ignore lint/a11y/noAutofocus: in a dialog that is opened to type or paste
          autoFocus
          dir="auto"
          spellCheck={false}
          value={text}
          aria-invalid={isWrong}
          onPaste={paste}
          onChange={({ target }) => onType(target.value)}
        />
      </label>
    );
  const more = names.length - mostShown;
  return (
    <div className="field batch-names">
      <span>
        Names or phrases{' '}
        <button type="button" className="link-button" onClick={() => onType('')}>
          Clear the list
        </button>
      </span>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard */}
      <section className="batch-held" tabIndex={0} aria-label="The first names">
        {names.slice(0, mostShown).join('\n')}
        {more > 0 && `\n… and ${numeral(more)} more`}
      </section>
    </div>
  );
}
