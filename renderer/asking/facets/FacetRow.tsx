import type { KeyboardEvent, ReactNode } from 'react';
import { numeral } from '../../../shared/text/counting.ts';
import type { Facet } from '../../../shared/transfer/asking.ts';
import { facetMenu } from '../../modes/menus.ts';
import { excludeValue, toggleValue } from './changeQuery.ts';

/** A value of a field with as many as would answer if it were chosen. */
type FacetValue = Facet['values'][number];

interface Props {
  readonly field: string;
  readonly value: FacetValue;
  /** Whether Tab goes to it: to one row of each facet. */
  readonly isTabbable: boolean;
  readonly children?: ReactNode;
}

/** A value that can be asked for, and with its minus, or the minus key, left out. One that would find nothing cannot be chosen. */
export function FacetRow({
  field,
  value: { value, words: written, count, state },
  isTabbable,
  children,
}: Props) {
  const words = field === 'lang' ? languageName(value) : written;
  const isNothing = count === 0 && state === undefined;
  const keys = (event: KeyboardEvent) => {
    if (event.key !== '-' && event.key !== 'Delete') return;
    event.preventDefault();
    excludeValue(field, value);
  };
  return (
    <li
      className="facet-row"
      data-state={state}
      data-nothing={isNothing || undefined}
      data-field={field}
      data-value={value}
      data-menu={facetMenu}
      onContextMenu={({ currentTarget }) => currentTarget.querySelector('input')?.focus()}
    >
      <label title={words}>
        <input
          type="checkbox"
          data-stop={isNothing ? undefined : true}
          tabIndex={isTabbable ? 0 : -1}
          checked={state === 'asked'}
          disabled={isNothing}
          aria-keyshortcuts="-"
          onChange={() => toggleValue(field, value)}
          onKeyDown={keys}
        />
        {children}
        <bdi>{words}</bdi>
        {state === 'excluded' && <span className="visually-hidden">, left out</span>}
        <span className="facet-count">{numeral(count)}</span>
      </label>
      {!isNothing && (
        <button
          type="button"
          className="facet-minus"
          tabIndex={-1}
          aria-label={state === 'excluded' ? `Do not leave out ${words}` : `Leave out ${words}`}
          title={state === 'excluded' ? 'Do not leave out' : 'Leave out (−)'}
          aria-pressed={state === 'excluded'}
          onClick={() => excludeValue(field, value)}
        >
          <svg viewBox="0 0 14 14" aria-hidden="true">
            <circle cx="7" cy="7" r="5.2" />
            <path d="M4.6 7h4.8" />
          </svg>
        </button>
      )}
    </li>
  );
}

let names: Intl.DisplayNames | undefined;

/** “German” for “de”, on every machine; the tag itself where it is no tag of BCP 47. */
function languageName(tag: string): string {
  names ??= new Intl.DisplayNames('en', { type: 'language' });
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
